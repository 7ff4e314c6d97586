namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>An agreement's bar in the rows at the top of a lane.</summary>
/// <param name="Extent">From its begin to where it is known, or drawn, to end.</param>
/// <param name="FadeIn">The length over which it appears; 0 for a clear begin.</param>
/// <param name="FadeOut">The length over which it vanishes; 0 unless its end is open.</param>
/// <param name="BeganBefore">Whether it began before the days shown.</param>
/// <param name="Row">From 0 at the top.</param>
/// <param name="Label">Null where neither bar nor row has room.</param>
public sealed record PlacedAgreement(
    AgreementBar Agreement, Stretch Extent, double FadeIn, double FadeOut, AgreementEnd End, bool BeganBefore = false, int Row = 0, LabelPlace? Label = null);

/// <summary>How a bar ends.</summary>
public enum AgreementEnd
{
    /// <summary>With the period that is recorded.</summary>
    Recorded,

    /// <summary>Where its successor begins, no end being recorded.</summary>
    AtSuccessor,

    /// <summary>Today, or beyond it: neither end nor successor is recorded.</summary>
    Open,

    /// <summary>After the days shown.</summary>
    Beyond,
}
