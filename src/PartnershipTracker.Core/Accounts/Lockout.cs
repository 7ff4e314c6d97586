using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Accounts;

/// <summary>
/// Stops guessing at an account: so many wrong tries in a row lock it for a while. A try is counted before it is judged, in one
/// statement, so that of many at once none goes uncounted; the last one allowed locks in advance, and being right unlocks.
/// </summary>
public sealed class Lockout(TrackerDbContext db, IOptions<AccountOptions> options, TimeProvider clock)
{
    /// <summary>Takes one try; false where the account is locked.</summary>
    public async Task<bool> TakeTryAsync(int accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (most, until) = (options.Value.TriesBeforeLock, now + options.Value.LockFor);
        return await db.Set<Account>().Where(account => account.Id == accountId && (account.LockoutEnd == null || account.LockoutEnd <= now))
            .ExecuteUpdateAsync(
                account => account
                    .SetProperty(it => it.AccessFailedCount, it => it.LockoutEnd == null ? it.AccessFailedCount + 1 : 1)
                    .SetProperty(it => it.LockoutEnd, it => it.LockoutEnd == null && it.AccessFailedCount + 1 >= most ? until : (DateTimeOffset?)null),
                cancellationToken) == 1;
    }

    /// <summary>Whether the account is locked now.</summary>
    public Task<bool> IsLockedAsync(int accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Set<Account>().AnyAsync(account => account.Id == accountId && account.LockoutEnd > now, cancellationToken);
    }

    /// <summary>Gives one try back: it was right, but more is asked before anybody is in, and that is counted too.</summary>
    public Task ReturnTryAsync(int accountId, CancellationToken cancellationToken) =>
        db.Set<Account>().Where(account => account.Id == accountId && account.AccessFailedCount > 0).ExecuteUpdateAsync(
            account => account.SetProperty(it => it.AccessFailedCount, it => it.AccessFailedCount - 1).SetProperty(it => it.LockoutEnd, (DateTimeOffset?)null),
            cancellationToken);

    /// <summary>Somebody is in: the count begins anew.</summary>
    public Task ClearAsync(int accountId, CancellationToken cancellationToken) =>
        db.Set<Account>().Where(account => account.Id == accountId).ExecuteUpdateAsync(
            account => account.SetProperty(it => it.AccessFailedCount, 0).SetProperty(it => it.LockoutEnd, (DateTimeOffset?)null), cancellationToken);
}
