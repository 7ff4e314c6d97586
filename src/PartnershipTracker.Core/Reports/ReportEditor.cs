using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Reports;

/// <summary>
/// Every write of reports. Each is one transaction in which nobody else writes (<see cref="Ledger.BeginAsync"/>), so that of two who do
/// the same at once the second sees what the first has done.
/// </summary>
public sealed class ReportEditor(TrackerDbContext db, ReportedRecords records, Ledger ledger, AuditLog audit, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Takes a report in. The same form sent twice is one report, and both times its number is told.</summary>
    public async Task<ReportResult> SubmitAsync(ReportInput input, CancellationToken cancellationToken)
    {
        input = input.Tidied();
        if (input.Faults().ToList() is { Count: > 0 } faults)
            return ReportResult.Refused(faults);

        await using var transaction = await ledger.BeginAsync(cancellationToken);
        if (await records.FindAsync(input.RecordType, input.Record, cancellationToken) is not { } record)
            return ReportResult.Missing;
        var digest = input.Digest();
        if (await db.Set<Report>().Where(report => report.Digest == digest).Select(report => report.Number).SingleOrDefaultAsync(cancellationToken) is { } known)
            return ReportResult.Saved(known);

        var report = new Report
        {
            Number = await NextNumberAsync(cancellationToken),
            RecordType = record.Type,
            RecordSlug = record.Id,
            RecordVersion = record.Version,
            RecordTitle = record.Title,
            Text = input.Text,
            SourceUrl = input.Source,
            Contact = input.Contact,
            ReceivedAt = Now,
            Digest = digest,
        };
        db.Add(report);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ReportResult.Saved(report.Number);
    }

    /// <summary>Answers a report, or answers it anew.</summary>
    public Task<ReportResult> AnswerAsync(string number, AnswerInput input, Actor by, CancellationToken cancellationToken)
    {
        input = input.Tidied();
        return ChangeAsync(number, input.Version, input.Faults(), async report =>
        {
            if (report.PublishedAt is not null && input.State != ReportState.Corrected)
                return new("state", "This is published as a correction. Take that back first.");
            if (input.SettledBy is { } revision && !await ExistsAsync(report, revision, cancellationToken))
                return new("revision", $"The record has no revision {revision}.");

            (report.State, report.Answer, report.SettledBy) = (input.State, input.Answer, input.SettledBy);
            (report.AnsweredBy, report.AnsweredAt) = (by.Name, Now);

            // What corrections say of the revision is an answer of the API.
            if (report.PublishedAt is not null)
                await ledger.RaiseVersionAsync(cancellationToken);
            return null;
        }, cancellationToken);
    }

    /// <summary>Publishes a corrected report as a correction, or words the correction anew.</summary>
    public Task<ReportResult> PublishAsync(string number, CorrectionInput input, Actor by, CancellationToken cancellationToken)
    {
        input = input.Tidied();
        return ChangeAsync(number, input.Version, input.Faults(), async report =>
        {
            if (report.State != ReportState.Corrected)
                return new("wrong", "Only a report that led to a revision can be published. Answer it as corrected first.");

            var record = await records.FindAsync(report.RecordType, report.RecordSlug, cancellationToken);
            report.RecordTitle = record?.Title ?? report.RecordTitle;
            report.Wrong = input.Wrong;
            report.PublishedAt ??= Now;
            audit.Add(AuditAct.Published, by, $"{report.RecordType}/{report.RecordSlug}", $"correction {report.Number}");
            await ledger.RaiseVersionAsync(cancellationToken);
            return null;
        }, cancellationToken);
    }

    /// <summary>Takes a published correction back. The report stays answered as it was.</summary>
    /// <param name="version">The version of the report that the editor saw.</param>
    public Task<ReportResult> TakeBackAsync(string number, int version, Actor by, CancellationToken cancellationToken) =>
        ChangeAsync(number, version, [], async report =>
        {
            if (report.PublishedAt is null)
                return new("wrong", "This report is not published.");

            (report.Wrong, report.PublishedAt) = (null, null);
            audit.Add(AuditAct.Withdrawn, by, $"{report.RecordType}/{report.RecordSlug}", $"correction {report.Number}");
            await ledger.RaiseVersionAsync(cancellationToken);
            return null;
        }, cancellationToken);

    private async Task<ReportResult> ChangeAsync(
        string number, int version, IEnumerable<FieldError> faults, Func<Report, Task<FieldError?>> change, CancellationToken cancellationToken)
    {
        await using var transaction = await ledger.BeginAsync(cancellationToken);
        if (await db.Set<Report>().SingleOrDefaultAsync(candidate => candidate.Number == number, cancellationToken) is not { } report)
            return ReportResult.Missing;
        if (report.Version != version)
            return ReportResult.Conflict;
        if (faults.ToList() is { Count: > 0 } wrong)
            return ReportResult.Refused(wrong);
        if (await change(report) is { } fault)
            return ReportResult.Refused(fault);

        report.Version++;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ReportResult.Saved(number);
    }

    private Task<bool> ExistsAsync(Report report, int revision, CancellationToken cancellationToken) => db.Set<Revision>().AnyAsync(
        candidate => candidate.RecordType == report.RecordType && candidate.RecordSlug == report.RecordSlug && candidate.Number == revision, cancellationToken);

    // Reports are never removed, and nobody else writes now: the count of a year only grows.
    private async Task<string> NextNumberAsync(CancellationToken cancellationToken)
    {
        var year = Now.Year.ToString(CultureInfo.InvariantCulture) + "-";
        var before = await db.Set<Report>().CountAsync(report => report.Number.StartsWith(year), cancellationToken);
        return year + (before + 1).ToString(CultureInfo.InvariantCulture);
    }
}
