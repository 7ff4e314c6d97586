using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Desk;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Drafts;

/// <summary>What a draft says.</summary>
/// <param name="Writes">The records that come of it; empty where it cannot be read yet.</param>
/// <param name="Faults">What is wrong with it, by the fields of its form.</param>
/// <param name="IsOutdated">Whether its record was written anew since it was begun.</param>
/// <param name="Conflicts">The fields that were changed on both sides, and not to the same.</param>
public sealed record DraftReading(IReadOnlyList<RecordWrite> Writes, IReadOnlyList<FieldError> Faults, bool IsOutdated, IReadOnlyList<string> Conflicts);

/// <summary>
/// Drafts as records, and records as drafts: a draft holds what was typed into a form, so that people and scripts can go on with each other's. The one place where
/// the API meets the forms.
/// </summary>
public sealed class DraftRecords(EditDesk desk, FormReader reader, RecordEditor records)
{
    /// <summary>What a draft says, and whether it would be taken as it stands.</summary>
    public async Task<DraftReading> ReadAsync(DraftDetails draft, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(EditDesk.Drafts, draft.Key, typed: null, cancellationToken) is not { IsGone: false } state)
            return new([], [EditDesk.Gone], IsOutdated: false, []);

        var reading = await reader.ReadAsync(state.Form, state.Typed, state.Basis, state.AskedId, cancellationToken);
        var faults = reading.Errors.Count > 0 ? reading.Errors : [.. (await records.CheckAsync(reading.Writes, cancellationToken)).Select(reading.AtField)];
        return new(reading.Writes, faults, state.IsOutdated, [.. EditDesk.Merged(state).Where(field => field.IsConflict).Select(field => field.Field.Name)]);
    }

    /// <summary>What comes of a draft laid over its record as it stands by now, whatever was written since in other fields.</summary>
    public async Task<FormReading> MergedAsync(DraftDetails draft, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(EditDesk.Drafts, draft.Key, typed: null, cancellationToken) is not { IsGone: false } state)
            return new FormReading([], [], [EditDesk.Gone]);

        var typed = state.IsNew ? state.Typed : MergedField.Merge(EditDesk.Merged(state), field => field.IsChangedByMe);
        return await reader.ReadAsync(state.Form, typed, state.Current, state.AskedId, cancellationToken);
    }

    /// <summary>Keeps a record as a draft.</summary>
    /// <param name="draft">The draft that is written anew; null: a new one.</param>
    /// <param name="basis">The record in the version that it changes; null where it is to become a new one.</param>
    /// <param name="by">Whose draft it is.</param>
    /// <returns>The draft, or what of the record a draft has no place for.</returns>
    public async Task<(DraftResult? Result, IReadOnlyList<FieldError> Faults)> SaveAsync(
        DraftDetails? draft, RecordKind kind, RecordInput input, RecordState? basis, string why, string by, CancellationToken cancellationToken)
    {
        var form = RecordForms.Find(kind.Type)!;
        var json = JsonSerializer.SerializeToNode(input, kind.InputType, RecordJson.Options)!.AsObject();
        var typed = TypedWriter.Of(form.Fields, json);
        var asked = basis is null ? input.Id : null;
        var read = await reader.ReadAsync(form, (JsonObject)typed.DeepClone(), basis, asked, cancellationToken);
        if (Lost(json, read, kind) is { Count: > 0 } lost)
            return (null, lost);

        var state = new EditState(form, typed, basis, Current: null, draft, asked, why);
        return (await desk.SaveAsync(state, draft?.Version ?? 0, by, cancellationToken), []);
    }

    // What can be read back must be what was written: nothing is dropped without a word.
    private static IReadOnlyList<FieldError> Lost(JsonObject json, FormReading read, RecordKind kind)
    {
        if (read.Input is null)
            return read.Errors;

        var back = JsonSerializer.SerializeToNode(read.Input, kind.InputType, RecordJson.Options)!.AsObject();
        return [.. json.Where(member => !JsonNode.DeepEquals(Plain(member.Value), Plain(back[member.Key]))).Select(member => new FieldError(member.Key, "The form of editors has no place for this, and a draft is one of its forms: leave it as it is recorded."))];
    }

    // Forms know no order of what is chosen, no spaces around words, and no difference between empty and missing.
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Plain(member.Value))).Where(member => member.Value is not null)) is { Count: > 0 } kept ? kept : null,
        JsonArray { Count: 0 } => null,
        JsonArray words when words.All(word => word?.GetValueKind() == JsonValueKind.String) => new JsonArray([.. words.Select(word => word!.GetValue<string>().Trim()).Order(StringComparer.Ordinal).Select(word => (JsonNode)word)]),
        JsonArray rows => new JsonArray([.. rows.Select(Plain)]),
        JsonValue value when value.TryGetValue<string>(out var text) => text.Trim().Length == 0 ? null : JsonValue.Create(text.Trim()),
        _ => node?.DeepClone(),
    };
}
