using System.Net;
using AngleSharp.Dom;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>What was said, by whom, and what followed.</summary>
public sealed class StatementsPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Every_statement_stands_under_its_year()
    {
        var page = await _client.OpenAsync("/statements");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Heading.Should().Be("Statements");
        page.Texts(".milestone-year > h2").Should().Equal("No first day known", "2022", "2023", "2024");
        page.Texts(".stat-line span")[0].Should().Be("18 statements");
        page.Document.QuerySelectorAll(".said").Should().HaveCount(18);
    }

    [Fact]
    public async Task A_statement_says_who_where_when_and_how_and_what_followed()
    {
        var said = (await _client.OpenAsync("/statements")).Document.GetElementById("kishida-shangri-la-2022")!;

        Text(said.QuerySelector("blockquote")!).Should().Be("“Ukraine today may be East Asia tomorrow”");
        Facts(said).Should().Equal(
            ("Speaker", "Fumio Kishida"), ("Office at the time", "Prime Minister of Japan"), ("Forum", "Shangri-La Dialogue, Singapore"), ("Date", "10 June 2022 2022-06-10"), ("Partners", "JP Japan"),
            ("Original or translated", "Not recorded; the sources are in English"), ("Sources", "Pages cited 1 2"));
        said.QuerySelector(".said__facts a")!.GetAttribute("href").Should().Be("/statements?speaker=fumio-kishida");
        said.QuerySelectorAll(".said__list a").Select(link => link.GetAttribute("href")).Should().HaveCount(4).And.OnlyContain(link => link!.StartsWith("/milestones/"));
        Text(said.QuerySelector(".disagreement-marks")!).Should().StartWith("Sources disagree:");
    }

    [Fact]
    public async Task All_that_followed_is_a_click_away_and_as_many_as_said()
    {
        var rest = (await _client.OpenAsync("/statements")).Document.QuerySelector("#kishida-shangri-la-2022 .more a")!;

        rest.GetAttribute("href").Should().Be("/milestones?partner=JP&standing=held&from=2022-06-11&to=2023-06-10&match=certain");
        Text(rest).Should().StartWith("All 12 that followed");
        (await _client.OpenAsync(rest.GetAttribute("href")!)).Texts(".stat-line span")[0].Should().StartWith("12 of ");
    }

    [Fact]
    public async Task What_is_not_recorded_is_said_to_be_so()
    {
        var page = await _client.OpenAsync("/statements");

        Facts(page.Document.GetElementById("macron-opposes-tokyo-office-2023")!).Should().Contain(("Forum", "Not recorded"));
        Facts(page.Document.GetElementById("australia-confirms-itpp-move-2023")!).Should().Contain(("Office at the time", "Not recorded"));
        var reported = page.Document.GetElementById("rok-cap-fund-2024")!;
        reported.QuerySelectorAll("blockquote").Should().BeEmpty();
        Text(reported.QuerySelector(".said__reported")!).Should().StartWith("Reported without the words: ");
        Facts(reported).Select(fact => fact.Name).Should().NotContain("Original or translated", "there are no words of which to say so");
    }

    [Fact]
    public async Task Words_are_as_spoken_or_translated_where_that_is_recorded_and_are_found_by_it()
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        (await client.OpenAsync("/statements")).Document.GetElementById("wording").Should().BeNull("of no statement it is recorded: there is nothing to choose from");
        await RecordAsync(own, "kishida-shangri-la-2022", Wording.Translated);
        await RecordAsync(own, "yoon-vilnius-2023", Wording.Original);

        var page = await client.OpenAsync("/statements");

        string Said(string id) => Facts(page.Document.GetElementById(id)!).Single(fact => fact.Name == "Original or translated").Value;
        Said("kishida-shangri-la-2022").Should().Be("Translated; the sources are in English");
        Said("yoon-vilnius-2023").Should().StartWith("Original; the source");
        Said("macron-opposes-tokyo-office-2023").Should().StartWith("Not recorded; the source");
        page.Texts("#wording label").Should().Equal("Original", "Translated");
        var translated = await client.OpenAsync("/statements?wording=translated");
        translated.Heading.Should().Be("Statements: translated");
        translated.Texts(".chip").Should().Contain("Remove filter: Wording: translated");
        translated.Document.QuerySelectorAll(".said").Select(said => said.Id).Should().Equal("kishida-shangri-la-2022");
        (await client.OpenAsync("/partners/japan/brief?on=2022-06-20")).Texts(".brief__line").Should().ContainSingle(line => line.Contains("In translation: ") && line.Contains("East Asia tomorrow"));
    }

    private static Task RecordAsync(TrackerApp app, string id, Wording wording) =>
        app.ChangeAsync("milestone", id, (MilestoneInput input) => input with { Statement = input.Statement! with { Wording = wording } });

    [Theory]
    [InlineData("partner=NZ", "Statements: New Zealand", 4)]
    [InlineData("speaker=Kishida Fumio", "Statements: Fumio Kishida", 4)]
    [InlineData("speaker=yoon-suk-yeol&year=2024", "Statements: Yoon Suk Yeol, 2024", 2)]
    [InlineData("partner=JP&partner=KR&speaker=jens-stoltenberg", "Statements: Japan or South Korea, Jens Stoltenberg", 3)]
    public async Task A_filter_narrows_the_page(string query, string heading, int count)
    {
        var page = await _client.OpenAsync($"/statements?{query}");

        page.Heading.Should().Be(heading);
        page.Document.QuerySelectorAll(".said").Should().HaveCount(count);
        page.Texts(".stat-line span")[0].Should().Be($"{count} of 18 statements");
        page.Texts(".chip--clear").Should().Equal("Clear all");
    }

    [Fact]
    public async Task Each_chip_takes_one_filter_away() =>
        (await _client.OpenAsync("/statements?partner=JP&year=2022")).Document.QuerySelectorAll(".chip").Select(chip => chip.GetAttribute("href")).Should().Equal(
            "/statements?year=2022", "/statements?partner=JP", "/statements");

    [Fact]
    public async Task Pages_follow_one_another_and_lose_nothing()
    {
        var first = await _client.OpenAsync("/statements?limit=10");
        var second = await _client.OpenAsync(first.Address(".pager a[rel=next]")!);

        first.Texts(".stat-line span")[1].Should().Be("10 on this page");
        first.Document.QuerySelectorAll(".said").Concat(second.Document.QuerySelectorAll(".said")).Select(said => said.Id).Should().OnlyHaveUniqueItems().And.HaveCount(18);
        second.Address(".pager a[rel=first]").Should().Be("/statements?limit=10");
        second.Document.QuerySelectorAll(".pager a[rel=next]").Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_found_says_what_would_widen_it()
    {
        var page = await _client.OpenAsync("/statements?partner=AU&year=2022");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Texts(".empty h2").Should().Equal("No statement meets this");
        page.Texts(".empty a").Should().Equal("see all 18 statements");
    }

    [Theory]
    [InlineData("partner=atlantis", "partner", "'atlantis' is not a known partner. Allowed: JP, KR, AU, NZ.")]
    [InlineData("wording=spoken", "wording", "'spoken' is not a known wording. Allowed: original, translated.")]
    [InlineData("year=soon", "year", "'soon' is not a year. Write four digits: 2023.")]
    public async Task A_fault_is_said_on_top_and_at_its_field(string query, string field, string message)
    {
        var page = await _client.OpenAsync($"/statements?{query}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Title.Should().Be("Error: Statements · PartnershipTracker");
        page.Texts($".form-errors a[href='#{field}']").Should().Equal(message);
        page.Texts($"#{field}-error .field-error").Should().Equal(message);
        page.Document.QuerySelectorAll(".said").Should().BeEmpty();
    }

    [Fact]
    public async Task A_speaker_or_a_place_that_is_none_is_refused()
    {
        (await _client.OpenAsync("/statements?speaker=nobody")).Texts("#speaker-error .field-error")[0].Should().StartWith("'nobody' is not a known speaker. Allowed: australias-foreign-ministry, ");
        var lost = await _client.OpenAsync("/statements?cursor=x");
        lost.Status.Should().Be(HttpStatusCode.BadRequest);
        lost.Texts(".empty a").Should().Equal("Begin with its first page", "see all 18 statements");
    }

    [Fact]
    public async Task A_milestone_leads_to_the_statements_of_its_speaker()
    {
        var page = await _client.OpenAsync("/milestones/yoon-vilnius-2023");

        page.Texts("main .more a").Should().Equal("Statements of Yoon Suk Yeol, with what followed");
        page.Address("main .more a").Should().Be("/statements?speaker=yoon-suk-yeol#yoon-vilnius-2023");
        (await _client.OpenAsync("/statements?speaker=yoon-suk-yeol")).Document.GetElementById("yoon-vilnius-2023").Should().NotBeNull();
    }

    [Fact]
    public async Task The_article_alone_has_its_own()
    {
        using var article = new ArticleApp();

        (await article.CreateClient().OpenAsync("/statements")).Texts(".stat-line span")[0].Should().Be("4 statements");
    }

    private static IReadOnlyList<(string Name, string Value)> Facts(IElement said) =>
        [.. said.QuerySelectorAll(".said__facts > div").Select(fact => (Text(fact.QuerySelector("dt")!), Text(fact.QuerySelector("dd")!)))];

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
