using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Matrix;

/// <summary>
/// The level that a record claims, and which of several claims a cell shows (docs/matrix.md). It reads dates and kinds, and
/// nothing that is typed in for a cell.
/// </summary>
public static class MatrixRule
{
    /// <summary>The group of areas in which talks are the activity itself.</summary>
    public const string TalksGroup = "Political";

    private const string Ipcp = "ipcp";
    private const string Itpp = "itpp";

    /// <summary>What a milestone claims in an area that it names, of each partner that it names.</summary>
    /// <param name="kind">The milestone's kind.</param>
    /// <param name="framework">The id of the framework that it belongs to; null where it belongs to none.</param>
    /// <param name="group">The area's group.</param>
    public static AreaLevel OfMilestone(MilestoneKind kind, string? framework, string group) => kind switch
    {
        MilestoneKind.Exercise or MilestoneKind.Conference or MilestoneKind.Institution or MilestoneKind.Operation => AreaLevel.ActivityHeld,
        MilestoneKind.Agreement => framework is null ? AreaLevel.ActivityHeld : OfAgreement(framework),
        MilestoneKind.Meeting or MilestoneKind.Visit => group == TalksGroup ? AreaLevel.ActivityHeld : AreaLevel.InterestVoiced,
        MilestoneKind.Statement => AreaLevel.InterestVoiced,
        MilestoneKind.Summit => group == TalksGroup ? AreaLevel.ActivityHeld : AreaLevel.Mentioned,
        MilestoneKind.Policy or MilestoneKind.Other => AreaLevel.Mentioned,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of milestone."),
    };

    /// <summary>What an agreement claims in an area that its text names. A declaration agrees on no programme: it voices interest.</summary>
    /// <param name="framework">The id of its framework.</param>
    public static AreaLevel OfAgreement(string framework) => framework switch
    {
        Ipcp => AreaLevel.AgreedIpcp,
        Itpp => AreaLevel.AgreedItpp,
        _ => AreaLevel.InterestVoiced,
    };

    /// <summary>What an assessment claims in an area that it names, of each partner that it names; null of NATO's own, which say nothing of the partner.</summary>
    public static AreaLevel? OfAssessment(AssessmentKind kind, AssessmentSubject subject) =>
        subject == AssessmentSubject.Nato ? null
        : kind == AssessmentKind.Interest ? AreaLevel.InterestVoiced
        : AreaLevel.Mentioned;

    /// <summary>
    /// What of the claims on one partner in one area had come true by a day. Of claims at the same level, the one that was true first
    /// counts: so a cell keeps its record until a stronger level is reached. Where that leaves several, an agreement comes before a
    /// milestone, because it knows which of its sources name the area.
    /// </summary>
    public static ReachedLevel Reached(IEnumerable<AreaClaim> claims, DateOnly on)
    {
        var begun = claims.Where(claim => claim.FirstDay <= on).ToList();
        var certain = begun.Where(claim => claim.LastDay <= on)
            .OrderByDescending(claim => claim.Level)
            // A vague claim is certain late, however early its first day: the last decides, then the narrower.
            .ThenBy(claim => claim.LastDay).ThenByDescending(claim => claim.FirstDay)
            .ThenBy(claim => claim.RecordType, StringComparer.Ordinal).ThenBy(claim => claim.Record, StringComparer.Ordinal)
            .FirstOrDefault();
        var possible = begun.Where(claim => claim.LastDay > on && (certain is null || claim.Level > certain.Level))
            .OrderByDescending(claim => claim.Level)
            .ThenBy(claim => claim.FirstDay).ThenBy(claim => claim.LastDay)
            .ThenBy(claim => claim.RecordType, StringComparer.Ordinal).ThenBy(claim => claim.Record, StringComparer.Ordinal)
            .FirstOrDefault();
        return new(certain, possible);
    }
}
