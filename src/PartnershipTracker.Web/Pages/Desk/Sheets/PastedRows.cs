using System.Text;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Desk.Sheets;

/// <summary>Rows of milestones as a spreadsheet puts them on the clipboard: cells parted by tabs, rows by line breaks, quotation marks around what holds either.</summary>
internal static class PastedRows
{
    /// <summary>The columns, in their order.</summary>
    private static readonly string[] Columns = ["title", "date", "partners", "kind", "areas", "framework", "summary", SummitSheet.Cited];

    /// <summary>Puts pasted rows into the sheet: in place of an empty row, or below the row that is named.</summary>
    /// <param name="place">The row; the last where none is given.</param>
    /// <returns>The id of the first of them; null where nothing was pasted.</returns>
    public static string? Insert(JsonObject typed, string text, int? place, TermList frameworks)
    {
        var (list, rows) = (SummitSheet.List(SummitSheet.Milestones), FormRows.Of(typed, SummitSheet.Milestones));
        var cells = Cells(text).Where(row => row.Any(cell => cell.Length > 0)).ToList();
        if (cells.Count > 0 && string.Equals(cells[0][0], Columns[0], StringComparison.OrdinalIgnoreCase))
            cells.RemoveAt(0);
        if (cells.Count == 0)
            return null;

        var at = Math.Clamp(place ?? rows.Count - 1, -1, rows.Count - 1);
        JsonNode? replaced = null;
        if (at >= 0 && Typed.IsBlankRow(list, rows[at]))
        {
            replaced = rows[at];
            rows.RemoveAt(at--);
        }

        var first = at + 1;
        foreach (var row in cells.Take(Math.Max(Typed.MaxRows - rows.Count, 0)))
        {
            rows.Insert(at + 1, Filled(list, at < first ? new JsonArray(replaced?.DeepClone() ?? rows.ElementAtOrDefault(at)?.DeepClone()) : new JsonArray(rows[at]!.DeepClone()), row, frameworks));
            at++;
        }

        return $"{SummitSheet.Milestones}[{first}]";
    }

    // An empty cell takes what a new row would: what the row above has where that saves typing.
    private static JsonObject Filled(FormField list, JsonArray above, string[] cells, TermList frameworks)
    {
        var row = FormRows.New(list, above, 0);
        foreach (var (cell, field) in cells.Zip(Columns).Where(pair => pair.First.Length > 0).Select(pair => (pair.First, list.Fields.First(field => field.Name == pair.Second))))
        {
            row[field.Name] = field.Kind switch
            {
                FieldKind.Date => new JsonObject { [DateFields.When] = cell },
                FieldKind.Choice when field.Vocabulary is not null => NameLine.CodeOf(frameworks, cell) ?? cell,
                FieldKind.Choice => field.Choices.FirstOrDefault(choice => choice.Name.StartsWith(cell, StringComparison.OrdinalIgnoreCase))?.Value ?? cell,
                _ => cell,
            };
        }

        return row;
    }

    private static IEnumerable<string[]> Cells(string text)
    {
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (isQuoted ? character == '"' : character == '"' && cell.Length == 0)
            {
                // Two of them inside stand for one.
                if (isQuoted && at + 1 < text.Length && text[at + 1] == '"')
                    cell.Append(text[at++]);
                else
                    isQuoted = !isQuoted;
            }
            else if (!isQuoted && character is '\t' or '\n')
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
                if (character == '\n')
                {
                    yield return [.. row];
                    row.Clear();
                }
            }
            else if (character != '\r')
            {
                cell.Append(character);
            }
        }

        yield return [.. row, cell.ToString().Trim()];
    }
}
