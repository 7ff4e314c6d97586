using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Names;

namespace PartnershipTracker.Core.Milestones;

/// <summary>Why a search found a milestone.</summary>
/// <param name="Title">Its title, with the words that were found.</param>
/// <param name="Summary">Its summary, with the words that were found.</param>
/// <param name="Quotation">The part of a passage that holds what neither title nor summary does; null where there is none.</param>
public sealed record MilestoneHighlight(MarkedText Title, MarkedText Summary, MarkedText? Quotation);

/// <summary>Reads where a search found its words: by the same index that found them, so that stems, accents and other names are marked alike.</summary>
public sealed class HighlightQueries(TrackerDbContext db, MilestoneVocabulary vocabulary)
{
    // Title, summary, quotations.
    private const int Columns = 3;
    private const int PassageLength = 260;

    /// <summary>The milestones of those ids in which the words stand, by their ids. What is found by its tags alone is missing.</summary>
    public async Task<IReadOnlyDictionary<string, MilestoneHighlight>> OfAsync(string? words, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var terms = string.IsNullOrWhiteSpace(words) ? [] : (await vocabulary.TermsAsync(words, cancellationToken)).Select(term => term.Term).ToList();
        if (terms.Count == 0 || ids.Count == 0)
            return new Dictionary<string, MilestoneHighlight>(StringComparer.Ordinal);

        var keys = await db.Set<Milestone>().Where(milestone => ids.Contains(milestone.Slug)).ToDictionaryAsync(milestone => milestone.Id, milestone => milestone.Slug, cancellationToken);
        var found = await db.FoundIn(FilteredMilestones.SearchIndex, Columns, terms, keys.Keys).ToListAsync(cancellationToken);
        return found.ToDictionary(row => keys[row.Key], row => Read(row.Texts), StringComparer.Ordinal);
    }

    private static MilestoneHighlight Read(string[] texts)
    {
        var (title, summary) = (MarkedText.Read(texts[0]), MarkedText.Read(texts[1]));
        var seen = title.Found.Concat(summary.Found).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var passage = texts[2].Split('\n').Select(MarkedText.Read).FirstOrDefault(quotation => quotation.Found.Any(word => !seen.Contains(word)));
        return new(title, summary, passage?.Around(PassageLength));
    }
}
