namespace PartnershipTracker.Core.Accounts;

/// <summary>An account as administrators see it.</summary>
/// <param name="LastSeenAt">When one of its open sessions was used last; null where nobody is signed in with it.</param>
public sealed record AccountRow(
    int Id, string Name, string Email, string Role, DateTime CreatedAt, DateTime? DisabledAt, bool IsLocked, bool HasAuthenticator, int Passkeys, int Sessions, DateTime? LastSeenAt);
