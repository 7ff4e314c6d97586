namespace PartnershipTracker.Core.Accounts;

/// <summary>Who is signed in, as a session finds them at this moment.</summary>
/// <param name="SessionId">The session's key in the database, not its secret.</param>
/// <param name="Role">The role that the account has now.</param>
public sealed record SignedIn(int SessionId, int AccountId, string Name, string Email, string Role, Proof Proof, DateTime OpenedAt)
{
    /// <summary>Whether two factors were proved: a passkey is a thing that one has and unlocks.</summary>
    public bool HasProvedFactor => Proof is Proof.PasswordAndCode or Proof.PasswordAndRecoveryCode or Proof.Passkey or Proof.ProviderWithFactors;
}

/// <summary>A session as its owner sees it.</summary>
/// <param name="IsThis">Whether it is the one that asks.</param>
public sealed record SessionRow(int Id, string Browser, string Network, Proof Proof, DateTime OpenedAt, DateTime SeenAt, bool IsThis);
