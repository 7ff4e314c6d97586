using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>What the form of one record and the sheet of many have in common: what was typed is kept first, and then proposed, published or given up.</summary>
public abstract class EditingModel(
    EditDesk desk, FormReader reader, RecordEditor records, DraftEditor drafts, DraftQueries draftQueries, OpeningEditor openings, LikelyDuplicates duplicates, OwnReview ownReview)
    : PageModel
{
    /// <summary>The most values that a form sends: its lists are full of rows, and every row is full.</summary>
    protected const int MaxValues = 64 * Typed.MaxRows;

    /// <summary>Finds what is edited, and keeps it.</summary>
    protected EditDesk Desk { get; } = desk;

    public EditState State { get; private set; } = null!;

    public FormView Form { get; private set; } = null!;

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>Milestones that are recorded already and may be what is written.</summary>
    public IReadOnlyList<MilestoneRow> Similar { get; private set; } = [];

    /// <summary>Values that were changed while the citations behind them were not: the editor is asked once whether they still support them.</summary>
    public IReadOnlyList<TaintedReference> Tainted { get; private set; } = [];

    /// <summary>Who else has the record open.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>Whether what was typed was saved from another window since the form was opened.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>Whether this person may publish what they wrote without a second pair of eyes.</summary>
    public bool MayPublish { get; private set; }

    /// <summary>The version of the draft that is shown; 0 before it was first saved.</summary>
    public int DraftVersion { get; private set; }

    /// <summary>What the page is about, in a heading.</summary>
    public abstract string Heading { get; }

    /// <summary>What is edited, in a sentence: "milestone".</summary>
    public abstract string Noun { get; }

    /// <summary>Whether the page comes back with something that must be seen to before it is published.</summary>
    public bool IsReturned => Errors.Count > 0 || Similar.Count > 0 || Tainted.Count > 0 || IsOvertaken;

    /// <summary>The address of a draft on this page.</summary>
    public abstract string LinkTo(string key);

    /// <summary>The control to which an error at that place leads, and the words before it; null: it leads nowhere.</summary>
    public virtual (string? Control, string? Row) PlaceOf(FieldError error) =>
        error.Path is RecordAct.Why or EditState.IdField ? (error.Path, null) : (Form.PlaceOf(error) is { } place ? Form.ControlOf(place) : null, null);

    /// <summary>What is wrong, for the fields that belong to the page and not to the record.</summary>
    public IReadOnlyList<FieldFault> Faults => FieldFault.Of(Errors);

    /// <summary>Why the record itself is to be given a reason; null where it needs none.</summary>
    protected abstract string? AsksWhy(EditState state, FormReading reading);

    /// <summary>The page as it is opened; what is another person's, or a draft of one's own, is elsewhere.</summary>
    /// <param name="errors">What must be seen to already.</param>
    protected async Task<IActionResult> OpenAsync(EditState state, IReadOnlyList<FieldError> errors, CancellationToken cancellationToken)
    {
        if (state.Draft is { } draft && (draft.Author != Name || !draft.IsOpen))
            return Redirect(DeskLinks.Review(draft.Key));
        if (state is { Draft: null, Basis: { } basis } && (await draftQueries.OfRecordAsync(state.Form.Type, basis.Input.Id, cancellationToken)).FirstOrDefault(row => row.Author == Name) is { } mine)
            return Redirect(LinkTo(mine.Key));

        DraftVersion = state.Draft?.Version ?? 0;
        return await ShowAsync(state, errors, cancellationToken);
    }

    /// <summary>What was posted, over the state that it belongs to.</summary>
    protected EditState Posted(EditState state) =>
        state with { AskedId = state.IsNew ? Request.Form[EditState.IdField].ToString() : null, Why = Request.Form[RecordAct.Why].ToString().Trim() };

    /// <summary>The page with what a button changed in it; nothing is saved by that.</summary>
    protected Task<IActionResult> ChangedAsync(EditState state, int draftVersion, CancellationToken cancellationToken)
    {
        DraftVersion = draftVersion;
        return ShowAsync(state, [], cancellationToken);
    }

    /// <summary>Keeps what was typed, whatever becomes of it, and then does what was asked.</summary>
    /// <param name="act">"propose", "publish", "discard"; anything else only saves.</param>
    /// <param name="saved">Where a saved draft is gone on with; null: on this page.</param>
    protected async Task<IActionResult> KeepAsync(EditState state, int draftVersion, string? act, Func<DraftDetails, string>? saved, CancellationToken cancellationToken)
    {
        DraftVersion = draftVersion;
        var kept = await Desk.SaveAsync(state, draftVersion, Name, cancellationToken);
        if (kept.IsTooLong)
            return await ShowAsync(state, [EditDesk.TooLong], cancellationToken, StatusCodes.Status413PayloadTooLarge);
        if (kept.Draft is null || kept.IsConflict)
        {
            IsOvertaken = true;
            return await ShowAsync(state, [], cancellationToken, StatusCodes.Status409Conflict);
        }

        state = state with { Draft = kept.Draft };
        DraftVersion = kept.Draft.Version;
        switch (act)
        {
            case "propose" or "publish":
                return await OfferAsync(state, kept.Draft, act == "publish", cancellationToken);
            case "discard":
                await drafts.DiscardAsync(kept.Draft.Key, kept.Draft.Version, Name, cancellationToken);
                return Redirect($"{DeskLinks.Home}?discarded={kept.Draft.Key}");
            default:
                return Redirect(saved?.Invoke(kept.Draft) ?? LinkTo(kept.Draft.Key) + "?saved=true");
        }
    }

    /// <summary>Keeps what was typed so far, for a script that asks every few seconds.</summary>
    protected async Task<IActionResult> AutosaveAsync(EditState state, int draftVersion, CancellationToken cancellationToken)
    {
        var kept = await Desk.SaveAsync(state, draftVersion, Name, cancellationToken);
        if (kept.IsTooLong)
            return new JsonResult(new { TooLong = true }) { StatusCode = StatusCodes.Status413PayloadTooLarge };
        if (kept.Draft is null || kept.IsConflict)
            return new JsonResult(new { Conflict = true }) { StatusCode = StatusCodes.Status409Conflict };
        return new JsonResult(new { kept.Draft.Key, kept.Draft.Version, Address = LinkTo(kept.Draft.Key), Others = await OthersAsync(state, cancellationToken) });
    }

    /// <summary>What the page shows besides the form itself.</summary>
    protected virtual Task<FormView> ViewAsync(EditState state, FormView view, CancellationToken cancellationToken) => Task.FromResult(view);

    private string Name => HttpContext.Person().Name;

    private async Task<IActionResult> OfferAsync(EditState state, DraftDetails draft, bool publish, CancellationToken cancellationToken)
    {
        Task<IActionResult> ReturnAsync(params IReadOnlyList<FieldError> errors) => ShowAsync(state, errors, cancellationToken, StatusCodes.Status400BadRequest);

        if (state.IsGone)
            return await ShowAsync(state, [EditDesk.Gone], cancellationToken, StatusCodes.Status409Conflict);
        var reading = await reader.ReadAsync(state.Form, state.Typed, state.Basis, state.AskedId, cancellationToken);
        List<FieldError> errors = [.. reading.Errors];
        if (RecordAct.ReasonFault(state.Why, AsksWhy(state, reading)) is { } fault)
            errors.Add(new FieldError(RecordAct.Why, fault.Message));
        if (errors.Count > 0)
            return await ReturnAsync(errors);
        if (!Request.Form.ContainsKey("different") && (Similar = await duplicates.OfAsync(reading.Writes, cancellationToken)).Count > 0)
            return await ReturnAsync();
        if (!Request.Form.ContainsKey("stands") && (Tainted = TaintedReference.Between(state.Basis?.Input, reading.Input)).Count > 0)
            return await ReturnAsync();
        if (state.IsOutdated)
            return Redirect(DeskLinks.Merge(draft.Key));

        var mayReviewOwn = await ownReview.IsAllowedAsync(HttpContext, cancellationToken);
        if (!publish || !mayReviewOwn)
        {
            // A reviewer is not asked to find what the record itself finds.
            if (await records.CheckAsync(reading.Writes, cancellationToken) is { Count: > 0 } found)
                return await ReturnAsync([.. found.Select(reading.AtField)]);
            var proposed = await drafts.ProposeAsync(draft.Key, draft.Version, Name, cancellationToken);
            return Redirect(proposed.IsConflict ? LinkTo(draft.Key) : $"{DeskLinks.Home}?proposed={draft.Key}");
        }

        var change = new Change(Name, state.Why.Length == 0 ? "Recorded." : state.Why);
        return await drafts.PublishAsync(draft.Key, draft.Version, reading.Writes, change, Name, mayReviewOwn, cancellationToken) switch
        {
            SaveResult.Saved => Redirect(RecordLinks.Of(state.Form.RecordType, reading.Input!.Id)),
            SaveResult.Refused refused => await ReturnAsync([.. refused.Errors.Select(reading.AtField)]),
            SaveResult.Conflict => Redirect(DeskLinks.Merge(draft.Key)),
            _ => NotFound(),
        };
    }

    private async Task<IReadOnlyList<string>> OthersAsync(EditState state, CancellationToken cancellationToken) =>
        state.Basis is null ? [] : await openings.NoteAsync(state.Form.RecordType, state.Basis.Input.Id, Name, cancellationToken);

    private async Task<IActionResult> ShowAsync(EditState state, IReadOnlyList<FieldError> errors, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        State = state;
        Errors = errors;
        Form = await ViewAsync(state, await Desk.ViewAsync(state, errors, cancellationToken), cancellationToken);
        Others = await OthersAsync(state, cancellationToken);
        MayPublish = await ownReview.IsAllowedAsync(HttpContext, cancellationToken);
        Response.StatusCode = status;
        return Page();
    }
}
