using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Keys;

/// <summary>Every read of keys.</summary>
public sealed class KeyQueries(TrackerDbContext db, TimeProvider clock)
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Those of an account, the latest first, with those that are no good any more.</summary>
    public async Task<IReadOnlyList<KeyRow>> ListAsync(int accountId, CancellationToken cancellationToken)
    {
        var now = Now;
        return [.. (await db.Set<ApiKey>().AsNoTracking().Where(key => key.AccountId == accountId).OrderByDescending(key => key.Id).ToListAsync(cancellationToken)).Select(key => Show(key, now))];
    }

    /// <summary>
    /// For whom that secret acts; null where there is no such key, it has expired or was revoked, or its account is disabled. Each request asks here, so that all of this, and a
    /// change of role, counts from the next one on. That the key was used is noted.
    /// </summary>
    public async Task<KeyHolder?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        if (!KeySecret.IsShaped(secret))
            return null;

        var (now, hash) = (Now, Secret.Hash(secret));
        var found = await (
            from key in db.Set<ApiKey>()
            where key.Hash == hash && key.RevokedAt == null && key.ExpiresAt > now
            join account in db.Set<Account>() on key.AccountId equals account.Id
            where account.DisabledAt == null
            join link in db.Set<IdentityUserRole<int>>() on account.Id equals link.UserId
            join role in db.Set<IdentityRole<int>>() on link.RoleId equals role.Id
            select new { key.Id, key.AccountId, account.Name, Role = role.Name!, key.Scopes, key.Prefix, key.LastUsedAt }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;

        if (found.LastUsedAt is not { } last || last <= now - Grain)
            await db.Set<ApiKey>().Where(key => key.Id == found.Id).ExecuteUpdateAsync(key => key.SetProperty(it => it.LastUsedAt, now), cancellationToken);
        return new(found.Id, found.AccountId, found.Name, found.Role, KeyScopes.Read(found.Scopes), found.Prefix);
    }

    private static KeyRow Show(ApiKey key, DateTime now) => new(
        key.Id, key.Name, key.Prefix, KeyScopes.Read(key.Scopes), key.CreatedAt, key.ExpiresAt, key.LastUsedAt, key.RevokedAt,
        key.RevokedAt is not null ? KeyState.Revoked : key.ExpiresAt <= now ? KeyState.Expired : KeyState.Active);
}
