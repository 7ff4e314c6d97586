using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>What forms share that are read to be saved together: a form alone is a batch of one.</summary>
/// <param name="terms">What their fields may name.</param>
public sealed class FormBatch(IReadOnlyDictionary<Vocabulary, TermList> terms, RecordQueries records)
{
    private readonly Dictionary<string, FreeIds> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _described = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<Vocabulary, TermList> Terms => terms;

    /// <summary>The source that has this address, in the record or in a form read before; null where none has.</summary>
    internal string? SourceAt(string url) =>
        _described.GetValueOrDefault(url) ?? terms[Vocabulary.Sources].Terms.FirstOrDefault(term => term.Spellings.Contains(url, StringComparer.Ordinal))?.Code;

    /// <summary>Takes note of sources that a form described and that are saved with it.</summary>
    internal void Add(IEnumerable<SourceInput> sources)
    {
        foreach (var source in sources)
            _described[source.Url] = source.Id;
    }

    /// <summary>An id that no record of that type has, had, or is about to get.</summary>
    internal async Task<string> FreeIdAsync(string type, string wish, CancellationToken cancellationToken) => (await IdsAsync(type, cancellationToken)).Take(wish);

    /// <summary>Keeps ids that forms of the batch ask for from being given to others of it.</summary>
    internal async Task ReserveAsync(string type, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
            (await IdsAsync(type, cancellationToken)).Reserve(id);
    }

    private async Task<FreeIds> IdsAsync(string type, CancellationToken cancellationToken)
    {
        if (!_ids.TryGetValue(type, out var ids))
            _ids[type] = ids = await records.FreeIdsAsync(type, cancellationToken);
        return ids;
    }
}
