using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>The address of a page with a timeline, to be asked for another view of it.</summary>
/// <param name="Path">The page.</param>
/// <param name="Others">What else the address asks, which every view of the timeline keeps.</param>
public sealed record TimelineAddress(string Path, ListQuery Others, LaneKind Lanes, TimelineRange? Range)
{
    /// <summary>Whether the page shows some days only where it is asked for none.</summary>
    public bool ShowsPartFirst { get; init; }

    // A moment is added to links by KnownLinks; a place in a list means nothing to a timeline.
    private static readonly string[] Own = [LaneKinds.Parameter, TimelineRange.Parameter, TimelineView.Selection, TimelineView.Part, KnownPages.Parameter, "cursor"];

    /// <summary>The address of a request.</summary>
    public static TimelineAddress Of(HttpRequest request, LaneKind lanes, TimelineRange? range) => new(
        request.Path,
        new ListQuery([.. request.Query.Where(pair => !Own.Contains(pair.Key, StringComparer.Ordinal)).SelectMany(pair => pair.Value, (pair, value) => (pair.Key, Value: value ?? ""))]),
        lanes,
        range);

    /// <summary>The same view with other lanes.</summary>
    public string Sorted(LaneKind lanes) => (this with { Lanes = lanes }).ToString();

    /// <summary>The same view of other days.</summary>
    /// <param name="range">Null: all.</param>
    public string Showing(TimelineRange? range) => (this with { Range = range }).ToString();

    /// <summary>The page with this view.</summary>
    public string Page => Others
        .And(LaneKinds.Parameter, Lanes == LaneKind.Partner ? null : Lanes.Code())
        .And(TimelineRange.Parameter, Range?.Code ?? (ShowsPartFirst ? TimelineRange.All : null))
        .At(Path);

    /// <summary>The timeline on its page.</summary>
    public override string ToString() => Page + "#timeline";
}
