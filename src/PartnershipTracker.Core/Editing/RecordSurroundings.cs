using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Editing;

/// <summary>What the rules of a save need to know of the record: read for all that is saved at once, however much that is.</summary>
internal sealed class RecordSurroundings
{
    // Few enough for the parameters of one statement.
    private const int Batch = 500;

    private readonly Dictionary<Type, HashSet<string>> _known = [];

    private RecordSurroundings()
    {
    }

    /// <summary>The stored texts of the sources that are cited, or of which passages are set aside, by source.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of the sources that have an address already, by address.</summary>
    public Dictionary<string, string> AddressOwners { get; } = new(StringComparer.Ordinal);

    /// <summary>The SHA-256 of the texts that are held of the sources that are saved, by source.</summary>
    public Dictionary<string, string> HeldTexts { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there is such a record, or will be once all is saved.</summary>
    public bool Knows(RecordReference reference) => _known.TryGetValue(reference.Record, out var ids) && ids.Contains(reference.Id);

    /// <param name="inputs">All that is saved together.</param>
    /// <param name="references">What they refer to.</param>
    public static async Task<RecordSurroundings> ReadAsync(
        TrackerDbContext db, RecordKinds kinds, SourceQueries sources, IReadOnlyList<RecordInput> inputs, IEnumerable<RecordReference> references, CancellationToken cancellationToken)
    {
        var read = new RecordSurroundings();
        foreach (var named in references.GroupBy(reference => reference.Record, reference => reference.Id))
        {
            var kind = kinds.All.First(candidate => candidate.RecordClass == named.Key);
            var ids = inputs.Where(other => other.GetType() == kind.InputType).Select(kind.NameOf).ToHashSet(StringComparer.Ordinal);
            foreach (var some in Batches(named))
                ids.UnionWith(await kind.KnownAsync(db, some, cancellationToken));
            read._known[named.Key] = ids;
        }

        var quoted = inputs.OfType<CitedInput>().SelectMany(input => input.Citations).Select(citation => citation.Source);
        foreach (var some in Batches(quoted.Concat(inputs.OfType<SourceInput>().Where(source => source.SetAside.Count > 0).Select(source => source.Id))))
        {
            foreach (var text in await sources.FindTextsAsync(some, cancellationToken))
                read.Texts[text.Source] = text.Content;
        }

        await read.ReadSourcesAsync(db, [.. inputs.OfType<SourceInput>()], cancellationToken);
        return read;
    }

    private async Task ReadSourcesAsync(TrackerDbContext db, IReadOnlyList<SourceInput> saved, CancellationToken cancellationToken)
    {
        foreach (var urls in Batches(saved.Select(source => source.Url)))
        {
            foreach (var owner in await db.Set<Source>().Where(source => urls.Contains(source.Url)).Select(source => new { source.Url, source.Slug }).ToListAsync(cancellationToken))
                AddressOwners[owner.Url] = owner.Slug;
        }

        foreach (var ids in Batches(saved.Select(source => source.Id)))
        {
            var held = await db.Set<Source>().Where(source => ids.Contains(source.Slug) && source.Text != null)
                .Select(source => new { source.Slug, source.Text!.Sha256 }).ToListAsync(cancellationToken);
            foreach (var text in held)
                HeldTexts[text.Slug] = text.Sha256;
        }

        // Of those that are saved together, the first has the address.
        foreach (var source in saved)
            AddressOwners.TryAdd(source.Url, source.Id);
    }

    private static IEnumerable<string[]> Batches(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Chunk(Batch);
}
