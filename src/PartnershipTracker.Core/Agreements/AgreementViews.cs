using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Agreements;

/// <summary>An agreement as readers and scripts see it.</summary>
/// <param name="Id">The public id, which never changes.</param>
/// <param name="Partner">The partner's code.</param>
/// <param name="Framework">The framework's id.</param>
/// <param name="Adopted">When it was adopted; null where that is not recorded.</param>
/// <param name="PeriodStart">When its period begins; null where that is not recorded.</param>
/// <param name="PeriodEnd">When its period ends; null where that is not recorded.</param>
/// <param name="Predecessor">The id of the partner's agreement before this one; null where none is recorded.</param>
/// <param name="Note">What else a reader should know; null where there is nothing.</param>
/// <param name="Citations">The sources and their passages; empty: unsourced.</param>
/// <param name="Version">The number of its latest revision, from 1.</param>
/// <param name="CreatedAt">When the tracker first recorded it (UTC).</param>
/// <param name="UpdatedAt">When the tracker last changed it (UTC).</param>
public sealed record AgreementDetails(
    string Id, string Partner, string Framework, DateDetails? Adopted, DateDetails? PeriodStart, DateDetails? PeriodEnd, string? Predecessor,
    string? Note, IReadOnlyList<CitationDetails> Citations, int Version, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static AgreementDetails Of(Agreement agreement) => new(
        agreement.Slug, agreement.Partner.Code, agreement.Framework.Slug, DateOf(agreement.Adopted), DateOf(agreement.PeriodStart),
        DateOf(agreement.PeriodEnd), agreement.Predecessor?.Slug, agreement.Note, CitationDetails.Of(agreement),
        agreement.Version, agreement.CreatedAt, agreement.UpdatedAt);

    private static DateDetails? DateOf(SourcedDate? date) => date is null ? null : DateDetails.Of(date);
}
