using CsCheck;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Evidence;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three? Four", "One.", "Two!", "Three?", "Four")]
    [InlineData("A line\nAnother line.", "A line", "Another line.")]
    [InlineData("One.\r\n\r\n  Two.  ", "One.", "Two.")]
    [InlineData("He said, “It is so.” Then he left.", "He said, “It is so.”", "Then he left.")]
    [InlineData("He left. “It is so,” he said.", "He left.", "“It is so,” he said.")]
    [InlineData("They met (in Vilnius). (Kim came.) It rained.", "They met (in Vilnius).", "(Kim came.)", "It rained.")]
    [InlineData("It began in 2022. 2023 followed.", "It began in 2022.", "2023 followed.")]
    [InlineData("Mr. Kim met Gen. Cavoli, J. Stoltenberg and Dr. K. Ito.", "Mr. Kim met Gen. Cavoli, J. Stoltenberg and Dr. K. Ito.")]
    [InlineData("The U.S. Congress and the U.N. Charter. Both.", "The U.S. Congress and the U.N. Charter.", "Both.")]
    [InlineData("A summit in Washington, D.C. Then home.", "A summit in Washington, D.C.", "Then home.")]
    [InlineData("It grew by 3.5 percent, e.g. in trade.", "It grew by 3.5 percent, e.g. in trade.")]
    [InlineData("It is NATO. Élysée agrees.", "It is NATO.", "Élysée agrees.")]
    [InlineData("One.\u00a0Two.", "One.", "Two.")]
    [InlineData("")]
    [InlineData(" \n\t\n")]
    public void A_text_is_split_into(string text, params string[] sentences) =>
        Sentences.Of(text).Select(place => text.Substring(place.Start, place.Length)).Should().Equal(sentences);

    [Fact]
    public void No_word_is_lost_and_no_two_sentences_overlap() =>
        Gen.String["aBc.!?\n “”()\u00a01"].Sample(text =>
        {
            var sentences = Sentences.Of(text);
            sentences.Zip(sentences.Skip(1)).Should().NotContain(pair => pair.First.End > pair.Second.Start);
            sentences.Should().NotContain(place => place.Length == 0 || text.Substring(place.Start, place.Length).Trim().Length != place.Length);
            string.Concat(sentences.Select(place => text.Substring(place.Start, place.Length))).Where(c => !char.IsWhiteSpace(c))
                .Should().Equal(text.Where(c => !char.IsWhiteSpace(c)));
        }, iter: 2_000);

    private const string Paragraphs = "Above.\nOne is here. Two is here. Three is here. Four is here.\nBelow.";

    [Theory]
    [InlineData("Two is here.", "One is here. Two is here. Three is here.")]
    [InlineData("One is here.", "One is here. Two is here.")]
    [InlineData("Four is here.", "Three is here. Four is here.")]
    [InlineData("o is", "One is here. Two is here. Three is here.")]
    [InlineData("here. Three", "One is here. Two is here. Three is here. Four is here.")]
    [InlineData("Above.", "Above.")]
    [InlineData("Below.", "Below.")]
    [InlineData("here.\nBelow", "Three is here. Four is here.\nBelow.")]
    public void A_passage_is_shown_with_a_sentence_on_either_side_within_its_paragraph(string quote, string context)
    {
        var passage = Passage.Find(Paragraphs, quote, null, null, out _)!.Value;
        var (start, end) = Sentences.Around(Paragraphs, passage);
        Paragraphs[start..end].Should().Be(context);
    }

    [Fact]
    public void The_context_holds_the_passage_wherever_it_is() =>
        Gen.Select(Gen.String["aB. \n“”"], Gen.Int[0, 30], Gen.Int[0, 30]).Sample((text, at, length) =>
        {
            var start = Math.Min(at, text.Length);
            var passage = new Passage(start, Math.Min(length, text.Length - start));
            var (first, last) = Sentences.Around(text, passage);
            return first <= passage.Start && passage.End <= last && first >= 0 && last <= text.Length;
        }, iter: 5_000);
}
