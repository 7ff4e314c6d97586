using System.Globalization;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>Fills a form with a record: the opposite of <see cref="TypedReader"/>.</summary>
internal static class TypedWriter
{
    /// <summary>What a form holds that nobody has typed into yet.</summary>
    public static JsonObject Empty(IEnumerable<FormField> fields)
    {
        var typed = new JsonObject();
        foreach (var field in fields)
        {
            if (field.Default is not null)
                typed[field.Name] = field.Default;
            else if (field.Kind == FieldKind.Group)
                typed[field.Name] = Empty(field.Fields);
        }

        return typed;
    }

    /// <summary>What would be typed for an input to come of it.</summary>
    /// <param name="json">The input as JSON.</param>
    public static JsonObject Of(IEnumerable<FormField> fields, JsonObject json)
    {
        var typed = new JsonObject();
        foreach (var field in fields)
        {
            if (Node(field, json[field.Name]) is { } node)
                typed[field.Name] = node;
        }

        return typed;
    }

    private static JsonNode? Node(FormField field, JsonNode? json) => (field.Kind, json) switch
    {
        (FieldKind.Group, _) when field.IsAside => Empty(field.Fields),
        (_, null) => null,
        (FieldKind.Date, JsonObject date) => new JsonObject
        {
            [DateFields.When] = Typed.Text(date["edtf"]),
            ["words"] = Typed.Text(date["words"]),
            [DateFields.Inferred] = Typed.Text(date["basis"]) == Basis.Inferred.Code() ? "true" : "",
            ["note"] = Typed.Text(date["note"]),
        },
        (FieldKind.Group, JsonObject group) => Of(field.Fields, group),
        (FieldKind.Rows, JsonArray rows) => new JsonArray([.. rows.OfType<JsonObject>().Select(row => (JsonNode)Of(field.Fields, row))]),
        (FieldKind.Choices, JsonArray) => json.DeepClone(),
        (FieldKind.Lines, JsonArray lines) => JsonValue.Create(string.Join('\n', lines.Select(Typed.Text))),
        (FieldKind.Flag, JsonValue value) => JsonValue.Create(value.GetValue<bool>() ? "true" : ""),
        (FieldKind.Number, JsonValue value) => JsonValue.Create(value.GetValue<int>().ToString(CultureInfo.InvariantCulture)),
        _ => json.DeepClone(),
    };
}
