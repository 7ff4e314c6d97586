using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>A record with the passages behind it.</summary>
public sealed record Sourced<TRecord>(TRecord Record, IReadOnlyList<EvidenceDetails> Evidence);

/// <summary>Reads the passages of several records.</summary>
public static class SourcedRecords
{
    public static async Task<IReadOnlyList<Sourced<TRecord>>> BehindAsync<TRecord>(
        this EvidenceQueries evidence, IReadOnlyList<TRecord> records, Func<TRecord, IReadOnlyList<CitationDetails>> citations, CancellationToken cancellationToken)
    {
        var passages = await evidence.InContextAsync([.. records.Select(citations)], cancellationToken);
        return [.. records.Zip(passages, (record, behind) => new Sourced<TRecord>(record, behind))];
    }
}
