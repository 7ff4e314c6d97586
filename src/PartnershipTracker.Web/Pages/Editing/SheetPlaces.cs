using System.Globalization;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>Leads errors of records back to the fields of a sheet, where citations are numbers of sources.</summary>
internal static class SheetPlaces
{
    /// <summary>An error of the summit itself.</summary>
    /// <param name="people">For each entry of the attendance, the place of its row.</param>
    /// <param name="recorded">How many citations the summit had before.</param>
    public static FieldError OfSummit(FieldError error, JsonObject typed, IReadOnlyList<int> people, int recorded)
    {
        if (Index(error.Path, "citations") is { } citation)
            return citation < recorded ? error with { Path = SummitSheet.Cited } : Cited(error, "", typed, citation - recorded);
        if (Index(error.Path, SummitSheet.Attendance) is { } person && person < people.Count)
            return error with { Path = $"{SummitSheet.Attendance}[{people[person]}]{error.Path[(error.Path.IndexOf(']', StringComparison.Ordinal) + 1)..]}" };
        return error.Path == "citations" ? error with { Path = SummitSheet.Cited } : error;
    }

    /// <summary>An error of a row's record.</summary>
    /// <param name="place">The row.</param>
    /// <param name="first">The field that stands for the whole row.</param>
    public static FieldError OfRow(FieldError error, string place, string first, JsonObject row) =>
        Index(error.Path, "citations") is { } citation ? Cited(error, $"{place}.", row, citation)
        : error with { Path = $"{place}.{(error.Path switch { "citations" => SummitSheet.Cited, "id" or "summit" => first, _ => error.Path })}" };

    // The passage is that of the first source: what is wrong with another's is told at the numbers.
    private static FieldError Cited(FieldError error, string prefix, JsonObject row, int citation) =>
        citation == 0 && error.Path.EndsWith(".quote", StringComparison.Ordinal)
            ? error with { Path = prefix + SummitSheet.Quote }
            : new FieldError(prefix + SummitSheet.Cited, $"Source {SharedSources.NumberAt(row, citation)}: {error.Message}{(citation > 0 ? " The passage is that of the first: name this one first, or cite it afterwards." : "")}");

    private static int? Index(string path, string list) =>
        path.StartsWith(list + "[", StringComparison.Ordinal)
        && int.TryParse(path.AsSpan(list.Length + 1, Math.Max(path.IndexOf(']', StringComparison.Ordinal) - list.Length - 1, 0)), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
}
