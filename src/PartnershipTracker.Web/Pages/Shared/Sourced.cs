using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>A record with the passages behind it.</summary>
public sealed record Sourced<TRecord>(TRecord Record, IReadOnlyList<EvidenceDetails> Evidence);

/// <summary>Reads the passages of several records.</summary>
public static class SourcedRecords
{
    public static async Task<IReadOnlyList<Sourced<TRecord>>> BehindAsync<TRecord>(
        this EvidenceQueries evidence, IEnumerable<TRecord> records, Func<TRecord, IReadOnlyList<CitationDetails>> citations, CancellationToken cancellationToken)
    {
        var sourced = new List<Sourced<TRecord>>();
        foreach (var record in records)
            sourced.Add(new(record, await evidence.InContextAsync(citations(record), cancellationToken)));
        return sourced;
    }
}
