using System.Globalization;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Imports;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Editing;

namespace PartnershipTracker.Web.Pages.Desk.Imports;

/// <summary>The rows of a table as what is typed into a form.</summary>
/// <param name="mapping">For each column the place in the form that it fills; empty where it is ignored.</param>
internal sealed class ImportRows(RecordForm form, ImportTable table, IReadOnlyList<string> mapping)
{
    /// <summary>What parts several values in one cell.</summary>
    public const char Separator = ';';

    private readonly List<(int Place, ImportColumn Column)> _columns =
    [
        .. from column in ImportColumns.Of(form)
           let place = mapping.ToList().IndexOf(column.Path)
           where place >= 0 && place < table.Headings.Count
           select (place, column),
    ];

    /// <summary>The id that a row names; null where it names none.</summary>
    public string? IdOf(ImportTableRow row) =>
        _columns.Find(column => column.Column.Path == ImportColumns.Id) is { Column: not null } id && Cell(row, id.Place) is { Length: > 0 } text ? text : null;

    /// <summary>What is wrong with a row as a row: it does not have the cells that the heading names.</summary>
    public ImportFault? FaultOf(ImportTableRow row) =>
        row.Cells.Count < table.Headings.Count || row.Cells.Skip(table.Headings.Count).Any(cell => !string.IsNullOrWhiteSpace(cell))
            ? new ImportFault(null, $"It has {Words(row.Cells.Count)}, and the heading {Words(table.Headings.Count)}: a separator or a quotation mark is missing, or one too many.")
            : null;

    /// <summary>Types a row into a form. An empty cell leaves what stands there; citations come behind those that are there.</summary>
    /// <returns>What could not be typed.</returns>
    public List<ImportFault> Fill(ImportTableRow row, JsonObject typed)
    {
        var faults = new List<ImportFault>();
        foreach (var (place, column) in _columns.Where(column => column.Column is { Field: not null, Citation: null } && Cell(row, column.Place).Length > 0))
            Put(typed, column.Path, Node(column.Field!, table.Headings[place], Cell(row, place), faults));

        var citations = (typed["citations"] as JsonArray)?.DeepClone() as JsonArray ?? [];
        foreach (var citation in _columns.Where(column => column.Column.Citation is not null && Cell(row, column.Place).Length > 0).GroupBy(column => column.Column.Citation).OrderBy(group => group.Key))
        {
            var fields = TypedWriter.Empty(Editing.Forms.SharedFields.Citations.Fields);
            foreach (var (place, column) in citation)
                Put(fields, column.Path[(column.Path.IndexOf('.', StringComparison.Ordinal) + 1)..], Node(column.Field!, table.Headings[place], Cell(row, place), faults));
            citations.Add(fields);
        }

        if (citations.Count > 0)
            typed["citations"] = citations;
        return faults;
    }

    /// <summary>Leads an error of the form to the column that it comes from.</summary>
    /// <param name="shift">How many citations the record had before the row's own.</param>
    public ImportFault FaultOf(FieldError error, ImportTableRow row, int shift)
    {
        var path = Unshifted(error.Path, row, shift);
        for (var place = path; place.Length > 0; place = place[..Math.Max(place.LastIndexOfAny(['.', '[']), 0)])
        {
            var column = _columns.Find(candidate => candidate.Column.Path == place || candidate.Column.Path == $"{place}.{DateFields.When}");
            if (column.Column is not null)
                return new ImportFault(table.Headings[column.Place], error.Message);
        }

        // No column fills it: the form's name for it.
        var known = ImportColumns.Of(form).FirstOrDefault(column => column.Path == path || column.Path == $"{path}.{DateFields.When}");
        return new ImportFault(known?.Name ?? (path.StartsWith("citations", StringComparison.Ordinal) ? "source" : path.Length > 0 ? path : null), error.Message);
    }

    // The citations that a row fills are not always its first columns of citations.
    private string Unshifted(string path, ImportTableRow row, int shift)
    {
        const string list = "citations[";
        var end = path.IndexOf(']', StringComparison.Ordinal);
        if (!path.StartsWith(list, StringComparison.Ordinal) || !int.TryParse(path.AsSpan(list.Length, end - list.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return path;
        var filled = _columns.Where(column => column.Column.Citation is not null && Cell(row, column.Place).Length > 0).Select(column => column.Column.Citation!.Value).Distinct().Order().ToList();
        return number >= shift && number - shift < filled.Count ? $"{list}{filled[number - shift]}{path[end..]}" : path;
    }

    private static JsonNode Node(FormField field, string heading, string text, List<ImportFault> faults)
    {
        switch (field.Kind)
        {
            case FieldKind.Choices:
                return new JsonArray([.. Parts(text).Select(part => (JsonNode)JsonValue.Create(part))]);
            case FieldKind.Lines:
                return JsonValue.Create(string.Join('\n', Parts(text)));
            case FieldKind.Rows:
                return new JsonArray([.. Parts(text).Select(part => (JsonNode)NewRow(field, part))]);
            case FieldKind.Flag:
                if (text.ToLowerInvariant() is not ("yes" or "true" or "1" or "x" or "no" or "false" or "0"))
                    faults.Add(new ImportFault(heading, $"“{text}” is neither yes nor no."));
                return JsonValue.Create(text.ToLowerInvariant() is "yes" or "true" or "1" or "x" ? "true" : "");
            default:
                return JsonValue.Create(text.Replace("\r\n", "\n", StringComparison.Ordinal));
        }
    }

    private static JsonObject NewRow(FormField rows, string text)
    {
        var row = TypedWriter.Empty(rows.Fields);
        row[rows.Fields[0].Name] = text;
        return row;
    }

    private static void Put(JsonObject typed, string path, JsonNode value)
    {
        var steps = path.Split('.');
        var holder = typed;
        foreach (var step in steps[..^1])
        {
            if (holder[step] is not JsonObject inner)
                holder[step] = inner = [];
            holder = inner;
        }

        holder[steps[^1]] = value;
    }

    private static string[] Parts(string text) => text.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Cell(ImportTableRow row, int place) => place < row.Cells.Count ? row.Cells[place].Trim() : "";

    private static string Words(int cells) => cells == 1 ? "1 cell" : $"{cells} cells";
}
