using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Assessments;

/// <summary>An assessment as readers and scripts see it.</summary>
/// <param name="Id">The public id, which never changes.</param>
/// <param name="Kind">What the argument is about.</param>
/// <param name="Subject">Whose it is: the named partners', NATO's, or the partnership's as a whole.</param>
/// <param name="Title">The argument in a few words.</param>
/// <param name="Text">The argument, in our own words.</param>
/// <param name="Partners">The partners' codes.</param>
/// <param name="Areas">The areas' ids.</param>
/// <param name="Citations">The sources and their passages; empty: unsourced.</param>
/// <param name="Version">The number of its latest revision, from 1.</param>
/// <param name="CreatedAt">When the tracker first recorded it (UTC).</param>
/// <param name="UpdatedAt">When the tracker last changed it (UTC).</param>
public sealed record AssessmentDetails(
    string Id, AssessmentKind Kind, AssessmentSubject Subject, string Title, string Text, IReadOnlyList<string> Partners,
    IReadOnlyList<string> Areas, IReadOnlyList<CitationDetails> Citations, int Version, DateTime CreatedAt, DateTime UpdatedAt) : ICited
{
    public static AssessmentDetails Of(Assessment assessment) => new(
        assessment.Slug, assessment.Kind, assessment.Subject, assessment.Title, assessment.Text,
        [.. assessment.Partners.OrderBy(partner => partner.Id).Select(partner => partner.Code)],
        [.. assessment.Areas.Select(area => area.Slug).Order(StringComparer.Ordinal)],
        CitationDetails.Of(assessment), assessment.Version, assessment.CreatedAt, assessment.UpdatedAt);
}
