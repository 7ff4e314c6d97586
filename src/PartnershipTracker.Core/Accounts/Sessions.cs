using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Accounts;

/// <summary>
/// The sessions, kept on the server: each request asks here who sends it, so that what is ended, disabled or demoted counts from the
/// next request on.
/// </summary>
public sealed class Sessions(TrackerDbContext db, IOptions<AccountOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The sessions that have not expired.</summary>
    internal IQueryable<Session> Open()
    {
        var (idle, limit) = (Now - options.Value.SessionIdle, Now - options.Value.SessionLimit);
        return db.Set<Session>().Where(session => session.SeenAt > idle && session.OpenedAt > limit);
    }

    /// <summary>Opens a session; its secret, which is told once.</summary>
    /// <param name="browser">The browser in a few words.</param>
    public async Task<string> OpenAsync(int accountId, Proof proof, string browser, string? network, CancellationToken cancellationToken)
    {
        var secret = Secret.New();
        var (now, limits) = (Now, options.Value);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var open = Open().Select(session => session.Id);
        await db.Set<Session>().Where(session => !open.Contains(session.Id)).ExecuteDeleteAsync(cancellationToken);
        var crowded = await db.Set<Session>().Where(session => session.AccountId == accountId)
            .OrderByDescending(session => session.SeenAt).ThenByDescending(session => session.Id)
            .Skip(limits.SessionsPerAccount - 1).Select(session => session.Id).ToListAsync(cancellationToken);
        await db.Set<Session>().Where(session => crowded.Contains(session.Id)).ExecuteDeleteAsync(cancellationToken);

        db.Add(new Session
        {
            Hash = Secret.Hash(secret),
            AccountId = accountId,
            Proof = proof,
            OpenedAt = now,
            SeenAt = now,
            Browser = browser,
            Network = network ?? "",
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return secret;
    }

    /// <summary>Who holds that secret; null where the session was ended, has expired, or its account is disabled.</summary>
    public async Task<SignedIn?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        if (secret.Length != Secret.Length)
            return null;

        var (now, hash) = (Now, Secret.Hash(secret));
        var found = await (
            from session in Open()
            where session.Hash == hash
            join account in db.Set<Account>() on session.AccountId equals account.Id
            where account.DisabledAt == null
            join link in db.Set<IdentityUserRole<int>>() on account.Id equals link.UserId
            join role in db.Set<IdentityRole<int>>() on link.RoleId equals role.Id
            select new
            {
                session.SeenAt,
                SignedIn = new SignedIn(session.Id, account.Id, account.Name, account.Email!, role.Name!, session.Proof, session.OpenedAt),
            }).SingleOrDefaultAsync(cancellationToken);
        if (found is not null && found.SeenAt <= now - Grain)
        {
            await db.Set<Session>().Where(session => session.Id == found.SignedIn.SessionId)
                .ExecuteUpdateAsync(session => session.SetProperty(it => it.SeenAt, now), cancellationToken);
        }

        return found?.SignedIn;
    }

    /// <summary>The open sessions of an account, the one used last first.</summary>
    /// <param name="current">The session that asks.</param>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(int accountId, int current, CancellationToken cancellationToken) =>
        await Open()
            .Where(session => session.AccountId == accountId)
            .OrderByDescending(session => session.SeenAt).ThenByDescending(session => session.Id)
            .Select(session => new SessionRow(
                session.Id, session.Browser, session.Network, session.Proof, session.OpenedAt, session.SeenAt, session.Id == current))
            .ToListAsync(cancellationToken);

    /// <summary>Ends one session of an account; false where it has no such session.</summary>
    public async Task<bool> EndAsync(int accountId, int sessionId, CancellationToken cancellationToken) =>
        await db.Set<Session>().Where(session => session.AccountId == accountId && session.Id == sessionId).ExecuteDeleteAsync(cancellationToken) > 0;

    /// <summary>Ends the sessions of an account; how many there were.</summary>
    /// <param name="except">The session that goes on, where one does.</param>
    public Task<int> EndAllAsync(int accountId, int? except, CancellationToken cancellationToken) =>
        db.Set<Session>().Where(session => session.AccountId == accountId && session.Id != except).ExecuteDeleteAsync(cancellationToken);
}
