using System.Text.Json.Nodes;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Pages.Desk.Sheets;

/// <summary>Draws what a sheet says, as far as it can be read, among what is recorded of the same year.</summary>
public sealed class SheetPreview(RecordTimeline timeline, PartnerQueries partners, FrameworkQueries frameworks, TimeProvider clock)
{
    private const string New = "New: ";

    /// <summary>The timeline of the summit's year; this year's where its days cannot be read yet.</summary>
    public async Task<TimelineFigure> OfAsync(JsonObject typed, CancellationToken cancellationToken)
    {
        var days = Date(typed["date"]);
        var name = Typed.Text(typed["name"]).Trim();
        var marks =
            from row in SummitSheet.Filled(typed, SummitSheet.Milestones)
            let date = Date(row.Row["date"]) ?? days
            where date is not null
            from partner in NameLine.Of(Typed.Text(row.Row["partners"]), partners.Terms).Codes
            select (partner, Mark(row.Place, row.Row, date));
        var bars =
            from row in SummitSheet.Filled(typed, SummitSheet.Agreements)
            let begin = Date(row.Row["adopted"]) ?? Date(row.Row["periodStart"])
            where begin is not null && Typed.Text(row.Row["framework"]).Length > 0
            select (Typed.Text(row.Row["partner"]), Bar(row.Place, row.Row, begin));
        var line = days is null ? null : new SummitLine("name", Typed.Text(typed["city"]).Trim(), $"{New}{name}. {days.Reading}.", "#name", days);
        return await timeline.OfYearAsync((days?.Earliest ?? clock.Today()).Year, new TimelineAdditions([.. marks], [.. bars], line), cancellationToken);
    }

    private static TimelineItem Mark(int place, JsonObject row, EdtfDate date)
    {
        var title = New + Typed.Text(row["title"]).Trim();
        var anchor = $"{SummitSheet.Milestones}[{place}]";
        return new TimelineItem(anchor, title, $"{title}. {date.Reading}.", $"#{anchor}.title", date);
    }

    private AgreementBar Bar(int place, JsonObject row, EdtfDate begin)
    {
        var framework = Typed.Text(row["framework"]);
        var acronym = frameworks.Terms.NameOf(framework);
        var anchor = $"{SummitSheet.Agreements}[{place}]";
        return new AgreementBar(
            anchor, $"{acronym} {begin.FirstDay.Year}", $"{New}{acronym}, {begin.Reading}.", $"#{anchor}.partner", new AgreementKind(framework, acronym), begin, Date(row["periodEnd"]));
    }

    private EdtfDate? Date(JsonNode? typed) =>
        WrittenDate.TryRead(Typed.Text(typed?[DateFields.When]), clock.Today(), out var date, out _) && date.Earliest is not null ? date : null;
}
