using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>
/// What a list's address asks, in order: to be asked again without one of its words, of the API, or from another page on.
/// Values stay as they were written, because a cursor holds for the query that it was given to.
/// </summary>
public sealed record ListQuery(IReadOnlyList<(string Name, string Value)> Pairs)
{
    public static readonly ListQuery Empty = new([]);

    /// <summary>The same with every word of a parameter that may repeat or hold commas.</summary>
    public ListQuery And(string name, IReadOnlyList<string> values) =>
        new([.. Pairs, .. TermList.Split(values).Distinct(StringComparer.Ordinal).Select(value => (name, value))]);

    /// <summary>The same with one value; without it where there is none.</summary>
    public ListQuery And(string name, string? value) => string.IsNullOrWhiteSpace(value) ? this : new([.. Pairs, (name, value)]);

    /// <summary>The same with all that another asks.</summary>
    public ListQuery And(ListQuery other) => new([.. Pairs, .. other.Pairs]);

    /// <summary>What these parameters ask, and nothing else.</summary>
    public ListQuery Only(params string[] names) => new([.. Pairs.Where(pair => names.Contains(pair.Name, StringComparer.Ordinal))]);

    /// <summary>What it leaves out, and nothing else.</summary>
    public ListQuery Excluding => new([.. Pairs.Where(pair => pair.Name.EndsWith(Exclusions.Mark))]);

    public ListQuery Without(string name, string value) => new([.. Pairs.Where(pair => pair != (name, value))]);

    /// <summary>The same without a parameter, whatever it asks.</summary>
    public ListQuery Without(string name) => new([.. Pairs.Where(pair => pair.Name != name)]);

    /// <summary>What each parameter asks, as a heading says it: "Japan or South Korea", "not outlook".</summary>
    /// <param name="name">What a value of a parameter is called, the same where it is left out.</param>
    public IEnumerable<string> InWords(Func<string, string, string> name) =>
        from pair in Pairs
        group name(pair.Name.TrimEnd(Exclusions.Mark), pair.Value) by pair.Name into names
        select (names.Key.EndsWith(Exclusions.Mark) ? "not " : "") + string.Join(" or ", names.Distinct(StringComparer.Ordinal));

    /// <summary>The address at which <paramref name="path"/> is asked this.</summary>
    public string At(string path) =>
        Pairs.Count == 0 ? path : path + "?" + string.Join('&', Pairs.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
}
