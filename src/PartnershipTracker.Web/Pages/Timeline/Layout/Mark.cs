using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>How an item is marked: from where to where, and what is vague about either end.</summary>
/// <param name="Extent">All that the mark covers, arrows included.</param>
/// <param name="FadeIn">The length over which it appears; 0 for a clear start.</param>
/// <param name="FadeOut">The length over which it vanishes; 0 for a clear end.</param>
/// <param name="Left">What its left tip says.</param>
/// <param name="Right">What its right tip says.</param>
/// <param name="IsPoint">Whether it is the lane's shape rather than a bar: too short for one, and nothing vague about it.</param>
public sealed record Mark(TimelineItem Item, Stretch Extent, double FadeIn, double FadeOut, Tip Left, Tip Right, bool IsPoint)
{
    /// <summary>The length of an arrow.</summary>
    public const double TipLength = 9;

    /// <summary>Whether it is drawn as an outline: its date was inferred or is in doubt, or it has not taken place.</summary>
    public bool IsHollow => IsInferred || IsAhead || Item.Date.IsUncertain;

    public bool IsInferred => Item.Basis == Basis.Inferred;

    /// <summary>Whether it was still to come, as its source puts it.</summary>
    public bool IsAhead => Item.Standing != Standing.Held;

    /// <summary>The bar alone. The tail of an open start fades under its arrow; before any other arrow the bar ends.</summary>
    public Stretch Bar => new(Extent.X0 + (Left == Tip.Beyond ? TipLength : 0), Extent.X1 - (Right == Tip.None ? 0 : TipLength));
}

/// <summary>What the end of a mark says.</summary>
public enum Tip
{
    /// <summary>Here it begins or ends, clearly or not.</summary>
    None,

    /// <summary>No first or last day is known.</summary>
    Open,

    /// <summary>The day is known and lies outside the years drawn.</summary>
    Beyond,
}
