using System.ComponentModel.DataAnnotations;

namespace PartnershipTracker.Core.Shared;

/// <summary>One word of a controlled vocabulary.</summary>
/// <param name="Code">What answers and links carry.</param>
/// <param name="Name">What a reader sees.</param>
/// <param name="Spellings">Other ways to write it in a query, besides the code; case does not matter.</param>
public sealed record Term(string Code, string Name, IReadOnlyList<string> Spellings);

/// <summary>A controlled vocabulary as a query parameter may name it.</summary>
/// <param name="Parameter">The parameter's public name, for messages.</param>
/// <param name="Terms">The allowed terms, in the order in which a reader meets them.</param>
public sealed record TermList(string Parameter, IReadOnlyList<Term> Terms)
{
    /// <summary>Splits repeated and comma-separated values into trimmed, non-empty words; an empty value of a query string arrives as null.</summary>
    public static IReadOnlyList<string> Split(IEnumerable<string?> values) =>
        [.. values.OfType<string>().SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The name of <paramref name="code"/>, or the code itself where the vocabulary does not hold it.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? code;

    /// <summary>The codes that <paramref name="values"/> name, each once; unknown words are passed over (see <see cref="Faults"/>).</summary>
    public IReadOnlyList<string> Codes(IEnumerable<string> values) =>
        [.. Split(values).Select(Find).OfType<Term>().Select(term => term.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>What to say of each word that the vocabulary does not hold: a fault of the parameter.</summary>
    public IEnumerable<ValidationResult> Faults(IEnumerable<string> values) =>
        from word in Split(values)
        where Find(word) is null
        select new ValidationResult($"'{word}' is not a known {Parameter}. Allowed: {string.Join(", ", Terms.Select(term => term.Code))}.", [Parameter]);

    private Term? Find(string word) => Terms.FirstOrDefault(term => Matches(term.Code, word) || term.Spellings.Any(spelling => Matches(spelling, word)));

    private static bool Matches(string spelling, string word) => string.Equals(spelling, word, StringComparison.OrdinalIgnoreCase);
}
