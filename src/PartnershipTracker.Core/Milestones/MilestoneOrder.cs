using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Milestones;

/// <summary>In which order milestones are listed.</summary>
public enum MilestoneOrder
{
    /// <summary>The one order of dated records: first day, then last day, then id.</summary>
    OldestFirst,

    /// <summary>The same order from its end.</summary>
    NewestFirst,

    /// <summary>By title, then id.</summary>
    Title,
}

/// <summary>The orders as a query may name them.</summary>
public static class MilestoneOrders
{
    /// <summary>The words of <c>sort</c>, each with what a reader sees.</summary>
    public static readonly TermList Terms = new("sort", [new("date", "Oldest first", []), new("-date", "Newest first", []), new("title", "By title", [])]);

    /// <summary>The order that a word of <see cref="Terms"/> names; where it is none of them, that of the dates.</summary>
    internal static MilestoneOrder Read(string sort) => Terms.Codes([sort]) switch
    {
        ["-date"] => MilestoneOrder.NewestFirst,
        ["title"] => MilestoneOrder.Title,
        _ => MilestoneOrder.OldestFirst,
    };
}
