using AngleSharp.Dom;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>What stood between NATO and its partners on five days, as the front page and that of the agreements say it. Worked out by hand.</summary>
public sealed class StandingOnDayTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string NoEnd = "Term unknown Possibly in force: no end is recorded";
    private const string Left = "Expiring 38 days left at most; its end (2026) may have passed";
    private const string Over = "Lapsed Its end (2026) has passed";

    private readonly HttpClient _client = app.Visitor();

    /// <summary>The day, the headline, and a row for each agreement that counts.</summary>
    public static TheoryData<string, string[], string[]> Days => new()
    {
        {
            "2013-01-01",
            [
                "The IPCPs of South Korea and New Zealand have no recorded period.", "Australia’s JPD has no recorded period.",
                "No agreement of Japan is recorded by then.",
            ],
            [
                "Japan: No agreement recorded by then", $"South Korea: IPCP adopted September 2012: {NoEnd}", $"Australia: JPD adopted 14 June 2012: {NoEnd}",
                $"New Zealand: IPCP adopted 4 June 2012: {NoEnd}",
            ]
        },
        {
            "2016-03-01",
            ["The IPCPs of Japan, South Korea, Australia and New Zealand have no recorded period."],
            [
                $"Japan: IPCP adopted 6 May 2014: {NoEnd}", $"South Korea: IPCP adopted September 2012: {NoEnd}", $"Australia: IPCP adopted 21 February 2013: {NoEnd}",
                $"New Zealand: IPCP adopted 4 June 2012: {NoEnd}",
            ]
        },
        {
            "2023-07-12",
            [
                "The ITPPs of Japan and South Korea cover 2023–2026.", "Australia’s ITPP may have been adopted by then: its day is not recorded (2023).",
                "Australia’s IPCP has no recorded end, and may have been replaced by then.", "New Zealand’s IPCP has no recorded period.",
            ],
            [
                "Japan: ITPP 2023–2026: In force", "South Korea: ITPP 2023–2026: In force",
                $"Australia: IPCP adopted 7 August 2019: {NoEnd}; a successor may have begun Possibly succeeded by ITPP of 2023",
                "Australia: ITPP 2023–2026: In force Possibly in force: its adoption (2023) may still lie ahead", $"New Zealand: IPCP adopted 2018: {NoEnd}",
            ]
        },
        {
            "2026-11-23",
            [
                "The ITPPs of Japan, South Korea and Australia cover 2023–2026: 38 days left at most; what follows is not recorded.",
                "New Zealand’s ITPP has no recorded period.",
            ],
            [
                $"Japan: ITPP 2023–2026: {Left}", $"South Korea: ITPP 2023–2026: {Left}", $"Australia: ITPP 2023–2026: {Left}",
                $"New Zealand: ITPP adopted 2024: {NoEnd}",
            ]
        },
        {
            "2027-01-01",
            ["The ITPPs of Japan, South Korea and Australia ended in 2026; what followed is not recorded.", "New Zealand’s ITPP has no recorded period."],
            [
                $"Japan: ITPP 2023–2026: {Over}", $"South Korea: ITPP 2023–2026: {Over}", $"Australia: ITPP 2023–2026: {Over}",
                $"New Zealand: ITPP adopted 2024: {NoEnd}",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public async Task The_headline_and_the_table_say_what_counts_on_the_day(string day, string[] headline, string[] rows)
    {
        foreach (var path in new[] { "/", "/frameworks" })
        {
            var page = await _client.VisitAsync($"{path}?on={day}");

            page.TextsOf(".headline").Should().Equal(headline, path);
            Rows(page).Should().Equal(rows, path);
            page.QuerySelector("#on")!.GetAttribute("value").Should().Be(day);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/frameworks")]
    public async Task Without_a_day_it_is_today(string path)
    {
        var page = await _client.VisitAsync(path);
        var today = await _client.VisitAsync($"{path}?on=2026-11-23");

        page.TextsOf(".headline").Should().Equal(
            "The ITPPs of Japan, South Korea and Australia cover 2023–2026: 38 days left at most; what follows is not recorded.", "New Zealand’s ITPP has no recorded period.");
        Rows(page).Should().Equal(Rows(today)).And.HaveCount(4);
        page.TextOf("#on-day").Should().Be("Between NATO and each partner on 23 November 2026, as far as the record tells");
        page.QuerySelectorAll(".day-form__field a").Should().BeEmpty("it is today already");
        today.TextOf(".day-form__field a").Should().Be("Today");
    }

    [Theory]
    [InlineData("", "Where it stands today", "Agreements today")]
    [InlineData("?on=2026-11-23", "Where it stands today", "Agreements on 23 November 2026")]
    [InlineData("?on=2013-01-01", "Where it stood on 1 January 2013", "Agreements on 1 January 2013")]
    [InlineData("?on=2023-07-12", "Where it stood on 12 July 2023", "Agreements on 12 July 2023")]
    [InlineData("?on=2027-01-01", "Where it will stand on 1 January 2027, as recorded today", "Agreements on 1 January 2027")]
    public async Task The_heading_says_whether_the_day_has_been(string query, string standing, string agreements)
    {
        var front = await _client.VisitAsync("/" + query);
        var page = await _client.VisitAsync("/frameworks" + query);

        front.TextOf("#standing > h2").Should().Be(standing);
        page.TextOf("h1").Should().Be(agreements);
    }

    [Theory]
    [InlineData("2013-01-01", null)]
    [InlineData("2016-03-01", null)]
    [InlineData("2023-07-12", "1268 days left at most")]
    [InlineData("2026-11-23", "38 days left at most")]
    [InlineData("2026-12-31", "0 days left at most")]
    [InlineData("2027-01-01", null)]
    public async Task What_ends_next_counts_the_days_to_each_recorded_end(string day, string? left)
    {
        var page = await _client.VisitAsync($"/frameworks?on={day}");

        var section = page.Section("What ends next");
        string[] whose = left is null ? [] : ["AU Australia", "JP Japan", "KR South Korea"];
        section.TextsOf(".ending__item").Should().Equal(whose.Select(partner => $"2026 ITPP 2023–2026 {partner} {left}"));
        string[] none = left is null ? [$"No agreement in force on {MadeUp.Day(day):d MMMM yyyy} has a recorded end ahead."] : [];
        section.TextsOf(".no-claim").Should().Equal(none);
    }

    [Fact]
    public async Task Every_day_on_which_something_changed_is_a_link()
    {
        var page = await _client.VisitAsync("/frameworks?on=2023-07-12");

        page.TextsOf(".day-form__turns li").Should().Equal(
            "4 June 2012 IPCP of New Zealand adopted", "14 June 2012 JPD of Australia adopted", "30 September 2012 IPCP of South Korea adopted by then at the latest",
            "21 February 2013 IPCP of Australia adopted", "15 April 2013 JPD of Japan adopted", "6 May 2014 IPCP of Japan adopted",
            "31 December 2017 IPCP of South Korea adopted by then at the latest", "31 May 2018 IPCP of Japan adopted by then at the latest",
            "31 December 2018 IPCP of New Zealand adopted by then at the latest", "7 August 2019 IPCP of Australia adopted", "21 November 2019 IPCP of South Korea adopted",
            "26 June 2020 IPCP of Japan adopted", "11 July 2023 ITPP of South Korea adopted", "12 July 2023 ITPP of Japan adopted",
            "31 December 2023 ITPP of Australia adopted by then at the latest", "31 December 2024 ITPP of New Zealand adopted by then at the latest",
            "1 January 2027 period of the ITPP of Australia over; period of the ITPP of South Korea over; period of the ITPP of Japan over");
        page.TextsOf(".day-form__turns [aria-current]").Should().Equal("12 July 2023");
        page.QuerySelector(".day-form__turns a")!.GetAttribute("href").Should().Be("/frameworks?on=2012-06-04");
    }

    /// <summary>"Japan: ITPP 2023–2026: In force".</summary>
    private static List<string> Rows(IDocument page)
    {
        var rows = new List<string>();
        var partner = "";
        foreach (var row in page.QuerySelectorAll("[aria-labelledby=on-day] tbody tr"))
        {
            partner = row.QuerySelector("th .partner-badge") is null ? partner : row.TextOf("th .partner-badge")[3..];
            rows.Add(string.Join(": ", [partner, .. row.TextsOf("td > div"), .. row.TextsOf("td .status")]));
        }

        return rows;
    }
}
