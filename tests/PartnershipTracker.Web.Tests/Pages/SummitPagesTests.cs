using System.Net;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>The list of summits and a page each, on 23 November 2026.</summary>
public sealed class SummitPagesTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private static readonly string[] Ids = ["madrid-2022", "hiroshima-g7-2023", "vilnius-2023", "washington-2024", "the-hague-2025", "ankara-2026", "tirana-2027"];

    [Fact]
    public async Task The_list_holds_each_summit_under_its_old_anchor_in_the_order_of_days()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/summits");

        page.QuerySelectorAll("tbody tr").Select(row => row.Id).Should().Equal(Ids);
        page.QuerySelectorAll("tbody th > a").Select(link => link.GetAttribute("href")).Should().Equal(Ids.Select(id => $"/summits/{id}"));
        page.TextsOf(".stat-line span").Should().Equal("7 summits", "The same as JSON", "Those ahead as a calendar");
    }

    [Theory]
    [InlineData("madrid-2022", "Madrid Summit Madrid, Spain 4 sources", "28 to 30 June 2022 2022-06-28/2022-06-30 Held", "Leader", "Leader", "Leader", "Leader")]
    [InlineData("hiroshima-g7-2023", "G7 Hiroshima Summit Hiroshima, Japan 1 source", "19 to 21 May 2023 2023-05-19/2023-05-21 date inferred Held", "Leader", "No", "No", "No")]
    [InlineData("washington-2024", "Washington Summit Washington, D.C., United States 4 sources", "9 to 11 July 2024 2024-07-09/2024-07-11 Held", "Leader", "Leader", "Other", "Leader")]
    [InlineData("the-hague-2025", "The Hague Summit The Hague, Netherlands 4 sources", "24 to 25 June 2025 2025-06-24/2025-06-25 Held", "Other", "Other", "Other", "Leader")]
    [InlineData("ankara-2026", "Ankara Summit Ankara, Türkiye 3 sources", "7 to 8 July 2026 2026-07-07/2026-07-08 Scheduled; outcome not recorded", "No", "No", "No", "No")]
    [InlineData("tirana-2027", "Tirana Summit Tirana, Albania 1 source", "2027 Expected", "No", "No", "No", "No")]
    public async Task A_row_says_where_and_when_and_who_came_at_a_glance(string id, string name, string days, params string[] came)
    {
        using var client = app.Visitor();

        var row = (await client.VisitAsync("/summits")).GetElementById(id)!;

        row.TextOf("th").Should().Be(name);
        row.TextsOf("td > div")[0].Should().Be(days);
        row.TextsOf("td > div").Skip(1).Select(cell => cell.Split(' ')[0]).Should().Equal(came);
        row.TextsOf("td.compare__none > div").Should().Equal(Enumerable.Repeat("No claim recorded", came.Count(word => word == "No")));
    }

    [Fact]
    public async Task A_page_says_who_came_for_each_partner_in_which_office_and_why_not_the_leader()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/summits/the-hague-2025");

        page.Title.Should().Be("The Hague Summit · PartnershipTracker");
        page.TextOf("h1").Should().Be("The Hague Summit");
        page.TextOf(".page-header__lede").Should().Be("The Hague, Netherlands");
        page.TextsOf("tbody td > div").Should().Equal(
            "Takeshi Iwaya, Minister for Foreign Affairs (not the partner’s leader) Prime Minister Ishiba cancelled",
            "Wi Sung-lac, National Security Adviser (not the partner’s leader) President Lee Jae Myung declined",
            "Richard Marles, Deputy Prime Minister and Minister for Defence (not the partner’s leader) Prime Minister Albanese did not attend",
            "Christopher Luxon, Prime Minister (the partner’s leader)");
        page.TextsOf(".meta dd").Should().Equal(
            "The Hague, Netherlands", "24 to 25 June 2025", "Held", "NATO", "1, recorded 23 November 2026: history", "the-hague-2025", "JSON", "Report an error in this record");
        page.QuerySelector(".meta a[href^='/api/']")!.GetAttribute("href").Should().Be("/api/v1/summits/the-hague-2025");
        page.TextsOf(".milestone-row__title").Should().HaveCount(5);
    }

    [Fact]
    public async Task A_page_holds_the_milestones_the_agreements_and_the_evidence()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/summits/vilnius-2023");

        page.TextsOf("h2").Should().Equal("Attendance", "Milestones", "Agreements adopted at the summit", "Evidence", "Particulars", "Around the summit");
        page.TextsOf(".milestone-row__title").Should().HaveCount(7);
        page.TextsOf(".adopted").Should().SatisfyRespectively(
            korea => korea.Should().StartWith("KR South Korea ITPP of South Korea Adopted 11 July 2023. 23 November 2026: Expiring: 38 days left at most"),
            japan => japan.Should().StartWith("JP Japan ITPP of Japan Adopted 12 July 2023. 23 November 2026: Expiring: 38 days left at most"));
        page.QuerySelector("#evidence")!.TextContent.Should().Contain("the security of Europe and Asia cannot be separated").And.Contain("Pages cited; their passages are not held");
        page.TextsOf("#evidence .cited-page__title").Should().Equal(
            "Secretary General concludes historic NATO Summit in Vilnius", "NATO partners agree to enhance ties with ASEAN, Pacific nations",
            "Leaders of NATO's 4 Asia-Pacific partners arrive in Vilnius for summit");
    }

    [Theory]
    [InlineData("ankara-2026", "Scheduled; outcome not recorded", "scheduled; outcome not recorded")]
    [InlineData("tirana-2027", "Expected", "expected")]
    public async Task A_summit_that_was_to_come_is_never_shown_as_held(string id, string standing, string mark)
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync($"/summits/{id}");

        page.TextsOf(".meta dd")[2].Should().Be(standing);
        page.TextsOf(".date__mark").Should().OnlyContain(text => text == mark).And.HaveCount(2);
        page.TextsOf("td.compare__none > div").Should().HaveCount(4).And.OnlyContain(text => text == "No claim recorded");
        page.TextOf(".columns__main > p").Should().NotBeEmpty();
        page.TextsOf(".section .no-claim").Should().Contain("No agreement is recorded as adopted at this summit.");
    }

    [Fact]
    public async Task Inferred_days_say_why()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/summits/hiroshima-g7-2023");

        page.TextOf(".date-reason").Should().StartWith("Why the days are inferred: The days are those that Japan's government gave");
        page.TextOf(".page-header__kicker").Should().Be("G7 summit");
    }

    [Fact]
    public async Task Each_summit_leads_to_the_one_before_and_the_one_after()
    {
        using var client = app.Visitor();
        var path = (string?)"/summits/madrid-2022";
        var seen = new List<string>();

        while (path is not null)
        {
            var page = await client.VisitAsync(path);
            page.QuerySelector("[rel=prev]")?.GetAttribute("href").Should().Be(seen.Count == 0 ? null : $"/summits/{seen[^1]}");
            seen.Add(path.Split('/')[^1]);
            path = page.QuerySelector("[rel=next]")?.GetAttribute("href");
        }

        seen.Should().Equal(Ids);
    }

    [Fact]
    public async Task Every_page_has_one_heading_of_the_first_rank_skips_none_and_uses_no_id_twice()
    {
        using var client = app.Visitor();

        foreach (var id in Ids)
        {
            var page = await client.VisitAsync($"/summits/{id}");
            var ranks = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
            ranks.Should().ContainSingle(rank => rank == 1);
            ranks.Zip(ranks.Skip(1)).Should().NotContain(pair => pair.Second > pair.First + 1);
            page.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
            page.QuerySelector("meta[name=description]")!.GetAttribute("content").Should().StartWith("The ");
        }
    }

    [Theory]
    [InlineData("/summits/yalta-1945")]
    [InlineData("/summits/Vilnius%20Summit")]
    public async Task An_unknown_summit_is_not_found(string path)
    {
        using var client = app.Visitor();

        using var answer = await client.GetAsync(path);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await answer.PageAsync()).QuerySelectorAll("h1").Should().ContainSingle();
    }
}
