using System.Text.Json.Nodes;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>A form as it is shown: its fields with what was typed, and what is wrong with it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Errors">What is wrong, by the path of the field.</param>
/// <param name="Terms">What its fields may name.</param>
public sealed record FormView(RecordForm Form, JsonObject Typed, IReadOnlyList<FieldError> Errors, IReadOnlyDictionary<Vocabulary, TermList> Terms)
{
    /// <summary>What is understood of a field, by its path, where what was typed does not say it.</summary>
    public IReadOnlyDictionary<string, string> Echoes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The path of the field to go on with; null where the page begins at its head.</summary>
    public string? Next { get; init; }

    /// <summary>A field of the form itself.</summary>
    public FieldView Field(FormField field) => new(this, field, field.Name, Typed[field.Name]);

    /// <summary>The field that shows an error: the one at its path, or the nearest around it; null where the form has none.</summary>
    public string? PlaceOf(FieldError error)
    {
        for (var path = error.Path; path.Length > 0; path = Outer(path))
        {
            if (Places.Contains(path))
                return path;
        }

        return null;
    }

    /// <summary>The id of what is typed into at that path: of a date, its one line.</summary>
    public string ControlOf(string path) => Places.Contains($"{path}.{DateFields.When}") ? $"{path}.{DateFields.When}" : path;

    /// <summary>What is wrong with the field at that path, and with what lies in it and has no field of its own.</summary>
    public IReadOnlyList<string> MessagesAt(string path) => [.. Errors.Where(error => PlaceOf(error) == path).Select(error => error.Message)];

    /// <summary>Whether something is wrong with the field at that path or inside it.</summary>
    public bool IsWrong(string path) => Errors.Any(error => PlaceOf(error) is { } place && (place == path || place.StartsWith(path + ".", StringComparison.Ordinal) || place.StartsWith(path + "[", StringComparison.Ordinal)));

    private HashSet<string> Places => field ??= [.. Form.Fields.SelectMany(inner => PathsOf(Field(inner)))];

    private static IEnumerable<string> PathsOf(FieldView view) => [view.Path, .. view.Rows.SelectMany(row => row.Fields).Concat(view.Fields).SelectMany(PathsOf)];

    private static string Outer(string path) => path[..Math.Max(Math.Max(path.LastIndexOf('.'), path.LastIndexOf('[')), 0)];
}

/// <summary>A field of a form as it is shown.</summary>
/// <param name="Form">The form that it belongs to.</param>
/// <param name="Path">Its JSON path, under which it is posted, and its id on the page.</param>
/// <param name="Typed">What was typed into it.</param>
/// <param name="Label">What it is called here, where that is not what it is called elsewhere.</param>
public sealed record FieldView(FormView Form, FormField Field, string Path, JsonNode? Typed, string? Label = null)
{
    public string Text => Editing.Typed.Text(Typed);

    public IReadOnlyList<string> Texts => Editing.Typed.Texts(Typed);

    public IReadOnlyList<string> Messages => Form.MessagesAt(Path);

    public bool IsBlank => Editing.Typed.IsBlank(Field, Typed);

    /// <summary>Whether a folded field is shown open: something is in it, or wrong with it.</summary>
    public bool IsOpen => !IsBlank || Form.IsWrong(Path);

    public string ErrorId => $"{Path}-error";

    public string HelpId => $"{Path}-help";

    /// <summary>What is said of the field, for those who hear it.</summary>
    public string? DescribedBy(params string?[] more) => string.Join(
        ' ',
        new[] { Messages.Count > 0 ? ErrorId : null, Field.Help is null ? null : HelpId }.Concat(more).OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>The fields inside a group or a date.</summary>
    public IReadOnlyList<FieldView> Fields => Field.Kind is FieldKind.Group or FieldKind.Date
        ? [.. Editing.Typed.FieldsOf(Field).Select(inner => new FieldView(Form, inner, $"{Path}.{inner.Name}", (Typed as JsonObject)?[inner.Name]))]
        : [];

    /// <summary>The rows of a list.</summary>
    public IReadOnlyList<RowView> Rows => Field.Kind == FieldKind.Rows
        ? [.. (Typed as JsonArray ?? []).Select((row, index) => RowAt(index.ToString(System.Globalization.CultureInfo.InvariantCulture), row as JsonObject))]
        : [];

    /// <summary>A row that scripts copy to add one: its place is still open.</summary>
    public RowView EmptyRow => RowAt("__n__", TypedWriter.Empty(Field.Fields));

    /// <summary>The values to choose from.</summary>
    public IReadOnlyList<Shared.Choice> Choices => Field.Vocabulary is { } vocabulary
        ? [.. Form.Terms[vocabulary].Terms.Select(term => new Shared.Choice(term.Code, term.Name, Texts.Contains(term.Code, StringComparer.Ordinal) || Text == term.Code))]
        : [.. Field.Choices.Select(choice => choice with { Chosen = Text == choice.Value || Texts.Contains(choice.Value, StringComparer.Ordinal) })];

    private RowView RowAt(string place, JsonObject? row) => new(
        this,
        $"{Path}[{place}]",
        [.. Field.Fields.Select(inner => new FieldView(Form, inner, $"{Path}[{place}].{inner.Name}", row?[inner.Name]))]);
}

/// <summary>A row of a list as it is shown.</summary>
/// <param name="List">The list.</param>
/// <param name="Path">Its place in it.</param>
public sealed record RowView(FieldView List, string Path, IReadOnlyList<FieldView> Fields);
