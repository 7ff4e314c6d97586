using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Seeding;

/// <summary>What must hold between an entry and the texts it cites.</summary>
internal static class PassageRules
{
    /// <param name="isFact">Whether the entry states a fact, which needs a passage: a term of a vocabulary does not.</param>
    public static IEnumerable<SeedFault> Check<TInput>(SeedSet set, SeedEntry<TInput> entry, bool isFact = true)
        where TInput : CitedInput
    {
        if (isFact && entry.Input.Citations.Count == 0)
            yield return entry.Fault("citations", "No fact without its passage: cite one.");

        foreach (var (index, citation) in entry.Input.Citations.Index())
        {
            if (!set.Knows("sources", citation.Source))
                yield return entry.Fault($"citations[{index}].source", $"'{citation.Source}' is not among the sources.");
            else if (set.Texts.TryGetValue(citation.Source, out var text) && FaultIn(text, citation) is { } reason)
                yield return entry.Fault($"citations[{index}].quote", reason);
        }

        foreach (var (field, reason) in entry.Input.Unquoted())
            yield return entry.Fault(field, reason);
    }

    private static string? FaultIn(string text, CitationInput citation)
    {
        if (citation.Quote is null)
            return "The source's text is held: name the passage.";

        Passage.Find(text, citation.Quote, citation.Before, citation.After, out var fault);
        return fault;
    }
}
