using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Assessments;

/// <summary>An assessment as readers and scripts see it.</summary>
/// <param name="Id"></param>
/// <param name="Kind"></param>
/// <param name="Subject">Whose it is: the named partners', NATO's, or the partnership's as a whole.</param>
/// <param name="Title"></param>
/// <param name="Text">The argument, in our own words.</param>
/// <param name="Partners">The partners' codes.</param>
/// <param name="Areas">The areas' ids.</param>
/// <param name="Citations"></param>
/// <param name="Version"></param>
/// <param name="CreatedAt"></param>
/// <param name="UpdatedAt"></param>
public sealed record AssessmentDetails(
    string Id, AssessmentKind Kind, AssessmentSubject Subject, string Title, string Text, IReadOnlyList<string> Partners,
    IReadOnlyList<string> Areas, IReadOnlyList<CitationDetails> Citations, int Version, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static AssessmentDetails Of(Assessment assessment) => new(
        assessment.Slug, assessment.Kind, assessment.Subject, assessment.Title, assessment.Text,
        [.. assessment.Partners.OrderBy(partner => partner.Id).Select(partner => partner.Code)],
        [.. assessment.Areas.Select(area => area.Slug).Order(StringComparer.Ordinal)],
        CitationDetails.Of(assessment), assessment.Version, assessment.CreatedAt, assessment.UpdatedAt);
}
