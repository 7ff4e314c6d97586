using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Accounts;

/// <summary>Every read of accounts.</summary>
public sealed class AccountQueries(TrackerDbContext db, Sessions sessions, TimeProvider clock)
{
    /// <summary>The account of that key; null where there is none, or it is disabled.</summary>
    public Task<Account?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(account => account.Id == id && account.DisabledAt == null, cancellationToken);

    /// <summary>How many people can publish: editors and administrators whose accounts are not disabled.</summary>
    public Task<int> CountEditorsAsync(CancellationToken cancellationToken)
    {
        var publishing = db.Set<IdentityRole<int>>().Where(role => role.Name == Roles.Editor || role.Name == Roles.Administrator).Select(role => role.Id);
        var members = db.Set<IdentityUserRole<int>>().Where(member => publishing.Contains(member.RoleId)).Select(member => member.UserId);
        return db.Set<Account>().CountAsync(account => account.DisabledAt == null && members.Contains(account.Id), cancellationToken);
    }

    /// <summary>Every account, by name.</summary>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(CancellationToken cancellationToken) =>
        await Rows(db.Set<Account>().OrderBy(account => account.NormalizedName)).ToListAsync(cancellationToken);

    /// <summary>The account of that key, disabled or not; null where there is none.</summary>
    public Task<AccountRow?> FindRowAsync(int id, CancellationToken cancellationToken) =>
        Rows(db.Set<Account>().Where(account => account.Id == id)).SingleOrDefaultAsync(cancellationToken);

    private IQueryable<AccountRow> Rows(IQueryable<Account> accounts)
    {
        var (now, open) = (clock.GetUtcNow(), sessions.Open());
        return
            from account in accounts
            join link in db.Set<IdentityUserRole<int>>() on account.Id equals link.UserId
            join role in db.Set<IdentityRole<int>>() on link.RoleId equals role.Id
            select new AccountRow(
                account.Id, account.Name, account.Email!, role.Name!, account.CreatedAt, account.DisabledAt, account.LockoutEnd > now,
                account.AuthenticatorKey != null, db.Set<IdentityUserPasskey<int>>().Count(passkey => passkey.UserId == account.Id),
                open.Count(session => session.AccountId == account.Id),
                open.Where(session => session.AccountId == account.Id).Max(session => (DateTime?)session.SeenAt));
    }
}
