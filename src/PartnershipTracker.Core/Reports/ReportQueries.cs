using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Reports;

/// <summary>Every read of reports and of the corrections that came of them, but for the readers' addresses (<see cref="ReportContacts"/>).</summary>
public sealed class ReportQueries(TrackerDbContext db, ReportedRecords records, CursorSeal seal, IOptions<ReportOptions> options, TimeProvider clock)
{
    /// <summary>The queue, what came first first.</summary>
    public async Task<Page<ReportRow>> ListAsync(ReportFilter filter, CancellationToken cancellationToken)
    {
        IQueryable<Report> reports = db.Set<Report>();
        if (filter.StateValues is { Count: > 0 } states)
            reports = reports.Where(report => states.Contains(report.State));
        var total = await reports.CountAsync(cancellationToken);
        if (PlaceOf(filter) is (var after, var number))
            reports = reports.Where(report => report.ReceivedAt > after || (report.ReceivedAt == after && string.Compare(report.Number, number) > 0));

        var rows = await reports.OrderBy(report => report.ReceivedAt).ThenBy(report => report.Number).Take(filter.Limit + 1)
            .Select(report => new ReportRow(
                report.Number, report.RecordType, report.RecordSlug, report.RecordTitle, report.Text, report.ReceivedAt, report.State, report.AnsweredBy,
                report.PublishedAt))
            .ToListAsync(cancellationToken);
        return Paging.Cut(rows, filter.Limit, total, row => row, row => Sealed(filter, row.ReceivedAt, row.Number));
    }

    /// <summary>How many reports are in each state; a state without any is left out.</summary>
    public async Task<IReadOnlyDictionary<ReportState, int>> TallyAsync(CancellationToken cancellationToken) =>
        await db.Set<Report>().GroupBy(report => report.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    /// <summary>The report of that number; null where there is none.</summary>
    public async Task<ReportDetails?> FindAsync(string number, CancellationToken cancellationToken)
    {
        if (await db.Set<Report>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Number == number, cancellationToken) is not { } report)
            return null;

        var now = await records.FindAsync(report.RecordType, report.RecordSlug, cancellationToken);
        var revisions = await db.Set<Revision>()
            .Where(revision => revision.RecordType == report.RecordType && revision.RecordSlug == report.RecordSlug)
            .OrderByDescending(revision => revision.Number)
            .Select(revision => new RevisionChoice(revision.Number, revision.At, revision.By, revision.Why))
            .ToListAsync(cancellationToken);
        return new(
            report.Number, report.RecordType, report.RecordSlug, report.RecordTitle, report.RecordVersion, now, report.Text, report.SourceUrl,
            ReportContacts.IsKept(report, options.Value, clock), report.ReceivedAt, report.State, report.Answer, report.AnsweredBy, report.AnsweredAt,
            report.SettledBy, report.Wrong, report.PublishedAt, report.Version, revisions);
    }

    /// <summary>What was published as a correction, the latest first.</summary>
    public async Task<Page<CorrectionDetails>> CorrectionsAsync(CorrectionFilter filter, CancellationToken cancellationToken)
    {
        var published =
            from report in About(db.Set<Report>(), filter).Without(filter.Excluded, part => About(db.Set<Report>(), part))
            where report.PublishedAt != null
            join revision in db.Set<Revision>()
                on new { Type = report.RecordType, Slug = report.RecordSlug, Number = report.SettledBy }
                equals new { Type = revision.RecordType, Slug = revision.RecordSlug, Number = (int?)revision.Number }
            select new { Report = report, Revision = revision };
        var total = await published.TotalAsync(filter, cancellationToken);
        if (PlaceOf(filter) is (var before, var number))
            published = published.Where(row => row.Report.PublishedAt < before || (row.Report.PublishedAt == before && string.Compare(row.Report.Number, number) < 0));

        var rows = await published.OrderByDescending(row => row.Report.PublishedAt).ThenByDescending(row => row.Report.Number).Take(filter.Limit + 1)
            .Select(row => new CorrectionDetails(
                row.Report.Number, row.Report.RecordType, row.Report.RecordSlug, row.Report.RecordTitle, row.Report.Wrong!,
                new CorrectingRevision(row.Revision.Number, row.Revision.At, row.Revision.Why), row.Report.ReceivedAt, row.Report.PublishedAt!.Value))
            .ToListAsync(cancellationToken);
        return Paging.Cut(rows, filter.Limit, total, row => row, row => Sealed(filter, row.PublishedAt, row.Id));
    }

    private static IQueryable<Report> About(IQueryable<Report> reports, CorrectionFilter filter) =>
        filter.Subjects is { Count: > 0 } subjects
            ? reports.Where(report => subjects.Contains(report.RecordSlug) || subjects.Contains(report.RecordType + "/" + report.RecordSlug))
            : reports;

    private string Sealed(PageFilter filter, DateTime at, string number) => seal.Seal(filter.Query, [at.ToString("O", CultureInfo.InvariantCulture), number]);

    private (DateTime At, string Number)? PlaceOf(PageFilter filter) =>
        filter.Cursor is not { } cursor ? null
            : seal.Open(filter.Query, cursor) is [var at, var number] ? (DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), number)
            : throw Paging.Unchecked();
}
