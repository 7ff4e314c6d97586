using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>The page of a source whose text is held.</summary>
public sealed class SourcePageTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    private const string Article = "nato-pivot-to-indo-pacific";
    private const string Address = $"/sources/{Article}";

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_article_says_what_it_is_and_where_it_came_from()
    {
        var page = await _client.OpenAsync(Address);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Heading.Should().Be("NATO’s Pivot To Indo-Pacific: Focus On Japan And South Korea – Analysis");
        page.Texts(".breadcrumb-item").Should().Equal("Sources", page.Heading);
        page.Texts(".meta code").Should().Contain("408350a0b0898119cc1b619f7aca7fbf3ebb1ff60c5560cbdb24d7733991f164");
        page.Texts(".meta .date-reason").Should().ContainSingle().Which.Should().StartWith("Why the date is inferred: The stored text carries no date.");
        page.Document.QuerySelector($".meta a[href='/api/v1/sources/{Article}/text']").Should().NotBeNull();
    }

    [Fact]
    public async Task The_text_is_the_stored_text_letter_for_letter()
    {
        var (page, text, _) = await ReadArticleAsync();

        TextOf(page).Should().Equal(text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));
        string.Concat(TextOf(page)).Count(character => character == '\u00A0').Should().Be(text.Count(character => character == '\u00A0')).And.BePositive();
    }

    [Fact]
    public async Task Every_passage_starts_at_its_anchor_and_is_marked()
    {
        var (page, text, reading) = await ReadArticleAsync();
        var passages = reading.Facts.SelectMany(fact => fact.Passages).Distinct().ToList();

        passages.Should().NotBeEmpty();
        foreach (var passage in passages)
        {
            var mark = page.Document.GetElementById($"at-{passage.Start}");
            mark.Should().NotBeNull();
            mark!.LocalName.Should().Be("mark");
            var quotation = text.Substring(passage.Start, passage.Length);
            MarkedFrom(mark).Should().StartWith(quotation);
        }
    }

    [Fact]
    public async Task Passages_and_facts_lead_to_each_other()
    {
        var (page, _, reading) = await ReadArticleAsync();
        var noted = new HashSet<int>();
        foreach (var note in page.Document.QuerySelectorAll("a.passage__note"))
        {
            page.Document.QuerySelector(note.GetAttribute("href")!).Should().NotBeNull();
            var ends = note.TextContent.Split('–', ',').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            noted.UnionWith(Enumerable.Range(ends[0], ends[^1] - ends[0] + 1));
        }

        noted.Should().BeEquivalentTo(reading.Facts.Select(fact => fact.Number));
        foreach (var fact in reading.Facts)
        {
            var entry = page.Document.GetElementById($"fact-{fact.Number}")!;
            entry.QuerySelector("div > a")!.TextContent.Should().Be(fact.Title);
            entry.QuerySelectorAll("a[href^='#at-']").Select(link => link.GetAttribute("href"))
                .Should().BeEquivalentTo(fact.Passages.Select(passage => $"#at-{passage.Start}"));
        }
    }

    [Fact]
    public async Task Every_fact_has_a_page()
    {
        var (page, _, _) = await ReadArticleAsync();
        var addresses = page.Document.QuerySelectorAll(".annotated__facts div > a").Select(link => link.GetAttribute("href")!).Distinct(StringComparer.Ordinal).ToList();

        addresses.Should().NotBeEmpty();
        foreach (var onePage in addresses.GroupBy(address => address.Split('#')[0], StringComparer.Ordinal))
        {
            var target = await _client.OpenAsync(onePage.Key);
            target.Status.Should().Be(HttpStatusCode.OK, "{0} is linked", onePage.Key);
            foreach (var fragment in onePage.Select(address => address.Split('#')).Where(parts => parts.Length > 1).Select(parts => parts[1]))
                target.Document.GetElementById(fragment).Should().NotBeNull("{0} is linked", $"{onePage.Key}#{fragment}");
        }
    }

    [Fact]
    public async Task Every_sentence_is_counted()
    {
        var (page, _, reading) = await ReadArticleAsync();

        page.Texts(".tally li").Should().Equal(
            $"{reading.Sentences} sentences", $"{reading.Cited} cited", $"{reading.SetAside} set aside", $"{reading.Unused.Count} yielded nothing",
            $"{reading.Facts.Count} facts");
        (reading.Cited + reading.SetAside + reading.Unused.Count).Should().Be(reading.Sentences);
        page.Texts(".unused-list a").Should().HaveCount(reading.Unused.Count);
        page.Document.QuerySelectorAll(".unused").Should().HaveCount(reading.Unused.Count);
    }

    [Fact]
    public async Task What_makes_no_claim_is_set_apart()
    {
        var page = await _client.OpenAsync(Address);

        page.Texts(".annotated__label").Should().Equal("Title, as published", "Byline", "Byline", "Notice of the publisher", "The page’s reply form");
        page.Texts(".annotated h3").Should().Equal(
            "Evolution of NATO’s relations with Japan and South Korea",
            "NATO’s North-eastward move: What is the strategic rationale?",
            "Upcoming opportunities and impending challenges");
        page.Document.QuerySelectorAll(".annotated__row--apart mark").Should().BeEmpty();
        page.Texts(".annotated__row--apart").Should().Contain(apart => apart.Contains("5 September 1990", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_id_stands_once()
    {
        var page = await _client.OpenAsync(Address);

        page.Document.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task An_unknown_source_is_not_found()
    {
        using var answer = await _client.GetAsync("/sources/no-such-thing");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<(ReadPage Page, string Text, SourceReading Reading)> ReadArticleAsync()
    {
        var page = await _client.OpenAsync(Address);
        using var scope = app.Services.CreateScope();
        var text = await scope.ServiceProvider.GetRequiredService<SourceQueries>().FindTextAsync(Article, CancellationToken.None);
        var reading = await scope.ServiceProvider.GetRequiredService<EvidenceQueries>().ReadingAsync(Article, CancellationToken.None);
        return (page, text!.Content, reading!);
    }

    private static List<string> TextOf(ReadPage page) =>
        [.. page.Document.QuerySelectorAll(".annotated__text > p, .annotated__text > h3").Select(WithoutNotes)];

    private static string WithoutNotes(IElement element) =>
        string.Concat(element.Descendants<IText>().Where(text => text.ParentElement?.Closest(".passage__notes") is null).Select(text => text.Data));

    /// <summary>The marked text from <paramref name="mark"/> to the end of its paragraph.</summary>
    private static string MarkedFrom(IElement mark) =>
        mark.TextContent + string.Concat(
            mark.ParentElement!.Children.SkipWhile(sibling => sibling != mark).Skip(1).Where(sibling => sibling.LocalName == "mark").Select(sibling => sibling.TextContent));
}
