using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Editing;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>A draft meets what somebody else published since it was begun: field by field, with the state that both began from.</summary>
public sealed class MergeModel(EditDesk desk) : PageModel
{
    public EditState State { get; private set; } = null!;

    public FormView Form { get; private set; } = null!;

    public IReadOnlyList<MergedField> Fields { get; private set; } = [];

    /// <summary>The names of the fields of which none of both states was chosen.</summary>
    public IReadOnlyList<string> Undecided { get; private set; } = [];

    private string Name => HttpContext.Person().Name;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(key, cancellationToken))
            return NotFound();
        return State.IsOutdated ? Page() : Redirect(DeskLinks.Draft(key));
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string key, int draftVersion, int current, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(key, cancellationToken))
            return NotFound();
        if (!State.IsOutdated)
            return Redirect(DeskLinks.Draft(key));
        if (State.Current!.Version != current)
            return Redirect(DeskLinks.Merge(key));

        Undecided = [.. Fields.Where(field => field.IsConflict && Chosen(field) is null).Select(field => field.Field.Name)];
        if (Undecided.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var merged = MergedField.Merge(Fields, field => field.IsConflict ? Chosen(field) == "mine" : field.IsChangedByMe);
        var state = State with { Typed = merged, Basis = State.Current };
        var kept = await desk.SaveAsync(state, draftVersion, Name, cancellationToken);
        return Redirect(kept.IsConflict || kept.IsTooLong ? DeskLinks.Merge(key) : DeskLinks.Draft(key) + "?merged=true");
    }

    private string? Chosen(MergedField field) => Request.Form[$"take-{field.Field.Name}"].ToString() is "mine" or "theirs" ? Request.Form[$"take-{field.Field.Name}"].ToString() : null;

    private async Task<bool> LoadAsync(string key, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(EditDesk.Drafts, key, typed: null, cancellationToken) is not { Draft: { } draft, IsNew: false } state || draft.Author != Name || !draft.IsOpen)
            return false;

        State = state;
        Form = await desk.ViewAsync(state, [], cancellationToken);
        Fields = MergedField.Of(state.Form, EditDesk.Filled(state.Form, state.Basis!), EditDesk.Filled(state.Form, state.Current!), state.Typed);
        return true;
    }
}
