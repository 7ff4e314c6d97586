using PartnershipTracker.Core.Names;

namespace PartnershipTracker.Core.Search;

/// <summary>What a search finds, in the order in which a reader meets it.</summary>
public enum SearchKind
{
    Partner,
    Framework,
    Agreement,
    Area,
    Summit,

    /// <summary>Somebody whom texts name, or whose words a statement holds.</summary>
    Person,

    /// <summary>A group, body, document or programme.</summary>
    Name,
    Milestone,
    Source,
}

/// <summary>Something that a search found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its public id; of somebody whom only a statement names, the name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Alias">The other name by which it was found; null where it was found by its title.</param>
/// <param name="Note">What else tells it from others: when, who published it; null where there is nothing.</param>
/// <param name="Passage">Where the words stand in what it says; null where that is its title.</param>
public sealed record SearchHit(SearchKind Kind, string Id, MarkedText Title, MarkedText? Alias = null, string? Note = null, MarkedText? Passage = null);

/// <summary>What a search found of one kind.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Hits">The first of them, the best first.</param>
public sealed record SearchGroup(SearchKind Kind, int Total, IReadOnlyList<SearchHit> Hits);

/// <summary>What a search found.</summary>
/// <param name="Words">The words that were searched for in the end.</param>
/// <param name="Groups">What was found by its kind; a kind of which nothing was found is left out.</param>
/// <param name="IsCorrected">Whether nothing was found under the words as they were typed, and a likelier spelling was searched for.</param>
public sealed record SearchAnswer(string Words, IReadOnlyList<SearchGroup> Groups, bool IsCorrected = false)
{
    /// <summary>How many things were found.</summary>
    public int Total => Groups.Sum(group => group.Total);
}
