using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Pages.Milestones;

/// <summary>Where the words of a search stand in the milestones that a page lists; empty on pages that search for nothing.</summary>
public sealed class Highlights(HighlightQueries queries)
{
    private IReadOnlyDictionary<string, MilestoneHighlight> _found = new Dictionary<string, MilestoneHighlight>(StringComparer.Ordinal);

    public async Task ReadAsync(string? words, IEnumerable<MilestoneDetails> milestones, CancellationToken cancellationToken) =>
        _found = await queries.OfAsync(words, [.. milestones.Select(milestone => milestone.Id)], cancellationToken);

    /// <summary>Where the words stand in that milestone; null where they do not, or none were asked for.</summary>
    public MilestoneHighlight? Of(string id) => _found.GetValueOrDefault(id);
}
