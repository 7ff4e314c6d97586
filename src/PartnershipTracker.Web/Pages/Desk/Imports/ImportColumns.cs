using System.Text;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk.Imports;

/// <summary>The columns that lists of a type of record may have: the fields of its form, laid side by side.</summary>
internal static class ImportColumns
{
    /// <summary>The column of the public id, by which a row names a record.</summary>
    public const string Id = "id";

    /// <summary>How many citations a row may have.</summary>
    public const int Citations = 4;

    private static readonly char[] Number = [.. "0123456789_"];

    /// <summary>The forms of which lists can be imported, those that are used most first.</summary>
    public static readonly IReadOnlyList<RecordForm> Forms = [RecordForms.Milestone, RecordForms.Source, RecordForms.Area, AgreementForm.Form];

    /// <summary>The form of that type; null where no list of it can be imported.</summary>
    public static RecordForm? Find(string? type) => Forms.FirstOrDefault(form => form.Type == type);

    /// <summary>All columns of a type, in the order of its form.</summary>
    public static IReadOnlyList<ImportColumn> Of(RecordForm form)
    {
        List<ImportColumn> columns = [new(Id, Id, "Permanent id", Field: null), .. form.Fields.SelectMany(field => Of(field, "", "", ""))];
        var own = columns.Where(column => column.Citation is null).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        // A record's own note comes before that of a citation.
        return [.. columns.Select(column => column.Citation is not null && own.Contains(column.Name.TrimEnd(Number)) ? column with { Name = $"source_{column.Name}" } : column)];
    }

    /// <summary>For each heading the path of the column that it names; empty where it names none, or one that another named before.</summary>
    public static IReadOnlyList<string> Guess(RecordForm form, IReadOnlyList<string> headings)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in Of(form))
        {
            // The API's names, ours, and what the form says.
            foreach (var name in new[] { column.Name, column.Path, column.Path.Replace(".edtf", "", StringComparison.Ordinal), column.Label, Numbered(column) })
                names.TryAdd(Plain(name), column.Path);
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        return [.. headings.Select(heading => names.TryGetValue(Plain(heading), out var path) && used.Add(path) ? path : "")];
    }

    private static IEnumerable<ImportColumn> Of(FormField field, string path, string name, string label)
    {
        var (place, called, said) = (path + field.Name, name + Snake(field.Name), label + field.Label);
        return field.Kind switch
        {
            FieldKind.Date => DateFields.All.Select(part => part.Name == DateFields.When
                ? new ImportColumn($"{place}.{part.Name}", called, said, part) { IsRequired = field.IsRequired }
                : new ImportColumn($"{place}.{part.Name}", $"{called}_{Snake(part.Name)}", $"{said}: {Words.Lower(part.Label)}", part)),
            FieldKind.Group => field.Fields.SelectMany(inner => Of(inner, $"{place}.", $"{called}_", $"{said}: ")),
            FieldKind.Rows when field == SharedFields.Citations => Enumerable.Range(0, Citations).SelectMany(number => Citation(field, number)),
            FieldKind.Rows when field == SharedFields.Aliases => [new(place, called, said, field)],
            FieldKind.Rows => [],
            _ => [new(place, called, said, field) { IsRequired = field.IsRequired && field.Default is null && path.Length == 0 }],
        };
    }

    // "source", "quote" of the first, "source_2", "quote_2" of the second.
    private static IEnumerable<ImportColumn> Citation(FormField rows, int number)
    {
        var (suffix, said) = number == 0 ? ("", "") : ($"_{number + 1}", $" {number + 1}");
        foreach (var field in rows.Fields)
        {
            var prefix = field.Name == SharedFields.NewSource ? "source" : field.Name == "date" ? "citation_date" : field.Name;
            var (place, label) = ($"citations[{number}].{field.Name}", field.Name == SharedFields.NewSource ? "New source" : $"Source: {Words.Lower(field.Label)}");
            var columns = field.Kind switch
            {
                FieldKind.Group => field.Fields.SelectMany(inner => Of(inner, $"{place}.", $"{prefix}_", $"{label}: ")),
                FieldKind.Date => Of(field with { Name = prefix }, "", "", "Source: "),
                _ => [new ImportColumn(place, prefix, label, field)],
            };
            foreach (var column in columns)
            {
                yield return column with
                {
                    Path = field.Kind == FieldKind.Date ? $"citations[{number}].date{column.Path[prefix.Length..]}" : column.Path,
                    Name = column.Name + suffix,
                    Label = number == 0 ? column.Label : column.Label.Replace("Source", $"Source{said}", StringComparison.Ordinal).Replace("New source", $"New source{said}", StringComparison.Ordinal),
                    IsRequired = false,
                    Citation = number,
                };
            }
        }
    }

    // "source_2_url", where we say "source_url_2".
    private static string Numbered(ImportColumn column) => column.Citation is > 0 and var number && column.Name.StartsWith("source_", StringComparison.Ordinal)
        ? $"source_{number + 1}_{column.Name["source_".Length..].TrimEnd(Number)}"
        : column.Name;

    // What a heading says, whatever its case and its signs.
    private static string Plain(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
            snake.Append(char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : letter);
        return snake.ToString();
    }
}
