using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Milestones;

/// <summary>A milestone as readers and scripts see it.</summary>
/// <param name="Id"></param>
/// <param name="Title"></param>
/// <param name="Summary">What happened, in our own words.</param>
/// <param name="Date"></param>
/// <param name="Kind"></param>
/// <param name="Partners">The partners' codes.</param>
/// <param name="Framework">The framework's id.</param>
/// <param name="Agreement">The agreement's id.</param>
/// <param name="Areas">The areas' ids.</param>
/// <param name="Summit">The summit's id.</param>
/// <param name="Statement">Who said what, for a statement; otherwise null.</param>
/// <param name="Standing"></param>
/// <param name="Significance"></param>
/// <param name="Confidence"></param>
/// <param name="Citations">The sources and their passages; empty: unsourced.</param>
/// <param name="Version"></param>
/// <param name="CreatedAt"></param>
/// <param name="UpdatedAt"></param>
public sealed record MilestoneDetails(
    string Id, string Title, string Summary, DateDetails Date, MilestoneKind Kind, IReadOnlyList<string> Partners, string? Framework,
    string? Agreement, IReadOnlyList<string> Areas, string? Summit, Statement? Statement, Standing Standing, Significance Significance,
    Confidence Confidence, IReadOnlyList<CitationDetails> Citations, int Version, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static MilestoneDetails Of(Milestone milestone) => new(
        milestone.Slug, milestone.Title, milestone.Summary, DateDetails.Of(milestone.Date), milestone.Kind,
        [.. milestone.Partners.OrderBy(partner => partner.Id).Select(partner => partner.Code)],
        milestone.Framework?.Slug, milestone.Agreement?.Slug, [.. milestone.Areas.Select(area => area.Slug).Order(StringComparer.Ordinal)],
        milestone.Summit?.Slug, milestone.Statement, milestone.Standing, milestone.Significance, milestone.Confidence,
        CitationDetails.Of(milestone), milestone.Version, milestone.CreatedAt, milestone.UpdatedAt);
}

/// <summary>A milestone as a mark on a timeline or a line in a short list.</summary>
/// <param name="Id"></param>
/// <param name="Title"></param>
/// <param name="Date"></param>
/// <param name="Kind"></param>
/// <param name="Partners">The partners' codes.</param>
/// <param name="Standing"></param>
public sealed record MilestoneRow(string Id, string Title, DateDetails Date, MilestoneKind Kind, IReadOnlyList<string> Partners, Standing Standing);
