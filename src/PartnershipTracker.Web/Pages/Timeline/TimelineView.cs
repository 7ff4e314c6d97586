using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>What the address of a page asks of its timeline.</summary>
/// <param name="Lanes">By what the lanes are told apart.</param>
/// <param name="Range">The days to show; null: all.</param>
/// <param name="Selected">The id of the milestone whose marks are set off; null: none.</param>
/// <param name="IsAlone">Whether the timeline is asked for without the page around it: what a script puts in the place of the one on the page.</param>
/// <param name="Address">Where it can be asked for otherwise.</param>
public sealed record TimelineView(LaneKind Lanes, TimelineRange? Range, string? Selected, bool IsAlone, TimelineAddress Address)
{
    /// <summary>The parameter that names a milestone on the timeline.</summary>
    public const string Selection = "mark";

    /// <summary>The parameter that asks for the timeline without its page.</summary>
    public const string Part = "part";

    private const string PartName = "timeline";

    /// <summary>Whether the address asks for days, be it for all of them.</summary>
    public bool AsksForDays { get; private init; }

    /// <summary>Whether it is shown beside the filters of a list, where there is less room.</summary>
    public bool IsBeside { get; init; }

    /// <summary>The same on a page that shows these days where the address asks for none.</summary>
    public TimelineView First(TimelineRange range)
    {
        var address = Address with { ShowsPartFirst = true };
        return AsksForDays ? this with { Address = address } : this with { Range = range, Address = address with { Range = range } };
    }

    /// <summary>The same on the site itself: on the front page, or on that of the milestones where some are asked for.</summary>
    public TimelineAddress OnSite(MilestoneFilter filter)
    {
        var query = MilestoneWords.QueryOf(filter);
        return query.Pairs.Count > 0
            ? new(Milestones.IndexModel.Path, query.And(Milestones.IndexModel.View, Milestones.IndexModel.DrawnView), Lanes, Range)
            : new("/", ListQuery.Empty, Lanes, Range);
    }

    /// <summary>Reads what an address asks, or says what is wrong with it.</summary>
    public static bool TryRead(HttpRequest request, out TimelineView view, out string? fault)
    {
        var query = request.Query;
        view = new TimelineView(LaneKind.Partner, null, null, false, TimelineAddress.Of(request, LaneKind.Partner, null));
        if (!LaneKinds.TryRead(query[LaneKinds.Parameter], out var lanes, out fault) || !TimelineRange.TryRead(query[TimelineRange.Parameter], out var range, out fault))
            return false;

        var part = query[Part].ToString();
        if (part is not ("" or PartName))
        {
            fault = $"'{part}' is not a known {Part}. Allowed: {PartName}; without it, the whole page is shown.";
            return false;
        }

        view = new TimelineView(
            lanes, range, query[Selection].ToString() is { Length: > 0 } selected ? selected : null, part == PartName, TimelineAddress.Of(request, lanes, range))
        {
            AsksForDays = query.ContainsKey(TimelineRange.Parameter),
        };
        return true;
    }
}
