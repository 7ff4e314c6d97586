using CsCheck;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Sources;

public sealed class PassageTests
{
    private const string Text = "a cat, a cat and a cat’s tail";

    [Theory]
    [InlineData("cat’s", null, null, 19)]
    [InlineData("a cat", null, ",", 0)]
    [InlineData("a cat", ", ", null, 7)]
    [InlineData("a cat", " ", " and", 7)]
    [InlineData("a cat", "and ", "’s tail", 17)]
    [InlineData(Text, null, null, 0)]
    public void A_passage_is_found_at_its_one_place(string quote, string? before, string? after, int start)
    {
        Passage.Find(Text, quote, before, after, out var fault).Should().Be(new Passage(start, quote.Length));
        fault.Should().BeNull();
    }

    [Theory]
    [InlineData("a Cat", null, null, "The passage is not in the text: \"a Cat\". Quotations are exact, spaces and quotation marks too.")]
    [InlineData("cat's", null, null, "The passage is not in the text: \"cat's\". Quotations are exact, spaces and quotation marks too.")]
    [InlineData("", null, null, "The passage is not in the text: \"\". Quotations are exact, spaces and quotation marks too.")]
    [InlineData("a cat", null, null, "The passage occurs more than once in the text: \"a cat\". Give the text directly before or after it.")]
    [InlineData("a cat", " ", null, "The passage occurs more than once in the text: \"a cat\". Give the text directly before or after it.")]
    [InlineData("a cat", "the ", null, "The passage is in the text, but not with these words around it: \"a cat\". Give the text directly before or after it, exactly.")]
    public void A_passage_that_has_no_one_place_is_a_fault(string quote, string? before, string? after, string reason)
    {
        Passage.Find(Text, quote, before, after, out var fault).Should().BeNull();
        fault.Should().Be(reason);
    }

    [Fact]
    public void A_long_passage_is_shortened_in_the_fault()
    {
        Passage.Find(Text, new string('x', 81), null, null, out var fault);
        fault.Should().Contain($"\"{new string('x', 79)}…\"");
    }

    [Fact]
    public void Occurrences_that_overlap_are_two() =>
        Passage.Find("aaa", "aa", null, null, out _).Should().BeNull();

    [Fact]
    public void Every_stretch_of_a_text_is_found_with_all_that_stands_around_it() =>
        Gen.Select(Gen.String[Gen.Char["ab’ "], 1, 30], Gen.Int[0, 29], Gen.Int[1, 30]).Sample((text, at, length) =>
        {
            var start = at % text.Length;
            var end = Math.Min(start + length, text.Length);
            return Passage.Find(text, text[start..end], text[..start], text[end..], out _) == new Passage(start, end - start);
        }, iter: 2_000);
}
