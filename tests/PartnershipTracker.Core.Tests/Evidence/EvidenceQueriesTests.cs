using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Evidence;

public sealed class EvidenceQueriesTests
{
    private const string Article = "nato-pivot-to-indo-pacific";

    [Fact]
    public async Task Every_sentence_of_the_article_is_accounted_for()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var reading = (await ReadAsync(tracker, Article))!;

        // Read by eye: 49 sentences of the body; title, "By" and byline, three headings, two lines about author and source,
        // the publisher's name and its three sentences, and three lines of the reply form.
        (reading.Sentences, reading.Cited, reading.SetAside).Should().Be((64, 49, 15));
        reading.Unused.Should().BeEmpty();
    }

    [Fact]
    public async Task The_article_is_shown_word_for_word()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var reading = (await ReadAsync(tracker, Article))!;
        var text = await File.ReadAllTextAsync(Path.Combine(TrackerDatabase.Seeds, Article + ".txt"));
        reading.Paragraphs.Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)))
            .Should().Equal(text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));
    }

    [Fact]
    public async Task Facts_are_numbered_in_the_order_of_the_text_and_each_number_stands_where_a_passage_ends()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var reading = (await ReadAsync(tracker, Article))!;

        reading.Facts.Should().HaveCount(79, "every record but the source rests on the article");
        reading.Facts.Select(fact => fact.Number).Should().Equal(Enumerable.Range(1, 79));
        reading.Facts.Select(fact => fact.Passages.Min(passage => passage.Start)).Should().BeInAscendingOrder();
        reading.Paragraphs.SelectMany(paragraph => paragraph.Facts).Should().BeEquivalentTo(Enumerable.Range(1, 79));
        var ending = reading.Paragraphs.SelectMany(paragraph => paragraph.Runs).SelectMany(run => run.Ending);
        ending.Should().HaveCount(reading.Facts.Sum(fact => fact.Passages.Select(passage => passage.End).Distinct().Count()));
    }

    [Fact]
    public async Task A_fact_is_disputed_by_one_dispute_and_stated_by_one_statement()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var inferred = Make.Citation("They agreed on cyber defence.") with { Basis = Basis.Inferred, Note = "From the context." };
        await tracker.WriteAsync(
            Make.Source(), Make.Partner(),
            Make.Milestone("both") with { Citations = [inferred, Make.Citation() with { Stance = Stance.Disputes }] },
            Make.Milestone("inferred") with { Citations = [inferred] },
            Make.Milestone("unsourced"));

        (await ReadAsync(tracker, "report"))!.Facts.Select(fact => (fact.Id, fact.Stance, fact.Basis)).Should().Equal(
            ("both", Stance.Disputes, Basis.Stated), ("inferred", Stance.Supports, Basis.Inferred));
    }

    [Fact]
    public async Task A_source_whose_text_is_not_held_still_lists_its_facts()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
            Make.Source() with { Text = null, Sha256 = null, SetAside = [] }, Make.Partner(),
            Make.Milestone() with { Citations = [Make.Citation(null)] });

        var reading = (await ReadAsync(tracker, "report"))!;
        (reading.Paragraphs.Count, reading.Sentences).Should().Be((0, 0));
        reading.Facts.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = "meeting", Number = 1, Passages = Array.Empty<Passage>() });
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_answered_with_null()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        (await ReadAsync(tracker, "nowhere")).Should().BeNull();
    }

    [Fact]
    public async Task A_citation_is_shown_with_the_sentences_around_it()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
            Make.Source(), Make.Partner(),
            Make.Milestone() with { Citations = [Make.Citation("cyber defence"), Make.Citation(null)] });
        var milestone = (await tracker.AskAsync((MilestoneQueries milestones) => milestones.FindAsync("meeting", default)))!;

        var evidence = await tracker.AskAsync((EvidenceQueries queries) => queries.InContextAsync(milestone.Citations, default));

        evidence.Select(shown => (shown.Before, shown.Citation.Quote, shown.After, shown.Source.Id)).Should().Equal(
            ("The partners met in 2023. They agreed on ", "cyber defence", ". They agreed on space.", "report"),
            ("", null, "", "report"));
    }

    [Fact]
    public async Task The_passages_of_many_records_take_as_many_statements_as_those_of_one()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var page = await tracker.ListAsync(new() { Partner = ["JP"], Limit = 200 });
        var citations = page.Items.Select(milestone => milestone.Citations).ToList();
        citations.SelectMany(cited => cited).Select(citation => citation.Source).Distinct().Should().HaveCountGreaterThan(50);

        var ofOne = await StatementsAsync(tracker, [citations.First(cited => cited.Any(citation => citation.Start is not null))]);
        var ofAll = await StatementsAsync(tracker, citations);

        ofAll.Should().Be(ofOne).And.BeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task What_a_page_has_read_it_does_not_read_again()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var milestone = (await tracker.AskAsync((MilestoneQueries milestones) => milestones.FindAsync("kishida-g7-hiroshima-2023", default)))!;
        await using var scope = tracker.Scope();
        var queries = scope.ServiceProvider.GetRequiredService<EvidenceQueries>();
        var first = await queries.InContextAsync(milestone.Citations, default);
        tracker.Statements.Clear();

        var again = await queries.InContextAsync([milestone.Citations, []], default);

        tracker.Statements.Queries.Should().BeEmpty();
        again.Should().HaveCount(2);
        again[0].Should().Equal(first);
        again[1].Should().BeEmpty();
    }

    [Fact]
    public async Task The_records_that_cite_a_source_are_counted_once_each_in_one_statement()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
            Make.Source(), Make.Source("unused"), Make.Partner() with { Citations = [Make.Citation()] },
            Make.Milestone() with { Citations = [Make.Citation(), Make.Citation("They agreed on cyber defence.")] },
            Make.Disagreement());
        tracker.Statements.Clear();

        var counts = await tracker.AskAsync((EvidenceQueries evidence) => evidence.RecordsCitingAsync(["report", "unused"], default));

        counts.Should().Equal(new Dictionary<string, int> { ["report"] = 3 });
        tracker.Statements.Queries.Should().ContainSingle();
        (await ReadAsync(tracker, "report"))!.Facts.Select(fact => fact.RecordType).Should().BeEquivalentTo("partner", "milestone", "disagreement");
    }

    [Fact]
    public async Task As_many_records_are_counted_as_a_source_lists()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        string[] sources = [Article, "au-mission-nato-relations-with-nato", "rusi-practice-over-rhetoric-2023"];

        var counts = await tracker.AskAsync((EvidenceQueries evidence) => evidence.RecordsCitingAsync(sources, default));

        foreach (var source in sources)
            counts[source].Should().Be((await ReadAsync(tracker, source))!.Facts.Count, source);
    }

    private static async Task<int> StatementsAsync(TrackerDatabase tracker, IReadOnlyList<IReadOnlyList<CitationDetails>> records)
    {
        tracker.Statements.Clear();
        await tracker.AskAsync((EvidenceQueries evidence) => evidence.InContextAsync(records, default));
        return tracker.Statements.Queries.Count;
    }

    private static Task<SourceReading?> ReadAsync(TrackerDatabase tracker, string id) =>
        tracker.AskAsync((EvidenceQueries evidence) => evidence.ReadingAsync(id, default));
}
