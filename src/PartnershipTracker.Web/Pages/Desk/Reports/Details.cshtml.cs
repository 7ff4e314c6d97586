using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk.Reports;

/// <summary>One report of a reader, for the editor who settles it.</summary>
public sealed class DetailsModel(ReportQueries reports, ReportEditor editor, ReportContacts contacts) : PageModel
{
    public ReportDetails Report { get; private set; } = null!;

    /// <summary>The version of the report that the editor saw.</summary>
    [BindProperty(Name = "version")]
    public int Version { get; set; }

    [BindProperty(Name = "state")]
    public string? State { get; set; }

    [BindProperty(Name = "revision")]
    public int? Revision { get; set; }

    [BindProperty(Name = "answer")]
    public string? Answer { get; set; }

    [BindProperty(Name = "wrong")]
    public string? Wrong { get; set; }

    /// <summary>The reader's address, for an editor who has asked to see it.</summary>
    public string? Contact { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public bool IsConflict => Response.StatusCode == StatusCodes.Status409Conflict;

    public async Task<IActionResult> OnGetAsync([FromRoute] string number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(number, cancellationToken))
            return NotFound();
        FillAnswer();
        FillPublication();
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync([FromRoute] string number, CancellationToken cancellationToken)
    {
        var state = EnumCodes.Values<ReportState>([State ?? ""]) is [var chosen] ? chosen : ReportState.Open;
        var result = await editor.AnswerAsync(number, new AnswerInput(Version, state, Answer ?? "", Revision), HttpContext.Actor(), cancellationToken);
        return await AnswerAsync(number, result, FillPublication, cancellationToken);
    }

    public async Task<IActionResult> OnPostPublishAsync([FromRoute] string number, CancellationToken cancellationToken)
    {
        var result = await editor.PublishAsync(number, new CorrectionInput(Version, Wrong ?? ""), HttpContext.Actor(), cancellationToken);
        return await AnswerAsync(number, result, FillAnswer, cancellationToken);
    }

    public async Task<IActionResult> OnPostTakeBackAsync([FromRoute] string number, CancellationToken cancellationToken) =>
        await AnswerAsync(number, await editor.TakeBackAsync(number, Version, HttpContext.Actor(), cancellationToken), FillAnswer + (Action)FillPublication, cancellationToken);

    public async Task<IActionResult> OnPostContactAsync([FromRoute] string number, CancellationToken cancellationToken)
    {
        Contact = await contacts.ShowAsync(number, HttpContext.Actor(), cancellationToken);
        return await OnGetAsync(number, cancellationToken);
    }

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    /// <summary>On to the report where it was saved; otherwise the form again with what was typed, and <paramref name="rest"/> as it is.</summary>
    private async Task<IActionResult> AnswerAsync(string number, ReportResult result, Action rest, CancellationToken cancellationToken)
    {
        if (result.Outcome == ReportOutcome.Saved)
            return Redirect($"/desk/reports/{number}");
        if (!await FindAsync(number, cancellationToken))
            return NotFound();

        rest();
        Response.StatusCode = result.Outcome == ReportOutcome.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        Faults = IsConflict
            ? [new FieldFault(null, $"{Report.AnsweredBy ?? "Somebody"} has changed this report since you opened it; it is shown as it is now. What you typed is still in the form: send it again if it still holds.")]
            : FieldFault.Of(result.Faults);
        return Page();
    }

    private async Task<bool> FindAsync(string number, CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(number, cancellationToken) is not { } report)
            return false;
        Report = report;
        return true;
    }

    private void FillAnswer() =>
        (State, Revision, Answer) = (Report.State == ReportState.Open ? null : Report.State.Code(), Report.SettledBy, Report.Answer);

    private void FillPublication() => Wrong = Report.Wrong;
}
