using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>Makes a record say again what it said at an earlier step, or brings back one that was withdrawn.</summary>
public sealed class RestoreModel(RevisionQueries revisions, RecordEditor editor) : PageModel
{
    /// <summary>The step whose state is wanted.</summary>
    public RevisionDetails Wanted { get; private set; } = null!;

    /// <summary>In what the record will differ from how it is now.</summary>
    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];

    /// <summary>Whether the record has ended, and is brought back.</summary>
    public bool IsEnded { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public string? Why { get; private set; }

    public async Task<IActionResult> OnGetAsync(string type, string id, int number, CancellationToken cancellationToken) =>
        await LoadAsync(type, id, number, cancellationToken) ? Page() : NotFound();

    /// <param name="baseVersion">The latest revision when the page was opened.</param>
    public async Task<IActionResult> OnPostAsync(string type, string id, int number, int baseVersion, string? why, CancellationToken cancellationToken)
    {
        Why = why;
        if (RecordAct.ReasonFault(why) is { } fault)
            return await LoadAsync(type, id, number, cancellationToken) ? Refuse(StatusCodes.Status400BadRequest, [fault]) : NotFound();

        var result = await editor.RestoreAsync(type, id, number, baseVersion, new Change(HttpContext.Person().Name, why!.Trim()), cancellationToken);
        if (result is SaveResult.Saved saved)
            return LocalRedirect(HistoryLinks.Step(type, id, saved.Record.Version));
        return RecordAct.Refusal(result) is { } refusal && await LoadAsync(type, id, number, cancellationToken) ? Refuse(refusal.Status, refusal.Faults) : NotFound();
    }

    private async Task<bool> LoadAsync(string type, string id, int number, CancellationToken cancellationToken)
    {
        if (await revisions.FindAsync(type, id, number, cancellationToken) is not { } wanted)
            return false;

        Wanted = wanted;
        IsEnded = await revisions.EndAsync(type, id, cancellationToken) is not null;
        Changes = await revisions.CompareAsync(type, id, wanted.Latest, number, cancellationToken) ?? [];
        return true;
    }

    private PageResult Refuse(int status, IReadOnlyList<FieldFault> faults)
    {
        Faults = faults;
        Response.StatusCode = status;
        return Page();
    }
}
