using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>A field in three states: as both began, as it was published since, and as it is typed in a draft.</summary>
/// <param name="Base">As it was when the draft was begun.</param>
/// <param name="Theirs">As it is published now.</param>
/// <param name="Mine">As the draft has it.</param>
public sealed record MergedField(FormField Field, JsonNode? Base, JsonNode? Theirs, JsonNode? Mine)
{
    public bool IsChangedByMe => !AreAlike(Base, Mine);

    public bool IsChangedByThem => !AreAlike(Base, Theirs);

    /// <summary>Whether both changed it, and not to the same: somebody has to choose.</summary>
    public bool IsConflict => IsChangedByMe && IsChangedByThem && !AreAlike(Mine, Theirs);

    /// <summary>Whether the draft and what is published say something else.</summary>
    public bool Differs => !AreAlike(Mine, Theirs);

    /// <summary>The fields of a form in their three states.</summary>
    public static IReadOnlyList<MergedField> Of(RecordForm form, JsonObject basis, JsonObject theirs, JsonObject mine) =>
        [.. form.Fields.Select(field => new MergedField(field, Tidy(field, basis), Tidy(field, theirs), Tidy(field, mine)))];

    /// <summary>What comes of it: each field as it was chosen.</summary>
    /// <param name="takesMine">Whether a field is taken from the draft; otherwise it stays as it is published.</param>
    public static JsonObject Merge(IEnumerable<MergedField> fields, Func<MergedField, bool> takesMine)
    {
        var merged = new JsonObject();
        foreach (var field in fields)
            merged[field.Field.Name] = (takesMine(field) ? field.Mine : field.Theirs)?.DeepClone();
        return merged;
    }

    // An empty field and one that was never there say the same, and a row of defaults says nothing.
    private static JsonNode? Tidy(FormField field, JsonObject typed)
    {
        var copy = new JsonObject { [field.Name] = typed[field.Name]?.DeepClone() };
        Typed.DropEmptyRows([field], copy);
        if (field.Kind == FieldKind.Choices)
            copy[field.Name] = new JsonArray([.. Typed.Texts(copy[field.Name]).Order(StringComparer.Ordinal).Select(text => (JsonNode)JsonValue.Create(text))]);
        return Pruned(copy[field.Name]);
    }

    private static JsonNode? Pruned(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Select(pair => (pair.Key, Value: Pruned(pair.Value))).Where(pair => pair.Value is not null).ToList() is { Count: > 0 } kept
            ? new JsonObject(kept.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)))
            : null,
        JsonArray items => items.Count == 0 ? null : new JsonArray([.. items.Select(Pruned)]),
        JsonValue value => Typed.Text(value).Trim().Length == 0 ? null : value.DeepClone(),
        _ => null,
    };

    private static bool AreAlike(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);
}
