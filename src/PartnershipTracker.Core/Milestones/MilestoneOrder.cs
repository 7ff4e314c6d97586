using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Milestones;

/// <summary>In which order milestones are listed: by keys, with the id behind them.</summary>
public static class MilestoneOrder
{
    private const char FromItsEnd = '-';

    /// <summary>The orders that a page offers, each with what a reader sees; the first is the one of every list.</summary>
    public static readonly TermList Terms = new("sort", [new("date", "Oldest first", []), new("-date", "Newest first", []), new("title", "By title", [])]);

    private static readonly Dictionary<string, SortColumn<Milestone>[]> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["date"] = [SortColumn.By((Milestone milestone) => milestone.FirstDay), SortColumn.By((Milestone milestone) => milestone.LastDay)],
        ["title"] = [SortColumn.By((Milestone milestone) => milestone.Title)],
        ["kind"] = [SortColumn.ByRank((Milestone milestone) => milestone.Kind)],
        ["standing"] = [SortColumn.ByRank((Milestone milestone) => milestone.Standing)],
        ["significance"] = [SortColumn.ByRank((Milestone milestone) => milestone.Significance)],
        ["confidence"] = [SortColumn.ByRank((Milestone milestone) => milestone.Confidence)],
        ["createdAt"] = [SortColumn.By((Milestone milestone) => milestone.CreatedAt)],
        ["updatedAt"] = [SortColumn.By((Milestone milestone) => milestone.UpdatedAt)],
        ["id"] = [SortColumn.By((Milestone milestone) => milestone.Slug)],
    };

    /// <summary>The order that <c>sort</c> asks for. The id comes from its end where the last key does, so that the whole order is turned round by turning its keys.</summary>
    internal static SortOrder<Milestone> Read(string sort)
    {
        var words = Words(sort);
        var columns = words.SelectMany(word => Keys[KeyOf(word)].Select(column => (column, word[0] == FromItsEnd))).ToList();
        return new([.. columns, (Keys["id"][0], words[^1][0] == FromItsEnd)]);
    }

    /// <summary>The order in one spelling.</summary>
    internal static string Code(string sort) => string.Join(',', Words(sort)).ToLowerInvariant();

    internal static IEnumerable<ValidationResult> Faults(string sort)
    {
        var words = Words(sort);
        foreach (var word in words.Where(word => !Keys.ContainsKey(KeyOf(word))))
            yield return new ValidationResult($"'{word}' is not a known sort. Allowed: {string.Join(", ", Keys.Keys)}; with {FromItsEnd} before it, from its end.", ["sort"]);
        foreach (var twice in words.GroupBy(KeyOf, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            yield return new ValidationResult($"sort names '{twice.Key}' twice.", ["sort"]);
    }

    private static string KeyOf(string word) => word.TrimStart(FromItsEnd);

    private static IReadOnlyList<string> Words(string sort) => TermList.Split([sort]) is { Count: > 0 } words ? words : [Terms.Terms[0].Code];
}
