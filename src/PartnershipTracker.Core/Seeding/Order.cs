using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Seeding;

/// <summary>Entries that point to others of their section: an entry is written after the one that it points to.</summary>
internal static class Order
{
    /// <summary>The entries, each after the one that it points to; otherwise in their own order.</summary>
    public static IReadOnlyList<SeedEntry<TInput>> ByReference<TInput>(IReadOnlyList<SeedEntry<TInput>> entries, Func<TInput, string?> reference)
        where TInput : RecordInput
    {
        var chains = ChainsOf(entries, reference);
        return [.. entries.OrderBy(entry => chains.Length(entry.Input.Id))];
    }

    /// <summary>The entries whose chain of references comes back to them.</summary>
    public static IEnumerable<SeedFault> Cycles<TInput>(IReadOnlyList<SeedEntry<TInput>> entries, Func<TInput, string?> reference, string field)
        where TInput : RecordInput
    {
        var chains = ChainsOf(entries, reference);
        return entries.DistinctBy(entry => entry.Input.Id).Where(entry => chains.ComesBack(entry.Input.Id)).Select(entry => entry.Fault(field, "It comes back to this entry."));
    }

    private static Chains ChainsOf<TInput>(IReadOnlyList<SeedEntry<TInput>> entries, Func<TInput, string?> reference)
        where TInput : RecordInput => Chains.Of(entries, entry => entry.Input.Id, entry => reference(entry.Input));
}
