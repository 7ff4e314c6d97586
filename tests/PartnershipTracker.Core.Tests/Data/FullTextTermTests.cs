using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Tests.Data;

/// <summary>What a reader typed, word by word. A phrase stands in square brackets, the beginning of a word ends in an ellipsis.</summary>
public sealed class FullTextTermTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"\"")]
    [InlineData("– … “ ”")]
    [InlineData("Seoul", "Seoul…")]
    [InlineData("Seoul ", "Seoul")]
    [InlineData("  met   Vilnius", "met", "Vilnius…")]
    [InlineData("\"New Zealand\"", "[New Zealand]")]
    [InlineData("\"New Zealand", "[New Zealand]…")]
    [InlineData("\"New Zealand\" space", "[New Zealand]", "space…")]
    [InlineData("space\"New Zealand\"", "space", "[New Zealand]")]
    [InlineData("a\"b", "a", "[b]…")]
    [InlineData("AND OR NOT", "AND", "OR", "NOT…")]
    [InlineData("hyper-connected", "hyper-connected…")]
    [InlineData("met – Vilnius", "met", "Vilnius…")]
    [InlineData("met\0Vilnius", "met", "Vilnius…")]
    [InlineData("岸田文雄", "岸田文雄…")]
    public void Words_are_terms(string words, params string[] terms) => FullTextTerm.Of(words).Select(Shown).Should().Equal(terms);

    [Fact]
    public void Each_term_has_one_spelling_until_a_name_adds_others() =>
        FullTextTerm.Of("met \"in Vilnius\" today").Should().OnlyContain(term => term.Spellings.Count == 1);

    [Fact]
    public void Beyond_32_terms_nothing_is_read() =>
        FullTextTerm.Of(string.Join(' ', Enumerable.Range(1, 40))).Select(term => term.Spellings[0]).Should().Equal(Enumerable.Range(1, 32).Select(number => $"{number}"));

    private static string Shown(FullTextTerm term) => (term.IsPhrase ? $"[{term.Spellings[0]}]" : term.Spellings[0]) + (term.IsOpenEnded ? "…" : "");
}
