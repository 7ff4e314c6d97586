using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>Takes a record out: its page says so from then on, and why.</summary>
public sealed class WithdrawModel(RevisionQueries revisions, RecordEditor editor) : PageModel
{
    public RevisionDetails Current { get; private set; } = null!;

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public string? Why { get; private set; }

    public async Task<IActionResult> OnGetAsync(string type, string id, CancellationToken cancellationToken) =>
        await LoadAsync(type, id, cancellationToken) ? Page() : NotFound();

    /// <param name="baseVersion">The latest revision when the page was opened.</param>
    public async Task<IActionResult> OnPostAsync(string type, string id, int baseVersion, string? why, CancellationToken cancellationToken)
    {
        Why = why;
        if (RecordAct.ReasonFault(why) is { } fault)
            return await LoadAsync(type, id, cancellationToken) ? Refuse(StatusCodes.Status400BadRequest, [fault]) : NotFound();

        var result = await editor.WithdrawAsync(type, id, baseVersion, new Change(HttpContext.Person().Name, why!.Trim()), cancellationToken);
        if (result is SaveResult.Saved saved)
            return LocalRedirect(HistoryLinks.Step(type, id, saved.Record.Version));

        // Somebody else may have withdrawn it meanwhile: its history tells.
        if (RecordAct.Refusal(result) is not { } refusal)
            return NotFound();
        return await LoadAsync(type, id, cancellationToken) ? Refuse(refusal.Status, refusal.Faults) : LocalRedirect(HistoryLinks.Record(type, id));
    }

    private async Task<bool> LoadAsync(string type, string id, CancellationToken cancellationToken)
    {
        Current = (await revisions.CurrentAsync(type, id, cancellationToken))!;
        return Current is not null;
    }

    private PageResult Refuse(int status, IReadOnlyList<FieldFault> faults)
    {
        Faults = faults;
        Response.StatusCode = status;
        return Page();
    }
}
