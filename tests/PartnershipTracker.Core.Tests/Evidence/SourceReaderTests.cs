using CsCheck;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Evidence;

public sealed class SourceReaderTests
{
    //                           0123456789 1 2345678901234567890123 4 567890
    private const string Text = "A heading\n\nOne is so. Two is so.\nThe end";

    [Fact]
    public void A_text_without_facts_yields_nothing()
    {
        var reading = SourceReader.Read(Text, [], []);
        (reading.Sentences, reading.Cited, reading.SetAside).Should().Be((4, 0, 0));
        reading.Unused.Should().Equal(new(0, "A heading"), new(11, "One is so."), new(22, "Two is so."), new(33, "The end"));
        reading.Paragraphs.Select(paragraph => paragraph.Runs.Single()).Should().BeEquivalentTo(
            [new { Start = 0, Text = "A heading" }, new { Start = 11, Text = "One is so. Two is so." }, new { Start = 33, Text = "The end" }],
            options => options.WithStrictOrdering());
    }

    [Fact]
    public void No_text_is_no_paragraph() =>
        SourceReader.Read("", [], [Fact(1)]).Should().BeEquivalentTo(new { Sentences = 0, Paragraphs = Array.Empty<TextParagraph>() });

    [Fact]
    public void Passages_that_overlap_cut_the_text_where_one_begins_or_ends()
    {
        // "One is so." and "so. Two", in the paragraph that starts at 11.
        var reading = SourceReader.Read(Text, [new() { Role = SetAsideRole.Heading, Start = 0, Length = 9 }], [Fact(1, new Passage(11, 10)), Fact(2, new Passage(18, 7))]);

        reading.Paragraphs[1].Runs.Should().BeEquivalentTo(
            [
                new TextRun(11, "One is ", RunState.Cited, null, [1], []),
                new TextRun(18, "so.", RunState.Cited, null, [1, 2], [1]),
                new TextRun(21, " Two", RunState.Cited, null, [2], [2]),
                new TextRun(25, " is so.", RunState.Nothing, null, [], []),
            ],
            options => options.WithStrictOrdering());
        reading.Paragraphs.Select(paragraph => paragraph.Facts).Should().BeEquivalentTo([Array.Empty<int>(), [1, 2], []], options => options.WithStrictOrdering());
        reading.Paragraphs[0].Runs.Should().BeEquivalentTo([new TextRun(0, "A heading", RunState.SetAside, SetAsideRole.Heading, [], [])]);
        (reading.Sentences, reading.Cited, reading.SetAside).Should().Be((4, 2, 1));
        reading.Unused.Should().Equal(new UnusedSentence(33, "The end"));
    }

    [Fact]
    public void A_passage_over_two_paragraphs_is_marked_in_both_and_numbered_at_its_end()
    {
        var reading = SourceReader.Read(Text, [], [Fact(1, new Passage(22, 14))]);
        reading.Paragraphs[1].Runs[^1].Should().BeEquivalentTo(new TextRun(22, "Two is so.", RunState.Cited, null, [1], []));
        reading.Paragraphs[2].Runs[0].Should().BeEquivalentTo(new TextRun(33, "The", RunState.Cited, null, [1], [1]));
    }

    [Fact]
    public void What_is_cited_counts_as_cited_even_where_it_was_set_aside()
    {
        var reading = SourceReader.Read(Text, [new() { Role = SetAsideRole.Notice, Start = 33, Length = 7 }], [Fact(1, new Passage(33, 3))]);
        (reading.Cited, reading.SetAside).Should().Be((1, 0));
        reading.Paragraphs[2].Runs.Should().BeEquivalentTo(
            [
                new TextRun(33, "The", RunState.Cited, null, [1], [1]),
                new TextRun(36, " end", RunState.SetAside, SetAsideRole.Notice, [], []),
            ],
            options => options.WithStrictOrdering());
    }

    [Fact]
    public void Runs_laid_together_are_the_text_of_each_paragraph_and_know_their_facts()
    {
        var place = Gen.Select(Gen.Int[0, 60], Gen.Int[1, 30], (start, length) => new Passage(start, length));
        Gen.Select(Gen.String["ab. \n"], place.Array[0, 6].Array[0, 5], place.Array[0, 3]).Sample(
            (text, facts, aside) =>
            {
                var cited = facts.Select((passages, index) => Fact(index + 1, [.. passages.Where(passage => passage.End <= text.Length)])).ToList();
                var setAside = aside.Where(passage => passage.End <= text.Length).Select(passage => new SetAside { Start = passage.Start, Length = passage.Length }).ToList();
                var reading = SourceReader.Read(text, setAside, cited);

                reading.Paragraphs.Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)))
                    .Should().Equal(text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));
                foreach (var run in reading.Paragraphs.SelectMany(paragraph => paragraph.Runs))
                {
                    text.Substring(run.Start, run.Text.Length).Should().Be(run.Text);
                    foreach (var at in Enumerable.Range(run.Start, run.Text.Length))
                        cited.Where(fact => fact.Passages.Any(passage => passage.Start <= at && at < passage.End)).Select(fact => fact.Number).Should().Equal(run.Facts);
                }

                (reading.Cited + reading.SetAside + reading.Unused.Count).Should().Be(reading.Sentences);
            },
            iter: 1_000);
    }

    private static FactDetails Fact(int number, params Passage[] passages) =>
        new(number, "milestone", $"m-{number}", "A fact", Stance.Supports, Basis.Stated, passages);
}
