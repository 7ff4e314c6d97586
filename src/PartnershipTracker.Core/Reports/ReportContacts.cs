using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Reports;

/// <summary>
/// The addresses that readers left. They are people's data: an editor who looks at one leaves an entry in the audit log, and some time
/// after the answer they are deleted.
/// </summary>
public sealed class ReportContacts(TrackerDbContext db, AuditLog audit, IOptions<ReportOptions> options, TimeProvider clock)
{
    /// <summary>The address of whoever sent that report, entered in the audit log as shown; null where none was left or it is kept no longer.</summary>
    public async Task<string?> ShowAsync(string number, Actor by, CancellationToken cancellationToken)
    {
        var report = await db.Set<Report>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Number == number, cancellationToken);
        if (report is null || !IsKept(report, options.Value, clock))
            return null;

        await audit.WriteAsync(AuditAct.ContactShown, by, $"report {number}", "", AuditOutcome.Done, cancellationToken);
        return report.Contact;
    }

    /// <summary>Deletes the addresses whose time is over; how many there were.</summary>
    public Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var answeredBefore = Deadline(options.Value, clock);
        return db.Set<Report>().Where(report => report.Contact != null && report.AnsweredAt <= answeredBefore)
            .ExecuteUpdateAsync(report => report.SetProperty(it => it.Contact, (string?)null), cancellationToken);
    }

    /// <summary>Whether the report has an address that may still be shown, whether or not the latest deletion is long ago.</summary>
    internal static bool IsKept(Report report, ReportOptions options, TimeProvider clock) =>
        report.Contact is not null && !(report.AnsweredAt <= Deadline(options, clock));

    private static DateTime Deadline(ReportOptions options, TimeProvider clock) => clock.GetUtcNow().UtcDateTime.AddDays(-options.KeepContactDays);
}
