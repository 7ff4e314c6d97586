using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Seeding;

/// <summary>Entries that point to others of their section: an entry is written after the one that it points to.</summary>
internal static class Order
{
    /// <summary>The entries, each after the one that it points to; otherwise in their own order.</summary>
    public static IReadOnlyList<SeedEntry<TInput>> ByReference<TInput>(IReadOnlyList<SeedEntry<TInput>> entries, Func<TInput, string?> reference)
        where TInput : RecordInput
    {
        var byId = ById(entries);
        return [.. entries.OrderBy(entry => Chain(byId, entry, reference).Count())];
    }

    /// <summary>The entries whose chain of references comes back to them.</summary>
    public static IEnumerable<SeedFault> Cycles<TInput>(IReadOnlyList<SeedEntry<TInput>> entries, Func<TInput, string?> reference, string field)
        where TInput : RecordInput
    {
        var byId = ById(entries);
        return from entry in entries
               where Chain(byId, entry, reference).Contains(entry)
               select entry.Fault(field, "It comes back to this entry.");
    }

    private static Dictionary<string, SeedEntry<TInput>> ById<TInput>(IReadOnlyList<SeedEntry<TInput>> entries)
        where TInput : RecordInput => entries.DistinctBy(entry => entry.Input.Id).ToDictionary(entry => entry.Input.Id, StringComparer.Ordinal);

    // A chain longer than the section has come round: it is cut there.
    private static IEnumerable<SeedEntry<TInput>> Chain<TInput>(
        Dictionary<string, SeedEntry<TInput>> byId, SeedEntry<TInput> entry, Func<TInput, string?> reference)
        where TInput : RecordInput
    {
        for (var step = 0; step < byId.Count && reference(entry.Input) is { } id && byId.TryGetValue(id, out var next); step++)
        {
            yield return next;
            entry = next;
        }
    }
}
