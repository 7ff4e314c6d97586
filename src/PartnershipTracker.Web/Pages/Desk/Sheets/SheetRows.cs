using System.Text.Json.Nodes;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Desk.Sheets;

/// <summary>Makes a sheet ready to type into: a row for each partner, one to begin each list with, dates preset to the summit's days.</summary>
public sealed class SheetRows(PartnerQueries partners, TimeProvider clock)
{
    /// <summary>Lays the sources of a summit that exists into the list, so that rows can name them.</summary>
    internal static void Begin(JsonObject typed, SummitInput? summit)
    {
        var rows = FormRows.Of(typed, SummitSheet.Sources);
        foreach (var source in (summit?.Citations ?? []).Select(citation => citation.Source).Distinct(StringComparer.Ordinal))
        {
            var row = TypedWriter.Empty(SummitSheet.List(SummitSheet.Sources).Fields);
            row[SummitSheet.Source] = source;
            rows.Add((JsonNode)row);
        }
    }

    /// <summary>Fills up what is missing; what was typed stays where it is.</summary>
    internal void Prepare(JsonObject typed)
    {
        var people = FormRows.Of(typed, SummitSheet.Attendance);
        foreach (var partner in partners.Terms.Terms.Where(partner => people.All(row => Typed.Text(row?["partner"]) != partner.Code)))
            people.Add((JsonNode)new JsonObject { ["partner"] = partner.Code });
        foreach (var name in new[] { SummitSheet.Sources, SummitSheet.Milestones })
        {
            var rows = FormRows.Of(typed, name);
            if (rows.Count == 0)
                rows.Add((JsonNode)TypedWriter.Empty(SummitSheet.List(name).Fields));
        }

        var days = Typed.Text(typed["date"]?[DateFields.When]).Trim();
        Preset(typed, SummitSheet.Milestones, "date", days);
        if (WrittenDate.TryRead(days, clock.Today(), out var date, out _) && date.Earliest is { } first)
            Preset(typed, SummitSheet.Agreements, "adopted", Shared.Words.Day(first));
    }

    /// <summary>The first field of a row to type into; null where no row is meant.</summary>
    /// <param name="place">The row ("milestones[2]").</param>
    internal static string? FieldOf(string? place) => place?.Split('[') switch
    {
        [SummitSheet.Attendance, _] => $"{place}.name",
        [var list, _] => $"{place}.{SummitSheet.List(list).Fields[0].Name}",
        _ => null,
    };

    /// <summary>The row that a field stands in, as people count: "Milestone 3"; null where it stands in none.</summary>
    internal static string? Named(string? path) =>
        path?.Split('[', ']') is [var name, var place, ..] && name != SummitSheet.Attendance && int.TryParse(place, out var index)
            ? $"{Shared.Words.Capital(SummitSheet.List(name).Row)} {index + 1}"
            : null;

    // Only a field that is not there yet: an emptied one is meant to be empty.
    private static void Preset(JsonObject typed, string list, string name, string when)
    {
        var isMilestone = list == SummitSheet.Milestones;
        foreach (var row in FormRows.Of(typed, list).OfType<JsonObject>().Where(row => row[name] is null || (isMilestone && Typed.Text(row[name]?[DateFields.When]).Trim().Length == 0)))
            row[name] = new JsonObject { [DateFields.When] = when };
    }
}
