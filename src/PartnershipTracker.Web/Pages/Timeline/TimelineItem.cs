using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>One thing to mark on a lane.</summary>
/// <param name="Id">Its public id; the last word where two marks begin and end alike.</param>
/// <param name="Label">What stands beside its mark, cut where there is no room.</param>
/// <param name="SpokenName">All that the mark says by its form, in words: what a screen reader says and a pointer shows.</param>
/// <param name="Href">The page that it leads to.</param>
/// <param name="Basis">Inferred dates are drawn hollow.</param>
/// <param name="Standing">What has not been held is drawn hollow and dashed.</param>
/// <param name="IsContext">Whether it is background only: where there is no room for all labels, it is labelled after the steps proper.</param>
public sealed record TimelineItem(
    string Id, string Label, string SpokenName, string Href, EdtfDate Date, Basis Basis = Basis.Stated, Standing Standing = Standing.Held,
    bool IsContext = false)
{
    /// <summary>What its card says besides; null where nothing more is known of it.</summary>
    public ItemFacts? Facts { get; init; }
}

/// <summary>A lane without its items: a partner, say.</summary>
/// <param name="Code">Tells it from the others. That of a partner names the lane's colour and shape too: "JP".</param>
/// <param name="IsPartner">Whether it is a partner's. All others share one colour and one shape.</param>
public sealed record LaneName(string Code, string Name, bool IsPartner = true);

/// <summary>A lane of a timeline. A thing of several partners stands in the lane of each.</summary>
public sealed record Lane(LaneName Name, IReadOnlyList<TimelineItem> Items)
{
    /// <summary>Drawn as bars above the marks of the items.</summary>
    public IReadOnlyList<AgreementBar> Agreements { get; init; } = [];
}
