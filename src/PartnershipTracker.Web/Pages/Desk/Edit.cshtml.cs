using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>The form of any record: a new one, a published one, or a draft of either.</summary>
public sealed class EditModel(
    EditDesk desk, FormReader reader, RecordEditor records, DraftEditor drafts, DraftQueries draftQueries, OpeningEditor openings, LikelyDuplicates duplicates, OwnReview ownReview)
    : PageModel
{
    public EditState State { get; private set; } = null!;

    public FormView Form { get; private set; } = null!;

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>Milestones that may be the same event.</summary>
    public IReadOnlyList<MilestoneRow> Similar { get; private set; } = [];

    /// <summary>Values that were changed while the citations behind them were not: the editor is asked once whether they still support them.</summary>
    public IReadOnlyList<TaintedReference> Tainted { get; private set; } = [];

    /// <summary>Who else has the record open.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>Whether what was typed was saved from another window since this form was opened.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>Whether this person may publish what they wrote without a second pair of eyes.</summary>
    public bool MayPublish { get; private set; }

    /// <summary>The version of the draft that the form shows; 0 before it was first saved.</summary>
    public int DraftVersion { get; private set; }

    /// <summary>What is wrong with a field that belongs to the page, not to the record.</summary>
    public IReadOnlyList<string> MessagesAt(string path) => [.. Errors.Where(error => error.Path == path).Select(error => error.Message)];

    private string Name => User.Identity!.Name!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string type, [FromRoute] string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(type, id, typed: null, cancellationToken) is not { } state)
            return NotFound();
        if (state.Form.Type == SummitSheet.Type)
            return Redirect(state.Draft is { } sheet ? DeskLinks.Sheet(sheet.Key) + Request.QueryString : DeskLinks.SheetOf(state.Basis?.Input.Id));
        if (state.Draft is { } draft && (draft.Author != Name || !draft.IsOpen))
            return Redirect(DeskLinks.Review(draft.Key));
        if (state is { Draft: null, Basis: { } basis } && (await draftQueries.OfRecordAsync(type, basis.Input.Id, cancellationToken)).FirstOrDefault(row => row.Author == Name) is { } mine)
            return Redirect(DeskLinks.Draft(mine.Key));

        Prefill(state);
        DraftVersion = state.Draft?.Version ?? 0;
        return await ShowAsync(state, [], cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string type, [FromRoute] string id, [FromForm(Name = "do")] string? act, int draftVersion, CancellationToken cancellationToken)
    {
        if (await PostedAsync(type, id, cancellationToken) is not { } state)
            return NotFound();

        DraftVersion = draftVersion;
        if (FormRows.Change(state.Form, state.Typed, act ?? "") is not null)
            return await ShowAsync(state, [], cancellationToken);

        var kept = await desk.SaveAsync(state, draftVersion, Name, cancellationToken);
        if (kept.Draft is null || kept.IsConflict)
        {
            IsOvertaken = true;
            return await ShowAsync(state, [], cancellationToken, StatusCodes.Status409Conflict);
        }

        state = state with { Draft = kept.Draft };
        DraftVersion = kept.Draft.Version;
        return act switch
        {
            "propose" or "publish" => await OfferAsync(state, act == "publish", cancellationToken),
            _ when act?.StartsWith("passage:", StringComparison.Ordinal) == true && act.Contains('[', StringComparison.Ordinal) =>
                Redirect(DeskLinks.Passage(kept.Draft.Key, Typed.RowOf(Request.Form.Keys, act["passage:".Length..]))),
            "discard" => await DiscardAsync(kept.Draft, cancellationToken),
            _ => Redirect(DeskLinks.Draft(kept.Draft.Key) + "?saved=true"),
        };
    }

    /// <summary>Keeps what was typed so far, for a script that asks every few seconds.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync([FromRoute] string type, [FromRoute] string id, int draftVersion, CancellationToken cancellationToken)
    {
        if (await PostedAsync(type, id, cancellationToken) is not { } state)
            return NotFound();

        var kept = await desk.SaveAsync(state, draftVersion, Name, cancellationToken);
        if (kept.Draft is null || kept.IsConflict)
            return new JsonResult(new { Conflict = true }) { StatusCode = StatusCodes.Status409Conflict };
        var others = state.Basis is null ? [] : await openings.NoteAsync(state.Form.Type, state.Basis.Input.Id, Name, cancellationToken);
        return new JsonResult(new { kept.Draft.Key, kept.Draft.Version, Address = DeskLinks.Draft(kept.Draft.Key), Others = others });
    }

    private async Task<IActionResult> OfferAsync(EditState state, bool publish, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync(state.Form, state.Typed, state.Basis, state.AskedId, cancellationToken);
        List<FieldError> errors = [.. reading.Errors];
        if (state.Basis is not null && string.IsNullOrWhiteSpace(state.Why))
            errors.Add(new FieldError("why", "Say why the record is changed: the history shows it."));
        if (errors.Count > 0)
            return await ShowAsync(state, errors, cancellationToken, StatusCodes.Status400BadRequest);
        if (!Request.Form.ContainsKey("different") && (Similar = await duplicates.OfAsync(state, cancellationToken)).Count > 0)
            return await ShowAsync(state, [], cancellationToken, StatusCodes.Status400BadRequest);
        if (!Request.Form.ContainsKey("stands") && (Tainted = TaintedReference.Between(state.Basis?.Input, reading.Writes[^1].Input)).Count > 0)
            return await ShowAsync(state, [], cancellationToken, StatusCodes.Status400BadRequest);
        if (state.IsOutdated)
            return Redirect(DeskLinks.Merge(state.Draft!.Key));

        var change = new Change(Name, state.Basis is null && state.Why.Length == 0 ? "Recorded." : state.Why);
        var mayReviewOwn = await ownReview.IsAllowedAsync(HttpContext, cancellationToken);
        if (!publish || !mayReviewOwn)
        {
            // A reviewer is not asked to find what the record itself finds.
            if (await records.CheckAsync(reading.Writes, cancellationToken) is { Count: > 0 } found)
                return await ShowAsync(state, [.. found.Select(reading.AtField)], cancellationToken, StatusCodes.Status400BadRequest);
            var proposed = await drafts.ProposeAsync(state.Draft!.Key, DraftVersion, Name, cancellationToken);
            return Redirect(proposed.IsConflict ? DeskLinks.Draft(state.Draft.Key) : $"{DeskLinks.Home}?proposed={state.Draft.Key}");
        }

        return await drafts.PublishAsync(state.Draft!.Key, DraftVersion, reading.Writes, change, Name, mayReviewOwn, cancellationToken) switch
        {
            SaveResult.Saved saved => Redirect(RecordLinks.Of(saved.Records[^1].Type, saved.Records[^1].Id)),
            SaveResult.Refused refused => await ShowAsync(state, [.. refused.Errors.Select(reading.AtField)], cancellationToken, StatusCodes.Status400BadRequest),
            SaveResult.Conflict => Redirect(DeskLinks.Merge(state.Draft.Key)),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> DiscardAsync(DraftDetails draft, CancellationToken cancellationToken)
    {
        await drafts.DiscardAsync(draft.Key, draft.Version, Name, cancellationToken);
        return Redirect($"{DeskLinks.Home}?discarded={draft.Key}");
    }

    private async Task<EditState?> PostedAsync(string type, string id, CancellationToken cancellationToken)
    {
        var posted = Request.Form;
        var state = await desk.FindAsync(type, id, form => Typed.Of(form.Fields, posted), cancellationToken);
        return state is null || state.Form.Type == SummitSheet.Type ? null : state with { AskedId = state.IsNew ? posted[EditState.IdField].ToString() : null, Why = posted["why"].ToString().Trim() };
    }

    // A link may say where a new record belongs: /desk/milestone/new?summit=ankara-2026.
    private void Prefill(EditState state)
    {
        if (state is not { IsNew: true, Draft: null })
            return;
        foreach (var field in state.Form.Fields.Where(field => field.Kind is FieldKind.Line or FieldKind.Reference or FieldKind.Choice && Request.Query.ContainsKey(field.Name)))
            state.Typed[field.Name] = Request.Query[field.Name].ToString();
    }

    private async Task<IActionResult> ShowAsync(EditState state, IReadOnlyList<FieldError> errors, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        State = state;
        Errors = errors;
        Form = await desk.ViewAsync(state, errors, cancellationToken);
        Others = state.Basis is null ? [] : await openings.NoteAsync(state.Form.Type, state.Basis.Input.Id, Name, cancellationToken);
        MayPublish = await ownReview.IsAllowedAsync(HttpContext, cancellationToken);
        Response.StatusCode = status;
        return Page();
    }
}
