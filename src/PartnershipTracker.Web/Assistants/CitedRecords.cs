using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Assistants;

/// <summary>Finds a record of any type that rests on sources, by what it is called and what it cites.</summary>
public sealed class CitedRecords(
    MilestoneQueries milestones, AgreementQueries agreements, SummitQueries summits, PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas,
    AssessmentQueries assessments, DisagreementQueries disagreements, TitleQueries titles)
{
    /// <summary>The types, as assistants name them; the history has another word for areas.</summary>
    public static readonly TermList Types = new(
        "type",
        [
            .. new[] { "milestone", "agreement", "summit", "partner", "framework", "area", "assessment", "disagreement" }.Select(type => new Term(type, type, [])),
        ]);

    /// <summary>The record of that type and id; null when there is none.</summary>
    /// <param name="type">One of <see cref="Types"/>, in any case of letters.</param>
    public async Task<CitedRecordRow?> FindAsync(string type, string id, CancellationToken cancellationToken) => type.ToLowerInvariant() switch
    {
        "milestone" => await milestones.FindAsync(id, cancellationToken) is { } found ? new("milestone", found.Id, found.Title, found.Citations) : null,
        "agreement" => await AgreementAsync(id, cancellationToken),
        "summit" => await summits.FindAsync(id, cancellationToken) is { } found ? new("summit", found.Id, found.Name, found.Citations) : null,
        "partner" => await partners.FindAsync(id, cancellationToken) is { } found ? new("partner", found.Id, found.Name, found.Citations) : null,
        "framework" => await frameworks.FindAsync(id, cancellationToken) is { } found ? new("framework", found.Id, found.Acronym, found.Citations) : null,
        "area" => await areas.FindAsync(id, cancellationToken) is { } found ? new("cooperation-area", found.Id, found.Name, found.Citations) : null,
        "assessment" => await assessments.FindAsync(id, cancellationToken) is { } found ? new("assessment", found.Id, found.Title, found.Citations) : null,
        "disagreement" => await disagreements.FindAsync(id, cancellationToken) is { } found ? new("disagreement", found.Id, found.Title, found.Citations) : null,
        _ => null,
    };

    private async Task<CitedRecordRow?> AgreementAsync(string id, CancellationToken cancellationToken)
    {
        if (await agreements.FindAsync(id, on: null, cancellationToken) is not { } found)
            return null;
        var subject = new SubjectDetails(SubjectType.Agreement, found.Id);
        return new("agreement", found.Id, (await titles.OfAsync([subject], cancellationToken))[subject].Title, found.Citations);
    }
}

/// <summary>A record by what it is called and what it rests on.</summary>
/// <param name="RecordType">Its type, as the history names it.</param>
public sealed record CitedRecordRow(string RecordType, string Id, string Title, IReadOnlyList<CitationDetails> Citations);
