using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Pages.Desk.Sheets;

/// <summary>The summit desk: a summit and what it brought, on one sheet, saved at once or not at all.</summary>
public sealed class SheetModel(
    EditDesk desk, FormReader reader, SheetRows rows, SheetEchoes echoes, SheetPreview preview, SheetDuplicates duplicates, RecordedAtSummit recorded, RecordEditor records, DraftEditor drafts, DraftQueries draftQueries,
    OpeningEditor openings, OwnReview ownReview) : PageModel
{
    public EditState State { get; private set; } = null!;

    public FormView Form { get; private set; } = null!;

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>Milestones that are recorded already and may be one of the new ones.</summary>
    public IReadOnlyList<MilestoneRow> Similar { get; private set; } = [];

    /// <summary>Values of the summit that were changed while the citations behind them were not: the editor is asked once whether they still support them.</summary>
    public IReadOnlyList<TaintedReference> Tainted { get; private set; } = [];

    /// <summary>What is recorded of the summit already; null where it is new.</summary>
    public SummitRecord? Recorded { get; private set; }

    /// <summary>The timeline with what the sheet says; null until it is asked for.</summary>
    public TimelineFigure? Preview { get; private set; }

    /// <summary>Who else has the summit open.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>Whether what was typed was saved from another window since this sheet was opened.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>Whether this person may publish what they wrote without a second pair of eyes.</summary>
    public bool MayPublish { get; private set; }

    /// <summary>The version of the draft that the sheet shows; 0 before it was first saved.</summary>
    public int DraftVersion { get; private set; }

    // The row to go on with after a button of its list.
    private string? _place;

    private string Name => User.Identity!.Name!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string? key, [FromRoute] string? id, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, id, typed: null, cancellationToken) is not { } state)
            return NotFound();
        if (state.Draft is { } draft && (draft.Author != Name || !draft.IsOpen))
            return Redirect(DeskLinks.Review(draft.Key));
        if (state is { Draft: null, Basis: { } basis } && (await draftQueries.OfRecordAsync(SummitSheet.Type, basis.Input.Id, cancellationToken)).FirstOrDefault(row => row.Author == Name) is { } mine)
            return Redirect(DeskLinks.Sheet(mine.Key));

        if (state.Draft is null)
            SheetRows.Begin(state.Typed, state.Basis?.Input as SummitInput);
        DraftVersion = state.Draft?.Version ?? 0;
        return await ShowAsync(state, [], cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string? key, [FromRoute] string? id, [FromForm(Name = "do")] string? act, string? pasted, int draftVersion, CancellationToken cancellationToken)
    {
        if (await PostedAsync(key, id, cancellationToken) is not { } state)
            return NotFound();

        DraftVersion = draftVersion;
        if (await ChangedAsync(state, act ?? "", pasted ?? "", cancellationToken))
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
            "discard" => await DiscardAsync(kept.Draft, cancellationToken),
            _ => Redirect(DeskLinks.Sheet(kept.Draft.Key) + "?saved=true"),
        };
    }

    /// <summary>Keeps what was typed so far, for a script that asks every few seconds.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync([FromRoute] string? key, [FromRoute] string? id, int draftVersion, CancellationToken cancellationToken)
    {
        if (await PostedAsync(key, id, cancellationToken) is not { } state)
            return NotFound();

        var kept = await desk.SaveAsync(state, draftVersion, Name, cancellationToken);
        if (kept.Draft is null || kept.IsConflict)
            return new JsonResult(new { Conflict = true }) { StatusCode = StatusCodes.Status409Conflict };
        return new JsonResult(new { kept.Draft.Key, kept.Draft.Version, Address = DeskLinks.Sheet(kept.Draft.Key), Others = await OthersAsync(state, cancellationToken) });
    }

    // The buttons that only change the sheet itself: nothing is saved by them.
    private async Task<bool> ChangedAsync(EditState state, string act, string pasted, CancellationToken cancellationToken)
    {
        if (act == "preview")
        {
            Preview = await preview.OfAsync(state.Typed, cancellationToken);
            return true;
        }

        // A script asks what is understood of what was typed so far.
        if (act == "refresh")
            return true;

        const string paste = "paste:" + SummitSheet.Milestones;
        if (act.StartsWith(paste, StringComparison.Ordinal))
        {
            var place = int.TryParse(act.AsSpan(paste.Length).Trim("[]"), out var row) ? row : (int?)null;
            _place = PastedRows.Insert(state.Typed, pasted, place, (await desk.ViewAsync(state, [], cancellationToken)).Terms[Vocabulary.Frameworks]);
            return true;
        }

        _place = FormRows.Change(state.Form, state.Typed, act);
        return _place is not null;
    }

    private async Task<IActionResult> OfferAsync(EditState state, bool publish, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync(state.Form, state.Typed, state.Basis, state.AskedId, cancellationToken);
        List<FieldError> errors = [.. reading.Errors];
        if (reading.Input is { } input && state.Basis is { } basis && string.IsNullOrWhiteSpace(state.Why) && Differs(input, basis))
            errors.Add(new FieldError("why", "Say why the summit itself is changed: the history shows it."));
        if (errors.Count > 0)
            return await ShowAsync(state, errors, cancellationToken, StatusCodes.Status400BadRequest);
        if (!Request.Form.ContainsKey("different") && (Similar = await duplicates.OfAsync(reading.Writes, cancellationToken)).Count > 0)
            return await ShowAsync(state, [], cancellationToken, StatusCodes.Status400BadRequest);
        if (!Request.Form.ContainsKey("stands") && (Tainted = TaintedReference.Between(state.Basis?.Input, reading.Input)).Count > 0)
            return await ShowAsync(state, [], cancellationToken, StatusCodes.Status400BadRequest);
        if (state.IsOutdated)
            return Redirect(DeskLinks.Merge(state.Draft!.Key));

        var mayReviewOwn = await ownReview.IsAllowedAsync(HttpContext, cancellationToken);
        if (!publish || !mayReviewOwn)
        {
            // A reviewer is not asked to find what the record itself finds.
            if (await records.CheckAsync(reading.Writes, cancellationToken) is { Count: > 0 } found)
                return await ShowAsync(state, [.. found.Select(reading.AtField)], cancellationToken, StatusCodes.Status400BadRequest);
            var proposed = await drafts.ProposeAsync(state.Draft!.Key, DraftVersion, Name, cancellationToken);
            return Redirect(proposed.IsConflict ? DeskLinks.Sheet(state.Draft.Key) : $"{DeskLinks.Home}?proposed={state.Draft.Key}");
        }

        var change = new Change(Name, state.Why.Length == 0 ? "Recorded." : state.Why);
        return await drafts.PublishAsync(state.Draft!.Key, DraftVersion, reading.Writes, change, Name, mayReviewOwn, cancellationToken) switch
        {
            SaveResult.Saved => Redirect(RecordLinks.Summit(reading.Input!.Id)),
            SaveResult.Refused refused => await ShowAsync(state, [.. refused.Errors.Select(reading.AtField)], cancellationToken, StatusCodes.Status400BadRequest),
            SaveResult.Conflict => Redirect(DeskLinks.Merge(state.Draft.Key)),
            _ => NotFound(),
        };
    }

    private static bool Differs(RecordInput input, RecordState basis) => !JsonNode.DeepEquals(
        JsonSerializer.SerializeToNode(input, basis.Kind.InputType, RecordJson.Options), JsonSerializer.SerializeToNode(basis.Input, basis.Kind.InputType, RecordJson.Options));

    private async Task<IActionResult> DiscardAsync(DraftDetails draft, CancellationToken cancellationToken)
    {
        await drafts.DiscardAsync(draft.Key, draft.Version, Name, cancellationToken);
        return Redirect($"{DeskLinks.Home}?discarded={draft.Key}");
    }

    private async Task<EditState?> PostedAsync(string? key, string? id, CancellationToken cancellationToken)
    {
        var posted = Request.Form;
        var state = await FindAsync(key, id, form => Typed.Of(form.Fields, posted), cancellationToken);
        return state is null ? null : state with { AskedId = state.IsNew ? posted[EditState.IdField].ToString() : null, Why = posted["why"].ToString().Trim() };
    }

    // Three addresses lead here: a draft's own, that of a summit, and that of a new one.
    private async Task<EditState?> FindAsync(string? key, string? id, Func<RecordForm, JsonObject>? typed, CancellationToken cancellationToken)
    {
        var state = key is not null ? await desk.FindAsync(EditDesk.Drafts, key, typed, cancellationToken)
            : id != EditDesk.New ? await desk.FindAsync(SummitSheet.Type, id ?? EditDesk.New, typed, cancellationToken)
            : null;
        return state?.Form.Type == SummitSheet.Type ? state : null;
    }

    private async Task<IReadOnlyList<string>> OthersAsync(EditState state, CancellationToken cancellationToken) =>
        state.Basis is null ? [] : await openings.NoteAsync(state.Form.RecordType, state.Basis.Input.Id, Name, cancellationToken);

    private async Task<IActionResult> ShowAsync(EditState state, IReadOnlyList<FieldError> errors, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        rows.Prepare(state.Typed);
        State = state;
        Errors = errors;
        var view = await desk.ViewAsync(state, errors, cancellationToken);
        Form = view with { Echoes = await echoes.OfAsync(state.Typed, view.Terms, cancellationToken), Next = SheetRows.FieldOf(_place) };
        Recorded = state.Current is null ? null : await recorded.OfAsync(state.Current.Input.Id, cancellationToken);
        Others = await OthersAsync(state, cancellationToken);
        MayPublish = await ownReview.IsAllowedAsync(HttpContext, cancellationToken);
        Response.StatusCode = status;
        return Page();
    }
}
