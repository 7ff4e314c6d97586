using System.Globalization;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>Reads what was typed into the JSON of an input. What cannot be read is an error at its field, and nothing is guessed.</summary>
internal sealed class TypedReader(IReadOnlyDictionary<Vocabulary, TermList> vocabularies, DateOnly today)
{
    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Lays what was typed over <paramref name="json"/>: fields that the form does not have stay as they are.</summary>
    public void Read(IEnumerable<FormField> fields, JsonObject? typed, JsonObject json, string path = "")
    {
        foreach (var field in fields.Where(field => !field.IsAside))
        {
            var place = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            var value = Value(field, typed?[field.Name], json[field.Name], place);
            if (value is null)
                json.Remove(field.Name);
            else
                json[field.Name] = value;
        }
    }

    private JsonNode? Value(FormField field, JsonNode? typed, JsonNode? before, string path) => field.Kind switch
    {
        FieldKind.Date => Date(field, typed as JsonObject, path),
        FieldKind.Group => Group(field, typed as JsonObject, before as JsonObject, path),
        FieldKind.Rows => Rows(field, typed as JsonArray, path),
        FieldKind.Choices => Choices(field, InOrder(Typed.Texts(typed), before as JsonArray), path),
        FieldKind.Names => Names(field, Typed.Text(typed), path),
        FieldKind.Flag => JsonValue.Create(Typed.Text(typed) == "true"),
        FieldKind.Lines => new JsonArray([.. Typed.Text(typed).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => (JsonNode)JsonValue.Create(line))]),
        _ => One(field, Typed.Text(typed).Trim(), path),
    };

    private JsonValue? One(FormField field, string text, string path)
    {
        if (text.Length == 0)
        {
            if (field.IsRequired)
                Fault(path, $"{Asking(field)} {Words.Lower(field.Label)}.");
            return null;
        }

        if (field.MaxLength is { } most && text.Length > most)
            Fault(path, $"{field.Label}: {text.Length} characters, where {most} are the most.");
        return field.Kind switch
        {
            FieldKind.Number => Number(field, text, path),
            FieldKind.Choice => Chosen(field, text, path),
            FieldKind.Reference => Term(field, text, path),
            _ => JsonValue.Create(text),
        };
    }

    private JsonValue? Number(FormField field, string text, string path)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return JsonValue.Create(number);
        Fault(path, $"{field.Label}: “{text}” is not a whole number.");
        return null;
    }

    private JsonValue? Chosen(FormField field, string text, string path)
    {
        if (field.Vocabulary is not null)
            return Term(field, text, path);
        if (field.Choices.FirstOrDefault(choice => IsSaid(choice.Value, text) || IsSaid(choice.Name.Split(':')[0], text)) is { } chosen)
            return JsonValue.Create(chosen.Value);
        Fault(path, $"{field.Label}: “{text}” is not one of the choices.");
        return null;
    }

    // Forms send the value; lists say it as people write it.
    private static bool IsSaid(string word, string text) => string.Equals(word, text, StringComparison.OrdinalIgnoreCase);

    private JsonValue? Term(FormField field, string text, string path)
    {
        if (NameLine.CodeOf(vocabularies[field.Vocabulary!.Value], text) is { } code)
            return JsonValue.Create(code);
        Fault(path, $"{field.Label}: nothing recorded is called “{text}”. Choose one of those that the field offers.");
        return null;
    }

    private JsonArray Choices(FormField field, List<string> texts, string path)
    {
        if (texts.Count == 0 && field.IsRequired)
            Fault(path, $"Choose at least one: {Words.Lower(field.Label)}.");
        return new JsonArray([.. texts.Select((text, index) => Chosen(field, text, $"{path}[{index}]")).OfType<JsonNode>()]);
    }

    private JsonArray Names(FormField field, string text, string path)
    {
        var line = NameLine.Of(text, vocabularies[field.Vocabulary!.Value]);
        foreach (var word in line.Unknown)
            Fault(path, $"{field.Label}: nothing recorded is called “{word}”.");
        if (field.IsRequired && line is { Codes.Count: 0, Unknown.Count: 0 })
            Fault(path, $"Enter at least one: {Words.Lower(field.Label)}.");
        return new JsonArray([.. line.Codes.Select(code => (JsonNode)JsonValue.Create(code))]);
    }

    // What is chosen has no order of its own: the one that the record has is kept, so that nothing changes where nothing was changed.
    private static List<string> InOrder(IReadOnlyList<string> texts, JsonArray? before)
    {
        var places = (before ?? []).Select(Typed.Text).ToList();
        return [.. texts.OrderBy(text => places.IndexOf(text) is var place && place >= 0 ? place : places.Count)];
    }

    private JsonObject? Group(FormField field, JsonObject? typed, JsonObject? before, string path)
    {
        if (Typed.IsBlank(field, typed))
        {
            if (field.IsRequired)
                Fault(path, $"Fill in {Words.Lower(field.Label)}.");
            return null;
        }

        var json = before ?? [];
        Read(field.Fields, typed, json, path);
        return json.Parent is null ? json : (JsonObject)json.DeepClone();
    }

    private JsonArray Rows(FormField field, JsonArray? typed, string path)
    {
        var rows = new JsonArray();
        foreach (var (index, row) in (typed ?? []).Index())
        {
            var json = new JsonObject();
            Read(field.Fields, row as JsonObject, json, $"{path}[{index}]");
            rows.Add(json);
        }

        if (rows.Count == 0 && field.IsRequired)
            Fault(path, $"Add at least one {field.Row}.");
        return rows;
    }

    private JsonObject? Date(FormField field, JsonObject? typed, string path)
    {
        var when = Typed.Text(typed?[DateFields.When]).Trim();
        if (when.Length == 0)
        {
            if (field.IsRequired || !Typed.IsBlank(field, typed))
                Fault($"{path}.{DateFields.When}", $"Enter {Words.Lower(field.Label)}: as finely as the source has it, and no finer.");
            return null;
        }

        if (!WrittenDate.TryRead(when, today, out var date, out var error))
        {
            Fault($"{path}.{DateFields.When}", $"{field.Label}: {error.Message}");
            return null;
        }

        return new JsonObject
        {
            ["edtf"] = date.ToString(),
            ["words"] = OrNull(typed?["words"]),
            ["basis"] = (Typed.Text(typed?[DateFields.Inferred]) == "true" ? Basis.Inferred : Basis.Stated).Code(),
            ["note"] = OrNull(typed?["note"]),
        };
    }

    private static JsonValue? OrNull(JsonNode? typed) => Typed.Text(typed).Trim() is { Length: > 0 } text ? JsonValue.Create(text) : null;

    private void Fault(string path, string message) => _errors.Add(new FieldError(path, message));

    private static string Asking(FormField field) => field.Kind is FieldKind.Choice or FieldKind.Reference ? "Choose" : "Enter";
}
