using System.Net;
using System.Text.RegularExpressions;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Briefs;

/// <summary>A summit or a partner on one page, each claim with the number of its source; the same as Markdown.</summary>
public sealed partial class BriefTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    public static TheoryData<string> Paths =>
    [
        "/summits/ankara-2026/brief", "/summits/vilnius-2023/brief", "/summits/the-hague-2025/brief", "/partners/japan/brief", "/partners/new-zealand/brief",
        "/partners/south-korea/brief?on=2024-08-01",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_claim_has_a_number_that_leads_to_its_source_and_back(string path)
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync(path);

        var notes = page.QuerySelectorAll(".endnote").ToList();
        notes.Should().NotBeEmpty();
        notes.Select(note => note.Id).Should().Equal(Enumerable.Range(1, notes.Count).Select(number => $"note-{number}"));
        page.QuerySelectorAll(".brief__line").Should().NotBeEmpty().And.OnlyContain(line => line.QuerySelector(".brief__mark a, .unsourced") != null);
        page.QuerySelectorAll(".brief__mark a").Select(mark => mark.GetAttribute("href")!.TrimStart('#')).Distinct().Should().BeEquivalentTo(notes.Select(note => note.Id));
        foreach (var note in notes)
        {
            note.QuerySelectorAll("cite a[href^='/sources/']").Should().ContainSingle();
            note.QuerySelectorAll("a.endnote__address[href^='http']").Should().ContainSingle();
            page.QuerySelectorAll($"[id='{note.QuerySelector(".endnote__back")!.GetAttribute("href")!.TrimStart('#')}']").Should().ContainSingle();
        }

        page.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_passage_that_is_held_stands_in_its_note_and_leads_to_its_place()
    {
        using var client = app.Visitor();

        var note = (await client.VisitAsync("/partners/japan/brief")).QuerySelectorAll(".endnote").First(each => each.QuerySelector(".endnote__place") is not null);

        var source = await client.VisitAsync(note.QuerySelector(".endnote__place")!.GetAttribute("href")!.Split('#')[0]);
        source.TextOf("article.annotated").Should().Contain(note.QuerySelector(".endnote__passage")!.TextContent);
    }

    [Fact]
    public async Task A_partner_s_brief_tells_what_followed_the_last_summit_that_was_held()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners/japan/brief");

        page.TextsOf(".brief h2").Should().Equal(
            "Since The Hague Summit, 24 to 25 June 2025", "What holds, and what expires next", "What lies ahead", "Where sources disagree", "Words said", "Endnotes");
        page.Section("What holds, and what expires next").TextsOf(".brief__title").Should().Equal("ITPP of Japan, 2023–2026");
        page.Section("What lies ahead").TextsOf(".brief__title").Should().Contain("Planned: NATO summit in Tirana in 2027");
        var since = page.Section("Since The Hague Summit, 24 to 25 June 2025");
        since.QuerySelectorAll(".brief__title").Select(link => link.GetAttribute("href")).Should().Contain("/milestones/takaichi-rutte-call-2025")
            .And.NotContain("/milestones/lee-rutte-call-2025", "it is another partner's");
        since.QuerySelector(".brief__more a")!.GetAttribute("href").Should().Be("/milestones?partner=JP&significance=core&from=2025-06-24&to=2026-11-23&match=certain");
        (await client.VisitAsync("/partners/japan/brief?on=2023-12-01")).QuerySelector(".brief__more a")!.GetAttribute("href").Should().Be("/milestones?partner=JP", "nothing of that time was left out");
    }

    [Fact]
    public async Task A_brief_looks_from_the_day_that_is_asked_about()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/partners/south-korea/brief?on=2023-12-01");

        page.TextsOf(".brief h2")[0].Should().Be("Since the Vilnius Summit, 11 to 12 July 2023");
        page.QuerySelectorAll(".brief__ways a[download]").Single().GetAttribute("href").Should().Be("/partners/south-korea/brief.md?on=2023-12-01");
        page.TextOf("#cite-short").Should().Contain("/partners/south-korea/brief?on=2023-12-01&known=");
        page.Section("Words said").TextsOf(".brief__quote").Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_summit_s_brief_tells_what_expires_and_where_sources_disagree()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/summits/ankara-2026/brief");

        page.Section("What expires next, seen from 7 July 2026").TextsOf(".brief__title").Should().BeEquivalentTo("ITPP of Japan, 2023–2026", "ITPP of South Korea, 2023–2026", "ITPP of Australia, 2023–2026");
        page.TextOf("#cite-short").Should().Contain("/summits/ankara-2026/brief?on=2026-07-07&known=");
        var disagreements = page.Section("Where sources disagree");
        disagreements.TextsOf(".brief__claim").Should().NotBeEmpty().And.OnlyContain(text => text.Contains("One account: ") && text.Contains("The other: ") && text.Contains("What we stand by: "));
        disagreements.QuerySelector(".brief__line")!.QuerySelectorAll(".brief__mark").Length.Should().BeGreaterThan(1, "both sides have their sources");
    }

    [Fact]
    public async Task A_summit_ahead_is_seen_from_today_and_cited_so()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/summits/tirana-2027/brief");
        page.TextOf("#cite-short").Should().Contain("/summits/tirana-2027/brief?on=2026-11-23&known=");
        page.TextsOf(".brief h2").Should().Contain("What expires next, seen from 23 November 2026");

        var earlier = await client.VisitAsync("/summits/tirana-2027/brief?on=2026-03-01");
        earlier.TextsOf(".brief h2").Should().Contain("What expires next, seen from 1 March 2026");
        (await client.GetStringAsync("/summits/tirana-2027/brief.md?on=2026-03-01")).Should().Contain("?on=2026-03-01&known=");
    }

    [Theory]
    [InlineData("2022-01-01", "Until then", 0)]
    [InlineData("2023-07-10", "Since the Madrid Summit, 28 to 30 June 2022", 0)]
    [InlineData("2025-01-01", "Since the Madrid Summit, 28 to 30 June 2022", 5)]
    public async Task A_summit_s_brief_tells_nothing_of_what_came_after_its_day_nor_after_the_summit(string on, string since, int there)
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync($"/summits/vilnius-2023/brief?on={on}");

        page.Section("At the Vilnius Summit").QuerySelectorAll(".brief__line").Should().HaveCount(there);
        var last = string.CompareOrdinal(on, "2023-07-12") < 0 ? on : "2023-07-12";
        foreach (var link in page.Section(since).QuerySelectorAll(".brief__title"))
        {
            var milestone = await app.AskAsync((MilestoneQueries milestones) => milestones.FindAsync(link.GetAttribute("href")!.Split('/')[^1], default));
            milestone!.Date.Latest.Should().BeOnOrBefore(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task A_brief_is_brief_and_leads_to_what_it_leaves_out()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/summits/vilnius-2023/brief");

        var since = page.Section("Since the Madrid Summit, 28 to 30 June 2022");
        since.QuerySelectorAll(".brief__line").Should().HaveCount(6);
        var more = since.QuerySelector(".brief__more a")!;
        more.TextContent.Should().Be("All steps of this time");
        (await client.VisitAsync(more.GetAttribute("href")!)).QuerySelectorAll(".milestone-list > li").Should().HaveCountGreaterThan(6);
        page.Section("At the Vilnius Summit").QuerySelector(".brief__more a")!.GetAttribute("href").Should().Be("/milestones?summit=vilnius-2023");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_Markdown_says_the_same(string path)
    {
        using var client = app.Visitor();
        var page = await client.VisitAsync(path);

        using var answer = await client.GetAsync(path.Replace("/brief", "/brief.md", StringComparison.Ordinal));
        var text = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().Should().Be("text/markdown; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be($"brief-{path.Split('/')[2]}.md");
        text.Should().StartWith($"# {page.TextOf("h1")}\n");
        Plain(text, "^## (?<text>.*)$").Should().Equal(page.TextsOf(".brief h2").SkipLast(1));
        Plain(text, @"\[\*\*(?<text>.*?)\*\*\]").Should().Equal(page.TextsOf(".brief__title"));
        var notes = Footnote().Matches(text).Select(note => note.Groups["number"].Value).ToList();
        notes.Should().HaveCount(page.QuerySelectorAll(".endnote").Length);
        Mention().Matches(text).Select(mention => mention.Groups["number"].Value).Distinct().Should().BeEquivalentTo(notes);
        text.Should().Contain("(http://localhost/milestones/").And.Contain("retrieved 23 November 2026.").And.NotContain("](/");
    }

    [Fact]
    public async Task Text_is_no_markup()
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        await own.ChangeAsync("milestone", "takaichi-rutte-call-2025", (MilestoneInput input) => input with { Title = "# A *call* [here](http://x.example) <b>", Summary = "1. `Code` | _more_ & <script>." });

        var text = await client.GetStringAsync("/partners/japan/brief.md");

        text.Should().Contain(@"[**\# A \*call\* \[here\](http://x.example) \<b\>**](http://localhost/milestones/takaichi-rutte-call-2025). 1\. \`Code\` \| \_more\_ \& \<script\>.");
    }

    [Theory]
    [InlineData("/summits/no-such/brief", HttpStatusCode.NotFound)]
    [InlineData("/partners/no-such/brief.md", HttpStatusCode.NotFound)]
    [InlineData("/partners/japan/brief?on=someday", HttpStatusCode.BadRequest)]
    [InlineData("/partners/japan/brief.md?on=2023-02-30", HttpStatusCode.BadRequest)]
    [InlineData("/summits/vilnius-2023/brief?on=someday", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_is_a_page_that_says_so(string path, HttpStatusCode status) => (await _client.OpenAsync(path)).Status.Should().Be(status);

    [Fact]
    public async Task A_name_leads_to_the_brief_and_the_pages_do()
    {
        using var client = app.Visitor();

        using var moved = await client.GetAsync("/partners/JP/brief.md");

        moved.Headers.Location!.ToString().Should().Be("/partners/japan/brief.md");
        (await client.VisitAsync("/summits/vilnius-2023")).QuerySelectorAll("main a[href='/summits/vilnius-2023/brief']").Should().ContainSingle();
        (await client.VisitAsync("/partners/japan?on=2016-03-01")).QuerySelectorAll("main a[href='/partners/japan/brief?on=2016-03-01']").Should().ContainSingle();
    }

    private static IEnumerable<string> Plain(string text, string pattern) =>
        Regex.Matches(text, pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(found => found.Groups["text"].Value.Replace("\\", "", StringComparison.Ordinal));

    [GeneratedRegex(@"^\[\^(?<number>\d+)\]: ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\[\^(?<number>\d+)\](?!:)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mention();
}
