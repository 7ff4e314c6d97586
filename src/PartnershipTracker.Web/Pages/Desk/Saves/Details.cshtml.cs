using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Imports;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk.Saves;

/// <summary>One save with what it wrote, and the way to take it back.</summary>
public sealed class DetailsModel(UndoQueries saves, ImportEditor imports, DatasetQueries dataset) : PageModel
{
    public SaveDetails Save { get; private set; } = null!;

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public string Why { get; private set; } = "";

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    public async Task<IActionResult> OnGetAsync(long version, CancellationToken cancellationToken) =>
        await LoadAsync(version, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long version, string? why, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(version, cancellationToken))
            return NotFound();

        Why = (why ?? "").Trim();
        if (RecordAct.ReasonFault(Why, "Say why it is undone: the history shows it.") is { } fault)
            return Refused([fault], StatusCodes.Status400BadRequest);

        switch (await imports.UndoAsync(version, new Change(HttpContext.Person().Name, Why), cancellationToken))
        {
            case SaveResult.Saved:
                return Redirect(DeskLinks.Save(await dataset.VersionAsync(cancellationToken)) + "?undone=true");
            case SaveResult.Conflict conflict:
                return Refused([new FieldFault(Field: null, $"“{conflict.Id}” has been changed since: it has version {conflict.Current} now. Restore the records one by one.")], StatusCodes.Status409Conflict);
            case SaveResult.Refused refused:
                return Refused([.. refused.Errors.Take(20).Select(error => new FieldFault(Field: null, error.Message))], StatusCodes.Status409Conflict);
            default:
                return NotFound();
        }
    }

    private PageResult Refused(IReadOnlyList<FieldFault> faults, int status)
    {
        Faults = faults;
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> LoadAsync(long version, CancellationToken cancellationToken)
    {
        if (await saves.FindAsync(version, cancellationToken) is not { } save)
            return false;
        Save = save;
        return true;
    }
}
