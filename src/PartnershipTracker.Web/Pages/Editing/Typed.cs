using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>
/// What was typed into a form, field by field and letter for letter: a tree of objects, lists and strings. Fields are posted under
/// their JSON path ("citations[0].quote"). It is kept in drafts, so that nothing typed is lost for being unfinished or wrong.
/// </summary>
internal static class Typed
{
    /// <summary>The most rows that a list may have.</summary>
    public const int MaxRows = 200;

    /// <summary>The tree of what was posted for the fields of a form; what is posted besides is passed over.</summary>
    public static JsonObject Of(IEnumerable<FormField> fields, IEnumerable<KeyValuePair<string, StringValues>> posted)
    {
        var values = posted.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return Tree(fields, values, "");
    }

    /// <summary>Where a row that was posted under that path stands among those of its list: places may have gaps where rows were taken out.</summary>
    public static int RowOf(IEnumerable<string> posted, string path)
    {
        var list = path[..path.LastIndexOf('[')];
        var values = posted.ToDictionary(key => key, _ => StringValues.Empty, StringComparer.Ordinal);
        return Places(values, list).TakeWhile(place => $"{list}[{place}]" != path).Count();
    }

    /// <summary>The value at a field; an empty string where nothing was typed.</summary>
    public static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>The values at a field of which several may be chosen.</summary>
    public static IReadOnlyList<string> Texts(JsonNode? node) => node is JsonArray values ? [.. values.Select(Text).Where(text => text.Length > 0)] : [];

    /// <summary>Whether nothing was typed there. A default does not count: a row of mere defaults is empty.</summary>
    public static bool IsBlank(FormField field, JsonNode? node) => field.Kind switch
    {
        FieldKind.Flag => true,
        FieldKind.Choice => field.Default is not null || Text(node).Length == 0,
        FieldKind.Choices => Texts(node).Count == 0,
        FieldKind.Group or FieldKind.Date => node is not JsonObject inside || FieldsOf(field).All(part => IsBlank(part, inside[part.Name])),
        FieldKind.Rows => node is not JsonArray rows || rows.All(row => IsBlankRow(field, row)),
        _ => string.IsNullOrWhiteSpace(Text(node)) || Text(node) == field.Default,
    };

    /// <summary>Whether a row of that list holds nothing that was typed, but what it took from the row above.</summary>
    public static bool IsBlankRow(FormField rows, JsonNode? row) =>
        row is not JsonObject fields || rows.Fields.Where(field => !field.IsCarried).All(field => IsBlank(field, fields[field.Name]));

    /// <summary>The same without empty rows, so that places in it are places in the input that is read from it.</summary>
    public static void DropEmptyRows(IEnumerable<FormField> fields, JsonObject typed)
    {
        foreach (var field in fields)
        {
            if (field.Kind == FieldKind.Rows && typed[field.Name] is JsonArray rows)
            {
                foreach (var row in rows.Where(row => !field.IsNumbered && IsBlankRow(field, row)).ToList())
                    rows.Remove(row);
                foreach (var row in rows.OfType<JsonObject>())
                    DropEmptyRows(field.Fields, row);
            }
            else if (field.Kind == FieldKind.Group && typed[field.Name] is JsonObject group)
            {
                DropEmptyRows(field.Fields, group);
            }
        }
    }

    /// <summary>The fields inside a field: those of a date are the same everywhere.</summary>
    public static IReadOnlyList<FormField> FieldsOf(FormField field) => field.Kind == FieldKind.Date ? DateFields.All : field.Fields;

    private static JsonObject Tree(IEnumerable<FormField> fields, Dictionary<string, StringValues> posted, string path)
    {
        var tree = new JsonObject();
        foreach (var field in fields)
        {
            if (Node(field, posted, path.Length == 0 ? field.Name : $"{path}.{field.Name}") is { } node)
                tree[field.Name] = node;
        }

        return tree;
    }

    private static JsonNode? Node(FormField field, Dictionary<string, StringValues> posted, string path) => field.Kind switch
    {
        FieldKind.Rows => new JsonArray([.. Places(posted, path).Select(place => (JsonNode)Tree(field.Fields, posted, $"{path}[{place}]"))]),
        FieldKind.Group or FieldKind.Date => Tree(FieldsOf(field), posted, path),
        FieldKind.Choices => new JsonArray([.. posted.GetValueOrDefault(path).OfType<string>().Where(value => value.Length > 0).Select(value => (JsonNode)JsonValue.Create(value))]),
        // Browsers send a line break as two characters; texts are kept with one.
        _ => posted.TryGetValue(path, out var value) && value.Count > 0 ? JsonValue.Create(value[^1]!.Replace("\r\n", "\n", StringComparison.Ordinal)) : null,
    };

    private static IEnumerable<int> Places(Dictionary<string, StringValues> posted, string path) =>
        posted.Keys.Where(key => key.StartsWith(path + "[", StringComparison.Ordinal))
            .Select(key => key[(path.Length + 1)..])
            .Select(rest => rest[..Math.Max(rest.IndexOf(']', StringComparison.Ordinal), 0)])
            .Where(place => place.Length is > 0 and <= 4 && place.All(char.IsAsciiDigit))
            .Select(place => int.Parse(place, System.Globalization.CultureInfo.InvariantCulture))
            .Distinct().Order().Take(MaxRows);
}
