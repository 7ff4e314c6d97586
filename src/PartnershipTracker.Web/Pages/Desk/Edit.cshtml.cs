using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>The form of any record: a new one, a published one, or a draft of either.</summary>
[RequestFormLimits(ValueCountLimit = MaxValues)]
public sealed class EditModel(
    EditDesk desk, FormReader reader, RecordEditor records, DraftEditor drafts, DraftQueries draftQueries, OpeningEditor openings, LikelyDuplicates duplicates, OwnReview ownReview)
    : EditingModel(desk, reader, records, drafts, draftQueries, openings, duplicates, ownReview)
{
    /// <summary>The parameter by which the page that chooses passages sends back whoever has not chosen a source.</summary>
    internal const string WithoutSource = "without-source";

    public override string Heading => State.Basis is { } basis ? $"Edit: {basis.Title}" : State.Draft is null ? $"A new {Noun}" : State.Title;

    public override string Noun => State.Form.Noun;

    public override string LinkTo(string key) => DeskLinks.Draft(key);

    /// <param name="withoutSource">The place of a citation whose passage was to be chosen, and which names no source.</param>
    public async Task<IActionResult> OnGetAsync(
        [FromRoute] string type, [FromRoute] string id, [FromQuery(Name = WithoutSource)] int? withoutSource, CancellationToken cancellationToken)
    {
        if (await Desk.FindAsync(type, id, typed: null, cancellationToken) is not { } state)
            return NotFound();
        if (state.Form.Type == SummitSheet.Type)
            return Redirect(state.Draft is { } sheet ? DeskLinks.Sheet(sheet.Key) + Request.QueryString : DeskLinks.SheetOf(state.Basis?.Input.Id));

        Prefill(state);
        return await OpenAsync(state, withoutSource is { } row ? [new FieldError(SourceField(row), "Choose the source first: its passage is selected in its text.")] : [], cancellationToken);
    }

    /// <summary>The field of the source of a citation, by its place.</summary>
    internal static string SourceField(int row) => $"citations[{row}].source";

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string type, [FromRoute] string id, [FromForm(Name = "do")] string? act, int draftVersion, CancellationToken cancellationToken)
    {
        if (await PostedAsync(type, id, cancellationToken) is not { } state)
            return NotFound();
        if (FormRows.Change(state.Form, state.Typed, act ?? "") is not null)
            return await ChangedAsync(state, draftVersion, cancellationToken);

        return await KeepAsync(state, draftVersion, act, Passage(act), cancellationToken);
    }

    /// <summary>Keeps what was typed so far, for a script that asks every few seconds.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync([FromRoute] string type, [FromRoute] string id, int draftVersion, CancellationToken cancellationToken) =>
        await PostedAsync(type, id, cancellationToken) is { } state ? await AutosaveAsync(state, draftVersion, cancellationToken) : NotFound();

    protected override string? AsksWhy(EditState state, FormReading reading) => state.IsNew ? null : "Say why the record is changed: the history shows it.";

    // The button beside a citation: the passage is chosen in the text, and the draft is gone on with afterwards.
    private Func<DraftDetails, string>? Passage(string? act)
    {
        const string passage = "passage:";
        return act?.StartsWith(passage, StringComparison.Ordinal) == true && act.Contains('[', StringComparison.Ordinal)
            ? draft => DeskLinks.Passage(draft.Key, Typed.RowOf(Request.Form.Keys, act[passage.Length..]))
            : null;
    }

    private async Task<EditState?> PostedAsync(string type, string id, CancellationToken cancellationToken)
    {
        var posted = Request.Form;
        var state = await Desk.FindAsync(type, id, form => Typed.Of(form.Fields, posted), cancellationToken);
        return state is null || state.Form.Type == SummitSheet.Type ? null : Posted(state);
    }

    // A link may say where a new record belongs: /desk/milestone/new?summit=ankara-2026.
    private void Prefill(EditState state)
    {
        if (state is not { IsNew: true, Draft: null })
            return;
        foreach (var field in state.Form.Fields.Where(field => field.Kind is FieldKind.Line or FieldKind.Reference or FieldKind.Choice && Request.Query.ContainsKey(field.Name)))
            state.Typed[field.Name] = Request.Query[field.Name].ToString();
    }
}
