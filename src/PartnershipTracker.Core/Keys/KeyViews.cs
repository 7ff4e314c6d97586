namespace PartnershipTracker.Core.Keys;

public enum KeyState
{
    Active,
    Expired,
    Revoked,
}

/// <summary>A key as its owner sees it.</summary>
/// <param name="Prefix">How its secret begins.</param>
/// <param name="LastUsedAt">When it was last used (UTC), to the minute; null: never.</param>
/// <param name="RevokedAt">When it was taken back (UTC); null: it was not.</param>
public sealed record KeyRow(
    int Id, string Name, string Prefix, IReadOnlyList<KeyScope> Scopes, DateTime CreatedAt, DateTime ExpiresAt, DateTime? LastUsedAt, DateTime? RevokedAt, KeyState State);

/// <summary>For whom a key acts, as it is found at this moment.</summary>
/// <param name="KeyId">The key's own key in the database, not its secret.</param>
/// <param name="Name">The name of the account.</param>
/// <param name="Role">The role that the account has now.</param>
/// <param name="Prefix">How the secret begins.</param>
public sealed record KeyHolder(int KeyId, int AccountId, string Name, string Role, IReadOnlyList<KeyScope> Scopes, string Prefix);
