using System.Text.Json.Nodes;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>Says in words what was typed into a field, for two states of it to be read side by side.</summary>
internal static class TypedText
{
    /// <summary>The lines of it; none where nothing was typed.</summary>
    public static IReadOnlyList<string> Of(FormField field, JsonNode? typed, IReadOnlyDictionary<Vocabulary, TermList> terms) => field.Kind switch
    {
        FieldKind.Choices => [.. Typed.Texts(typed).Select(code => NameOf(field, code, terms))],
        FieldKind.Names => Names(NameLine.Of(Typed.Text(typed), terms[field.Vocabulary!.Value]), terms[field.Vocabulary.Value]),
        FieldKind.Flag => [Typed.Text(typed) == "true" ? "yes" : "no"],
        FieldKind.Date => Date(typed as JsonObject),
        FieldKind.Group => Typed.IsBlank(field, typed) ? [] : [.. Parts(field.Fields, typed as JsonObject, terms)],
        FieldKind.Rows => [.. (typed as JsonArray ?? []).OfType<JsonObject>().Select(row => string.Join("; ", Parts(field.Fields, row, terms)))],
        FieldKind.Lines or FieldKind.Text => Typed.Text(typed).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => Typed.Text(typed).Trim() is { Length: > 0 } text ? [NameOf(field, text, terms)] : [],
    };

    private static IEnumerable<string> Parts(IEnumerable<FormField> fields, JsonObject? typed, IReadOnlyDictionary<Vocabulary, TermList> terms) =>
        from field in fields
        where field.Kind is not FieldKind.Flag || Typed.Text(typed?[field.Name]) == "true"
        let lines = Typed.IsBlank(field, typed?[field.Name]) && field.Kind is not (FieldKind.Choice or FieldKind.Flag) ? [] : Of(field, typed?[field.Name], terms)
        where lines.Count > 0
        select $"{field.Label}: {string.Join(" / ", lines)}";

    private static IReadOnlyList<string> Date(JsonObject? typed)
    {
        var when = Typed.Text(typed?[DateFields.When]).Trim();
        if (when.Length == 0)
            return [];
        var (words, note) = (Typed.Text(typed?["words"]).Trim(), Typed.Text(typed?["note"]).Trim());
        return
        [
            string.Concat(
                when,
                words.Length > 0 ? $" (“{words}”)" : "",
                Typed.Text(typed?[DateFields.Inferred]) == "true" ? ", inferred" : "",
                note.Length > 0 ? $": {note}" : ""),
        ];
    }

    private static IReadOnlyList<string> Names(NameLine line, TermList terms) =>
        line is { Codes.Count: 0, Unknown.Count: 0 } ? [] : [string.Join(", ", [.. line.Codes.Select(terms.NameOf), .. line.Unknown])];

    private static string NameOf(FormField field, string value, IReadOnlyDictionary<Vocabulary, TermList> terms) =>
        field.Vocabulary is { } vocabulary ? terms[vocabulary].NameOf(value) : field.Choices.FirstOrDefault(choice => choice.Value == value)?.Name ?? value;
}
