using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Reports;

namespace PartnershipTracker.Web.Tests;

/// <summary>Readers of tests, who report errors.</summary>
internal static class TrackerAppReports
{
    public const string Record = "milestone/rok-itpp-2023";

    public const string Form = "/report/" + Record;

    /// <summary>What somebody found, as Core takes it in; its number.</summary>
    public static async Task<string> ReportAsync(this TrackerApp app, string text = "The day is another one.", string? contact = null)
    {
        var input = new ReportInput("milestone", "rok-itpp-2023", Secret.New(), text, "https://example.org/day", contact);
        return (await app.AskAsync((ReportEditor editor) => editor.SubmitAsync(input, default))).Number!;
    }

    /// <summary>A report that was answered with the record's first revision.</summary>
    public static async Task<string> CorrectAsync(this TrackerApp app, string text = "The day is another one.", string? contact = null)
    {
        var number = await app.ReportAsync(text, contact);
        await app.AskAsync((ReportEditor editor) => editor.AnswerAsync(number, new(0, ReportState.Corrected, "It was.", 1), new Actor("Edith Editor"), default));
        return number;
    }

    /// <summary>A report that was corrected, and is published as a correction.</summary>
    public static async Task<string> PublishAsync(this TrackerApp app, string wrong = "The day of the programme was that of its announcement.")
    {
        var number = await app.CorrectAsync();
        await app.AskAsync((ReportEditor editor) => editor.PublishAsync(number, new(1, wrong), new Actor("Edith Editor"), default));
        return number;
    }

    /// <summary>The one report whose text is <paramref name="text"/>.</summary>
    public static async Task<ReportDetails> FindReportAsync(this TrackerApp app, string text) => await app.AskAsync(async (ReportQueries reports) =>
    {
        var rows = (await reports.ListAsync(new() { Limit = 200 }, default)).Items.Where(row => row.Text == text);
        return (await reports.FindAsync(rows.Should().ContainSingle().Which.Number, default))!;
    });

    /// <summary>The audit log.</summary>
    public static Task<List<AuditEntry>> EntriesAsync(this TrackerApp app) =>
        app.AskAsync((TrackerDbContext db) => db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Id).ToListAsync());
}
