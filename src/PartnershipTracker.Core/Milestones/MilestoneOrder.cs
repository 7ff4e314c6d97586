using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Milestones;

/// <summary>In which order milestones are listed.</summary>
public static class MilestoneOrder
{
    /// <summary>The orders that a page offers, each with what a reader sees; the first is the one of every list.</summary>
    public static readonly TermList Terms = new("sort", [new("date", "Oldest first", []), new("-date", "Newest first", []), new("title", "By title", [])]);

    internal static readonly SortKeys<Milestone> Keys = new(
        "date",
        ("date", DatedPaging.Days<Milestone>()),
        ("title", [SortColumn.By((Milestone milestone) => milestone.Title)]),
        ("kind", [SortColumn.ByRank((Milestone milestone) => milestone.Kind)]),
        ("standing", [SortColumn.ByRank((Milestone milestone) => milestone.Standing)]),
        ("significance", [SortColumn.ByRank((Milestone milestone) => milestone.Significance)]),
        ("confidence", [SortColumn.ByRank((Milestone milestone) => milestone.Confidence)]));
}
