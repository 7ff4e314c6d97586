using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline.Pictures;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>The picture that stands for a page where somebody shares its address: the upper part of a timeline.</summary>
public static class SocialPicture
{
    /// <summary>Where a page names its own picture.</summary>
    public const string Shown = "SocialPicture";

    public const string Path = "/timeline-card.png";

    /// <summary>For pages that have none of their own.</summary>
    public const string OfAll = Path;

    /// <summary>In points.</summary>
    public const int Width = (int)(TimelinePicture.CardWidth * PictureOfPoints.Scale);

    /// <inheritdoc cref="Width"/>
    public const int Height = (int)(TimelinePicture.CardHeight * PictureOfPoints.Scale);

    private const int DaysAround = 400;

    /// <summary>What a filter finds.</summary>
    public static string Of(MilestoneFilter filter) => MilestoneWords.QueryOf(filter).At(Path);

    /// <summary>The time around a milestone in the lanes of its partners, with the milestone set off; the whole where its days are not known.</summary>
    public static string Of(MilestoneDetails milestone)
    {
        var query = MilestoneWords.QueryOf(new MilestoneFilter { Partner = [.. milestone.Partners] });
        if (milestone.Date is { Earliest: { } first, Latest: { } last })
            query = query.And(TimelineRange.Parameter, TimelineRange.Of(Math.Max(0, first.DayNumber - DaysAround), Math.Min(DateOnly.MaxValue.DayNumber, last.DayNumber + DaysAround)).Code);
        return query.And(TimelineView.Selection, milestone.Id).At(Path);
    }

    /// <summary>The year before days and the year after them.</summary>
    public static string Around(DateDetails date) => date is { Earliest: { } first, Latest: { } last }
        ? ListQuery.Empty.And(TimelineRange.Parameter, TimelineRange.YearAround(first, last).Code).At(Path)
        : OfAll;
}
