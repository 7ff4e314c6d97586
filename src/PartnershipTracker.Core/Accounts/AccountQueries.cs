using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Accounts;

/// <summary>Every read of accounts.</summary>
public sealed class AccountQueries(TrackerDbContext db)
{
    /// <summary>The account of that key; null where there is none, or it is disabled.</summary>
    public Task<Account?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(account => account.Id == id && account.DisabledAt == null, cancellationToken);
}
