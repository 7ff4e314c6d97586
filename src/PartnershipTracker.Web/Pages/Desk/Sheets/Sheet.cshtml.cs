using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Pages.Desk.Sheets;

/// <summary>The summit desk: a summit and what it brought, on one sheet, saved at once or not at all.</summary>
[RequestFormLimits(ValueCountLimit = MaxValues)]
public sealed class SheetModel(
    EditDesk desk, FormReader reader, SheetRows rows, SheetEchoes echoes, SheetPreview preview, RecordedAtSummit recorded, Vocabularies vocabularies, RecordEditor records, DraftEditor drafts,
    DraftQueries draftQueries, OpeningEditor openings, LikelyDuplicates duplicates, OwnReview ownReview)
    : EditingModel(desk, reader, records, drafts, draftQueries, openings, duplicates, ownReview)
{
    // The row to go on with after a button of its list.
    private string? _place;

    /// <summary>What is recorded of the summit already; null where it is new.</summary>
    public SummitRecord? Recorded { get; private set; }

    /// <summary>The timeline with what the sheet says; null until it is asked for.</summary>
    public TimelineFigure? Preview { get; private set; }

    public override string Heading =>
        State.Basis is { } basis ? $"What it brought: {basis.Title}" : State.Draft is null ? "A new summit and what it brought" : State.Title;

    public override string Noun => "summit";

    public override string LinkTo(string key) => DeskLinks.Sheet(key);

    public override (string? Control, string? Row) PlaceOf(FieldError error) => base.PlaceOf(error) is { Control: { } control } ? (control, SheetRows.Named(control)) : (null, null);

    public async Task<IActionResult> OnGetAsync([FromRoute] string? key, [FromRoute] string? id, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, id, typed: null, cancellationToken) is not { } state)
            return NotFound();
        if (state.Draft is null)
            SheetRows.Begin(state.Typed, state.Basis?.Input as SummitInput);
        return await OpenAsync(state, [], cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string? key, [FromRoute] string? id, [FromForm(Name = "do")] string? act, string? pasted, int draftVersion, CancellationToken cancellationToken)
    {
        if (await PostedAsync(key, id, cancellationToken) is not { } state)
            return NotFound();
        if (await ChangesAsync(state, act ?? "", pasted ?? "", cancellationToken))
            return await ChangedAsync(state, draftVersion, cancellationToken);

        return await KeepAsync(state, draftVersion, act, saved: null, cancellationToken);
    }

    /// <summary>Keeps what was typed so far, for a script that asks every few seconds.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync([FromRoute] string? key, [FromRoute] string? id, int draftVersion, CancellationToken cancellationToken) =>
        await PostedAsync(key, id, cancellationToken) is { } state ? await AutosaveAsync(state, draftVersion, cancellationToken) : NotFound();

    // What the sheet adds to the summit says itself what it is; a change of the summit's own fields does not.
    protected override string? AsksWhy(EditState state, FormReading reading) =>
        reading.Input is { } input && state.Basis is { } basis && Differs(input, basis) ? "Say why the summit itself is changed: the history shows it." : null;

    protected override async Task<FormView> ViewAsync(EditState state, FormView view, CancellationToken cancellationToken)
    {
        rows.Prepare(state.Typed);
        Recorded = state.Current is null ? null : await recorded.OfAsync(state.Current.Input.Id, cancellationToken);
        return view with { Echoes = await echoes.OfAsync(state.Typed, view.Terms, cancellationToken), Next = SheetRows.FieldOf(_place) };
    }

    // The buttons that only change the sheet itself: nothing is saved by them.
    private async Task<bool> ChangesAsync(EditState state, string act, string pasted, CancellationToken cancellationToken)
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
            _place = PastedRows.Insert(state.Typed, pasted, place, (await vocabularies.AllAsync(cancellationToken))[Vocabulary.Frameworks]);
            return true;
        }

        _place = FormRows.Change(state.Form, state.Typed, act);
        return _place is not null;
    }

    private static bool Differs(RecordInput input, RecordState basis) => !JsonNode.DeepEquals(
        JsonSerializer.SerializeToNode(input, basis.Kind.InputType, RecordJson.Options), JsonSerializer.SerializeToNode(basis.Input, basis.Kind.InputType, RecordJson.Options));

    private async Task<EditState?> PostedAsync(string? key, string? id, CancellationToken cancellationToken)
    {
        var posted = Request.Form;
        return await FindAsync(key, id, form => Typed.Of(form.Fields, posted), cancellationToken) is { } state ? Posted(state) : null;
    }

    // Three addresses lead here: a draft's own, that of a summit, and that of a new one.
    private async Task<EditState?> FindAsync(string? key, string? id, Func<RecordForm, JsonObject>? typed, CancellationToken cancellationToken)
    {
        var state = key is not null ? await Desk.FindAsync(EditDesk.Drafts, key, typed, cancellationToken)
            : id != EditDesk.New ? await Desk.FindAsync(SummitSheet.Type, id ?? EditDesk.New, typed, cancellationToken)
            : null;
        return state?.Form.Type == SummitSheet.Type ? state : null;
    }
}
