using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Web.Pages.Partners;

/// <summary>A partner at a glance: who it is, and how much the record holds of it.</summary>
/// <param name="Milestones">The milestones that name it.</param>
/// <param name="Assessments">How many assessments name it.</param>
public sealed record PartnerCard(PartnerDetails Partner, PartnerTally Milestones, int Assessments)
{
    public static IReadOnlyList<PartnerCard> Of(
        IReadOnlyList<PartnerDetails> partners, MilestoneTally milestones, IReadOnlyList<AssessmentDetails> assessments) =>
    [
        .. from partner in partners
           select new PartnerCard(
               partner, milestones.Of(partner.Code), assessments.Count(assessment => assessment.Partners.Contains(partner.Code, StringComparer.Ordinal))),
    ];
}
