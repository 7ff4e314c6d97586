using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Partners;

/// <summary>What one record says of an area.</summary>
/// <param name="Href">The record.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What kind of record it is, in words.</param>
/// <param name="Partners">The codes of the partners of whom it says so; empty where it speaks of NATO.</param>
/// <param name="Evidence">The passage; null where the record has none.</param>
public sealed record AreaClaim(string Href, string Title, string Kind, IReadOnlyList<string> Partners, EvidenceDetails? Evidence);

/// <summary>An area with all that records say of it.</summary>
public sealed record AreaClaims(AreaDetails Area, IReadOnlyList<AreaClaim> Claims)
{
    /// <summary>The areas that the records name, in the order of the vocabulary; areas that none names are left out.</summary>
    public static IReadOnlyList<AreaClaims> Of(
        IReadOnlyList<AreaDetails> areas, IReadOnlyList<Sourced<MilestoneDetails>> milestones, IReadOnlyList<Sourced<AssessmentDetails>> assessments) =>
    [
        .. from area in areas
           let claims = (IReadOnlyList<AreaClaim>)[.. ClaimsOf(area, milestones), .. ClaimsOf(area, assessments)]
           where claims.Count > 0
           select new AreaClaims(area, claims),
    ];

    private static IEnumerable<AreaClaim> ClaimsOf(AreaDetails area, IReadOnlyList<Sourced<MilestoneDetails>> milestones) =>
        from milestone in milestones
        where milestone.Record.Areas.Contains(area.Id, StringComparer.Ordinal)
        select new AreaClaim(
            RecordLinks.Milestone(milestone.Record.Id), milestone.Record.Title, "Milestone", milestone.Record.Partners, PassageOn(area, milestone.Evidence));

    private static IEnumerable<AreaClaim> ClaimsOf(AreaDetails area, IReadOnlyList<Sourced<AssessmentDetails>> assessments) =>
        from assessment in assessments
        where assessment.Record.Areas.Contains(area.Id, StringComparer.Ordinal)
        select new AreaClaim(
            RecordLinks.Assessment(assessment.Record.Id), assessment.Record.Title, Words.Capital(assessment.Record.Kind),
            assessment.Record.Subject == AssessmentSubject.Nato ? [] : assessment.Record.Partners, PassageOn(area, assessment.Evidence));

    // A record may rest on several passages: the one that the area itself rests on names the area.
    private static EvidenceDetails? PassageOn(AreaDetails area, IReadOnlyList<EvidenceDetails> evidence) =>
        evidence.FirstOrDefault(passage => area.Citations.Any(cited => (cited.Source, cited.Start) == (passage.Citation.Source, passage.Citation.Start)))
        ?? (evidence is [var first, ..] ? first : null);
}
