using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Following;

/// <summary>A feed that a page leads to.</summary>
/// <param name="Title">What it follows.</param>
public sealed record FollowedFeed(string Href, string Title);

/// <summary>Where the record is followed.</summary>
public static class FeedLinks
{
    /// <summary>Where a page names the feed of what it shows (<see cref="FollowedFeed"/>).</summary>
    public const string Followed = "Followed";

    /// <summary>What is ahead, as a calendar.</summary>
    public const string Calendar = "/calendar.ics";

    public static readonly FollowedFeed All = Milestones(ListQuery.Empty, "Milestones, new and changed");

    /// <summary>New and changed milestones, of those that a filter finds.</summary>
    public static FollowedFeed Milestones(ListQuery query, string title) => new(query.At("/milestones.atom"), title);
}
