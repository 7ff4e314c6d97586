using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>A thing on a timeline as a line of its list, and as the card that opens at its mark.</summary>
/// <param name="Id">The last word where two begin and end alike.</param>
/// <param name="Facts">What else is to be said of it, in the order in which it is said.</param>
/// <param name="Marks">What makes the date less than certain, and what is to come.</param>
public sealed record TimelineEntry(EdtfDate Date, string Id, string Title, string Href, IReadOnlyList<string> Facts, IReadOnlyList<string> Marks)
{
    private const string Between = " · ";

    /// <summary>"about 1980 to about 1983 · approximate · date inferred".</summary>
    public string When => string.Join(Between, [Date.Reading, .. Marks]);

    /// <summary>"Japan, South Korea · Meeting · Cyber defence · high confidence · 2 sources".</summary>
    public string Says => string.Join(Between, Facts);

    /// <summary>All that a layout shows, each once, in the one order of dates.</summary>
    internal static IReadOnlyList<TimelineEntry> Of(TimelineLayout layout)
    {
        var milestones = layout.Lanes.SelectMany(lane => lane.Marks.Select(placed => placed.Mark).Concat(lane.Clusters.SelectMany(cluster => cluster.Marks)))
            .Select(mark => mark.Item).Select(item => new TimelineEntry(item.Date, item.Id, item.Label, item.Href, item.Facts?.Said ?? [], item.Facts?.Marks ?? []));
        var agreements = layout.Lanes.SelectMany(lane => lane.Agreements).Select(placed => placed.Agreement)
            .Select(agreement => new TimelineEntry(agreement.Begin, agreement.Id, agreement.SpokenName, agreement.Href, ["Agreement"], []));
        var summits = layout.Summits.Select(placed => placed.Summit)
            .Select(summit => new TimelineEntry(summit.Date, summit.Id, summit.Name, summit.Href, ["Summit"], summit.Standing == Standing.Held ? [] : [Words.StandingOf(summit.Standing, outcomeNotRecorded: false)]));
        return [.. milestones.Concat(agreements).Concat(summits).DistinctBy(entry => entry.Href).OrderBy(entry => entry.Date).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }
}

/// <summary>What is said of a milestone besides its date and title.</summary>
/// <param name="Marks">What makes the date less than certain, and what is to come.</param>
/// <param name="Partners">Their names.</param>
/// <param name="Kind">"Meeting".</param>
/// <param name="Areas">Their names.</param>
/// <param name="Confidence">How well its sources carry it: "high".</param>
/// <param name="Sources">How many sources it has.</param>
public sealed record ItemFacts(IReadOnlyList<string> Marks, IReadOnlyList<string> Partners, string Kind, IReadOnlyList<string> Areas, string Confidence, int Sources)
{
    /// <summary>All but the marks of the date, in the order in which it is said.</summary>
    public IReadOnlyList<string> Said =>
        [string.Join(", ", Partners), Kind, .. Areas.Count == 0 ? [] : new[] { string.Join(", ", Areas) }, $"{Confidence} confidence", Sources == 0 ? "unsourced" : Words.Count(Sources, "source")];
}
