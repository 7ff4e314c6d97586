using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.History;

/// <summary>The keys by which a list can be put in order, as <c>sort</c> names them: each from its end where a minus stands before it, and the id behind them all.</summary>
public sealed class SortKeys<TRecord>
    where TRecord : Record
{
    private const char FromItsEnd = '-';
    private const string Id = "id";

    private readonly Dictionary<string, SortColumn<TRecord>[]> _keys;

    /// <param name="first">The key of the list's own order.</param>
    /// <param name="own">Keys beside those of every record: when it was recorded, when it was changed, its id.</param>
    public SortKeys(string first, params IEnumerable<(string Key, SortColumn<TRecord>[] Columns)> own)
    {
        First = first;
        _keys = own.Concat(
        [
            ("createdAt", [SortColumn.By((TRecord record) => record.CreatedAt)]),
            ("updatedAt", [SortColumn.By((TRecord record) => record.UpdatedAt)]),
            (Id, [SortColumn.By((TRecord record) => record.Slug)]),
        ]).ToDictionary(each => each.Key, each => each.Columns, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The key of the order that a list has unless another is asked for.</summary>
    public string First { get; }

    /// <summary>The order that is asked for. The id comes from its end where the last key does, so that the whole order is turned round by turning its keys.</summary>
    internal SortOrder<TRecord> Read(string? sort)
    {
        var words = Words(sort);
        var columns = words.SelectMany(word => _keys[KeyOf(word)].Select(column => (column, word[0] == FromItsEnd)));
        return new([.. columns, (_keys[Id][0], words[^1][0] == FromItsEnd)]);
    }

    /// <summary>The order in one spelling.</summary>
    internal string Code(string? sort) => string.Join(',', Words(sort)).ToLowerInvariant();

    internal IEnumerable<ValidationResult> Faults(string? sort)
    {
        var words = Words(sort);
        foreach (var word in words.Where(word => !_keys.ContainsKey(KeyOf(word))))
            yield return new ValidationResult($"'{word}' is not a known sort. Allowed: {string.Join(", ", _keys.Keys)}; with {FromItsEnd} before it, from its end.", ["sort"]);
        foreach (var twice in words.GroupBy(KeyOf, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            yield return new ValidationResult($"sort names '{twice.Key}' twice.", ["sort"]);
    }

    private static string KeyOf(string word) => word.TrimStart(FromItsEnd);

    private IReadOnlyList<string> Words(string? sort) => TermList.Split([sort]) is { Count: > 0 } words ? words : [First];
}
