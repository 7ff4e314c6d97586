using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Seeding;

/// <summary>Entries that point to others of their section: an entry is written after the one that it points to.</summary>
internal static class Order
{
    /// <summary>The entries, each after the one that it points to; otherwise in their own order.</summary>
    public static IReadOnlyList<SeedEntry<TInput>> ByReference<TInput>(IReadOnlyList<SeedEntry<TInput>> entries, Func<TInput, string?> reference)
        where TInput : RecordInput => [.. entries.OrderBy(entry => Chain(entries, entry, reference).Count())];

    /// <summary>The entries whose chain of references comes back to them.</summary>
    public static IEnumerable<SeedFault> Cycles<TInput>(IReadOnlyList<SeedEntry<TInput>> entries, Func<TInput, string?> reference, string field)
        where TInput : RecordInput =>
        from entry in entries
        where Chain(entries, entry, reference).Contains(entry)
        select entry.Fault(field, "It comes back to this entry.");

    // A chain longer than the section has come round: it is cut there.
    private static IEnumerable<SeedEntry<TInput>> Chain<TInput>(
        IReadOnlyList<SeedEntry<TInput>> entries, SeedEntry<TInput> entry, Func<TInput, string?> reference)
        where TInput : RecordInput
    {
        var next = entry;
        for (var step = 0; step < entries.Count; step++)
        {
            next = entries.FirstOrDefault(candidate => candidate.Input.Id == reference(next.Input));
            if (next is null)
                yield break;
            yield return next;
        }
    }
}
