using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Accounts;

/// <summary>Every read of accounts.</summary>
public sealed class AccountQueries(TrackerDbContext db)
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
}
