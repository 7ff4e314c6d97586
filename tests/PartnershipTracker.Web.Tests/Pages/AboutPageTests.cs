using AngleSharp.Dom;

namespace PartnershipTracker.Web.Tests.Pages;

public sealed class AboutPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task It_tells_both_ways_in_which_the_record_is_made()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/about");

        page.TextOf("main").Should()
            .Contain("NATO’s Pivot To Indo-Pacific: Focus On Japan And South Korea – Analysis is kept word for word.")
            .And.Contain("232 pages that we cite")
            .And.Contain("rests on 89 official texts, 105 press reports, 7 texts of think tanks and 31 reposted texts: see them all.")
            .And.Contain("“page cited, passage not held”");
        Rows(page, "Sources by kind").Should().Equal("Official texts 89 0", "Press reports 105 0", "Texts of think tanks 8 1", "Reposted texts 31 0");
        Rows(page, "Sentences of the texts that we hold").Should().ContainSingle();
    }

    [Theory]
    [InlineData("ITPP of New Zealand (2024): of its adoption only the year is recorded, no day; no period is recorded; no final list of its areas is recorded, only 3 that were expected before it was agreed.")]
    [InlineData("ITPP of Australia (2023): of its adoption only the year is recorded, no day; what follows the end of its period (2026) is not recorded.")]
    [InlineData("ITPP of Japan (12 July 2023): what follows the end of its period (2026) is not recorded; only 8 of its 16 areas are recorded.")]
    [InlineData("ITPP of South Korea (11 July 2023): what follows the end of its period (2026) is not recorded.")]
    [InlineData("Ankara Summit (7 to 8 July 2026): that time has passed, and how it went is not recorded.")]
    [InlineData("Ankara Summit: who came for Japan, South Korea, Australia and New Zealand is not recorded.")]
    [InlineData("Of 157 milestones, 67 rest on one source and 90 on two or more.")]
    public async Task Each_known_gap_is_said_in_a_sentence_that_leads_to_the_record(string sentence)
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/about");

        var gap = page.QuerySelectorAll(".prose li").Should().ContainSingle(item => Squeezed(item) == sentence).Which;
        if (!sentence.StartsWith("Of ", StringComparison.Ordinal))
            gap.QuerySelector("a")!.GetAttribute("href").Should().MatchRegex("^/(frameworks#|summits/)[a-z0-9-]+$");
    }

    [Fact]
    public async Task Milestones_are_counted_by_period_and_partner_and_a_blank_says_so()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/about");

        Rows(page, "Milestones by period and partner").Should().StartWith(["Up to 1999 6 none recorded 1 1 8", "2000–2004 none recorded none recorded 1 3 4"])
            .And.Contain("2023 14 9 9 8 24").And.Contain("All 81 63 56 55 157").And.Contain("Of its own 44 27 24 23");
        page.TextOf(".coverage-notes").Should().Contain("1954–1978, 1984–1989").And.Contain("2000, 2002, 2009.");
    }

    [Fact]
    public async Task The_forms_of_dates_are_read_by_the_code_that_reads_the_record()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/about");

        var forms = Cells(page, "How dates are written, and what each may mean");
        forms.Should().ContainEquivalentOf(new[] { "1980~/1983~", "about 1980 to about 1983", "a span, both ends approximate", "1980-01-01", "1983-12-31" })
            .And.ContainEquivalentOf(new[] { "../2024-06-21", "up to 21 June 2024", "a span without a known first day", "not known", "2024-06-21" });
    }

    [Fact]
    public async Task It_says_how_to_cite_and_under_which_licence()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/about");

        page.TextOf(".cite").Should().EndWith("dataset version 1, http://localhost/, read on 23 November 2026.");
        page.TextOf("main").Should().Contain("MIT licence");
        page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).Should().Contain("/swagger");
    }

    internal static IReadOnlyList<string> Rows(IDocument page, string caption) => [.. Table(page, caption).QuerySelectorAll("tbody tr").Select(RowText)];

    internal static IElement Table(IDocument page, string caption) =>
        page.QuerySelectorAll("table").Should().ContainSingle(found => found.QuerySelector("caption")!.TextContent == caption).Which;

    internal static string Squeezed(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string RowText(IElement row) => string.Join(' ', row.Children.Select(Squeezed)).Trim();

    private static List<IReadOnlyList<string>> Cells(IDocument page, string caption) =>
        [.. Table(page, caption).QuerySelectorAll("tbody tr").Select(row => row.TextsOf("th, td > div"))];
}

/// <summary>The same page where the record is the article alone.</summary>
public sealed class AboutTheArticleTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task Coverage_and_gaps_are_counted_from_the_record()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/about");

        page.TextOf("main").Should()
            .Contain("Australia and New Zealand: no event of their own.")
            .And.Contain("The record rests on 1 source. Whatever it leaves out, the record leaves out.")
            .And.Contain("for 3 no first day is known")
            .And.Contain("none of its areas is recorded")
            .And.NotContain("that we cite").And.NotContain("passage not held");
        AboutPageTests.Rows(page, "Sources by kind").Should().Equal("Texts of think tanks 1 1");
        AboutPageTests.Rows(page, "Sentences of the texts that we hold").Should().ContainSingle().Which.Should().EndWith("All64 Cited49 Aside15 Nothing0");
    }
}
