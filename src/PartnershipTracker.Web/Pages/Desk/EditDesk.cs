using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>Finds what a form works on, and keeps it.</summary>
public sealed class EditDesk(RecordQueries records, DraftQueries drafts, DraftEditor draftEditor, Vocabularies vocabularies)
{
    /// <summary>The word in place of an id where a new record is written.</summary>
    public const string New = "new";

    /// <summary>What is said where more was typed than a draft holds, and nothing of it is kept.</summary>
    public static readonly FieldError TooLong = new("", "This is more than a draft holds: make it shorter, or two of it.");

    /// <summary>What is said where a record that was to be changed has been taken out of the tracker.</summary>
    public static readonly FieldError Gone = new("", "The record is not there any more.");

    /// <summary>The word in place of a type where a draft is opened by its key.</summary>
    public const string Drafts = "drafts";

    /// <summary>What the address of a form names: a new record, one that exists, or a draft; null where there is nothing of the kind.</summary>
    /// <param name="typed">What was just typed; null where the form is only opened.</param>
    public async Task<EditState?> FindAsync(string type, string id, Func<RecordForm, JsonObject>? typed, CancellationToken cancellationToken)
    {
        var draft = type == Drafts ? await drafts.FindAsync(id, cancellationToken) : null;
        if (RecordForms.Find(draft?.Type ?? type) is not { } form || (draft is null && type == Drafts))
            return null;

        var slug = draft is null ? id : draft.RecordSlug;
        if (draft is null ? id == New : slug is null)
        {
            var values = typed?.Invoke(form) ?? Kept(draft) ?? TypedWriter.Empty(form.Fields);
            return new EditState(form, values, Basis: null, Current: null, draft, Typed.Text(values[EditState.IdField]), draft?.Why ?? "");
        }

        var current = await records.CurrentAsync(form.RecordType, slug!, cancellationToken);
        var basis = draft is null ? current : await records.AtAsync(form.RecordType, slug!, draft.BaseVersion, cancellationToken);
        // What was typed is never lost: a draft opens even where its record is gone.
        return current is null || basis is null || (draft is null && current.IsEnded)
            ? null
            : new EditState(form, typed?.Invoke(form) ?? Kept(draft) ?? Filled(form, basis), basis, current, draft, AskedId: null, draft?.Why ?? "");
    }

    /// <summary>The form filled with a record.</summary>
    public static JsonObject Filled(RecordForm form, RecordState record) =>
        TypedWriter.Of(form.Fields, JsonSerializer.SerializeToNode(record.Input, record.Kind.InputType, RecordJson.Options)!.AsObject());

    /// <summary>The fields of a draft beside those of its record, as it was and as it stands.</summary>
    public static IReadOnlyList<MergedField> Merged(EditState state) => state.IsNew
        ? MergedField.Of(state.Form, [], [], state.Typed)
        : MergedField.Of(state.Form, Filled(state.Form, state.Basis!), Filled(state.Form, state.Current!), state.Typed);

    /// <summary>Keeps what was typed.</summary>
    /// <param name="version">The version of the draft that was typed into; 0 for a new one.</param>
    public Task<DraftResult> SaveAsync(EditState state, int version, string by, CancellationToken cancellationToken) =>
        draftEditor.SaveAsync(
            new DraftInput(
                state.Draft?.Key, state.Form.Type, state.Basis?.Input.Id, state.Basis?.Version ?? 0, Shortened(state.Title, Draft.MaxTitleLength),
                Kept(state), Shortened(state.Why, Change.MaxWhyLength), version),
            by,
            cancellationToken);

    /// <summary>The form as it is shown.</summary>
    public async Task<FormView> ViewAsync(EditState state, IReadOnlyList<FieldError> errors, CancellationToken cancellationToken) =>
        new(state.Form, state.Typed, errors, await vocabularies.AllAsync(cancellationToken));

    private static JsonObject? Kept(DraftDetails? draft) => draft is null ? null : JsonNode.Parse(draft.Form) as JsonObject;

    private static string Kept(EditState state)
    {
        var typed = (JsonObject)state.Typed.DeepClone();
        if (!string.IsNullOrWhiteSpace(state.AskedId))
            typed[EditState.IdField] = state.AskedId;
        return typed.ToJsonString(RecordJson.Options);
    }

    private static string Shortened(string text, int most) => text.Length <= most ? text : text[..most];
}
