using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Reports;

namespace PartnershipTracker.Core.Tests.Reports;

/// <summary>What tests of reports do over and over.</summary>
internal static class ReaderReports
{
    public static readonly Actor Editor = new("Edith Editor");

    /// <summary>A sound report of a milestone of the article.</summary>
    public static readonly ReportInput Sound = new("milestone", "rok-itpp-2023", "form-1", "The day is another one.", "https://example.org/day", "reader@example.org");

    public static Task<ReportResult> SubmitAsync(this TrackerDatabase record, ReportInput input) =>
        record.AskAsync((ReportEditor editor) => editor.SubmitAsync(input, default));

    public static Task<ReportResult> AnswerAsync(this TrackerDatabase record, string number, AnswerInput input) =>
        record.AskAsync((ReportEditor editor) => editor.AnswerAsync(number, input, Editor, default));

    public static Task<ReportResult> PublishAsync(this TrackerDatabase record, string number, CorrectionInput input) =>
        record.AskAsync((ReportEditor editor) => editor.PublishAsync(number, input, Editor, default));

    public static Task<ReportDetails?> FindAsync(this TrackerDatabase record, string number) =>
        record.AskAsync((ReportQueries reports) => reports.FindAsync(number, default));

    /// <summary>A new report, answered with the record's first revision.</summary>
    public static async Task<string> CorrectedAsync(this TrackerDatabase record, ReportInput? input = null)
    {
        var number = (await record.SubmitAsync(input ?? Sound)).Number!;
        (await record.AnswerAsync(number, new(0, ReportState.Corrected, "It was.", 1))).Outcome.Should().Be(ReportOutcome.Saved);
        return number;
    }
}
