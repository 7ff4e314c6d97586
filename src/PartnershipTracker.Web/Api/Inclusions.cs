using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Api;

/// <summary>Reads what records name, where it was asked for.</summary>
public sealed class Inclusions(SourceQueries sources, PartnerQueries partners)
{
    /// <summary>Reads what is included with the records of a page; null where nothing was asked for.</summary>
    public Func<IReadOnlyList<T>, CancellationToken, Task<object>>? For<T>(Inclusion asked)
        where T : notnull =>
        asked.IsAnything ? async (records, cancellationToken) => (await ReadAsync(asked, records, cancellationToken))! : null;

    /// <summary>One record with what is included.</summary>
    public async Task<OneRecord<T>> OneAsync<T>(Inclusion asked, T record, CancellationToken cancellationToken)
        where T : notnull =>
        new(record, await ReadAsync(asked, [record], cancellationToken));

    /// <summary>What is included with these records; null where nothing was asked for.</summary>
    private async Task<Included?> ReadAsync<T>(Inclusion asked, IReadOnlyList<T> records, CancellationToken cancellationToken)
        where T : notnull =>
        asked.IsAnything
            ? new(
                asked.HasSources ? await sources.EachAsync(records.SelectMany(record => CitationsOf(record)).Select(citation => citation.Source), cancellationToken).ToListAsync(cancellationToken) : null,
                asked.HasPartners ? await PartnersAsync(records.SelectMany(record => PartnersOf(record)), cancellationToken) : null)
            : null;

    private async Task<IReadOnlyList<PartnerDetails>> PartnersAsync(IEnumerable<string> named, CancellationToken cancellationToken)
    {
        var codes = named.ToHashSet(StringComparer.Ordinal);
        return [.. (await partners.AllAsync(cancellationToken)).Where(partner => codes.Contains(partner.Code)).OrderBy(partner => partner.Id, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<CitationDetails> CitationsOf(object record) => record is ICited cited ? cited.Citations : throw Unknown(record);

    private static IEnumerable<string> PartnersOf(object record) => record switch
    {
        MilestoneDetails milestone => milestone.Partners,
        AgreementDetails agreement => [agreement.Partner],
        AssessmentDetails assessment => assessment.Partners,
        DisagreementDetails disagreement => disagreement.About.Where(subject => subject.Type == SubjectType.Partner).Select(subject => subject.Id),
        SummitFacts summit => summit.Attendance.Select(attendance => attendance.Partner),
        PartnerFacts or FrameworkDetails or AreaDetails => [],
        _ => throw Unknown(record),
    };

    private static InvalidOperationException Unknown(object record) => new($"It is not known what a {record.GetType().Name} names.");
}
