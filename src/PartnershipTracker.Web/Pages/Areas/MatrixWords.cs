using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Areas;

/// <summary>What the levels mean, as the legend says it.</summary>
internal static class MatrixWords
{
    public static readonly IReadOnlyList<(AreaLevel Level, string Meaning)> Levels =
    [
        (AreaLevel.Mentioned, "a policy, a summit or an argument names the area with the partner"),
        (AreaLevel.InterestVoiced, "somebody said that they want it, or it was talked about"),
        (AreaLevel.AgreedIpcp, "an Individual Partnership and Cooperation Programme names it"),
        (AreaLevel.AgreedItpp, "an Individually Tailored Partnership Programme names it"),
        (AreaLevel.ActivityHeld, "something was done: an exercise, a conference, an operation, an office; in politics, the talks themselves"),
    ];

    /// <summary>A level in the middle of a sentence: "agreed in an IPCP".</summary>
    public static string Of(AreaLevel level) => Words.Lower(new LevelMark(level, level).Word);
}
