using AngleSharp.Dom;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>How each partner's agreements stood on five days, as its page says it. Worked out by hand.</summary>
public sealed class PartnerOnDayTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string Before = "Not yet adopted";
    private const string NoEnd = "Term unknown Possibly in force: no end is recorded";
    private const string InForce = "In force";
    private const string Left = "Expiring 38 days left at most; its end (2026) may have passed";
    private const string Over = "Lapsed Its end (2026) has passed";
    private const string By2013 = "Succeeded by IPCP of 2013";
    private const string By2014 = "Succeeded by IPCP of 2014";
    private const string By2017 = "Succeeded by IPCP of 2017";
    private const string By2018 = "Succeeded by IPCP of 2018";
    private const string By2019 = "Succeeded by IPCP of 2019";
    private const string By2020 = "Succeeded by IPCP of 2020";
    private const string ByItpp = "Succeeded by ITPP of 2023";

    private static readonly Dictionary<string, string[]> Agreements = new()
    {
        ["japan"] = ["JPD of 2013", "IPCP of 2014", "IPCP of 2018", "IPCP of 2020", "ITPP of 2023"],
        ["south-korea"] = ["IPCP of 2012", "IPCP of 2017", "IPCP of 2019", "ITPP of 2023"],
        ["australia"] = ["JPD of 2012", "IPCP of 2013", "IPCP of 2019", "ITPP of 2023"],
        ["new-zealand"] = ["IPCP of 2012", "IPCP of 2018", "ITPP of 2024"],
    };

    private readonly HttpClient _client = app.Visitor();

    [Theory]
    [InlineData("japan", "2013-01-01", Before, Before, Before, Before, Before)]
    [InlineData("japan", "2016-03-01", By2014, NoEnd, Before, Before, Before)]
    [InlineData("japan", "2023-07-12", By2014, By2018, By2020, ByItpp, InForce)]
    [InlineData("japan", "2026-11-23", By2014, By2018, By2020, ByItpp, Left)]
    [InlineData("japan", "2027-01-01", By2014, By2018, By2020, ByItpp, Over)]
    [InlineData("south-korea", "2013-01-01", NoEnd, Before, Before, Before)]
    [InlineData("south-korea", "2016-03-01", NoEnd, Before, Before, Before)]
    [InlineData("south-korea", "2023-07-12", By2017, By2019, ByItpp, InForce)]
    [InlineData("south-korea", "2026-11-23", By2017, By2019, ByItpp, Left)]
    [InlineData("south-korea", "2027-01-01", By2017, By2019, ByItpp, Over)]
    [InlineData("australia", "2013-01-01", NoEnd, Before, Before, Before)]
    [InlineData("australia", "2016-03-01", By2013, NoEnd, Before, Before)]
    [InlineData("australia", "2023-07-12", By2013, By2019, $"{NoEnd}; a successor may have begun Possibly succeeded by ITPP of 2023",
        "In force Possibly in force: its adoption (2023) may still lie ahead")]
    [InlineData("australia", "2026-11-23", By2013, By2019, ByItpp, Left)]
    [InlineData("australia", "2027-01-01", By2013, By2019, ByItpp, Over)]
    [InlineData("new-zealand", "2013-01-01", NoEnd, Before, Before)]
    [InlineData("new-zealand", "2016-03-01", NoEnd, Before, Before)]
    [InlineData("new-zealand", "2023-07-12", By2018, NoEnd, Before)]
    [InlineData("new-zealand", "2026-11-23", By2018, "Succeeded by ITPP of 2024", NoEnd)]
    [InlineData("new-zealand", "2027-01-01", By2018, "Succeeded by ITPP of 2024", NoEnd)]
    public async Task Each_agreement_has_its_row_in_the_order_of_dates(string partner, string day, params string[] statuses)
    {
        var page = await _client.VisitAsync($"/partners/{partner}?on={day}");

        var rows = page.QuerySelectorAll("[aria-labelledby=agreements-on-day] tbody tr");
        rows.Select(row => (row.TextOf("th"), row.TextOf(".status"))).Should().Equal(Agreements[partner].Zip(statuses));
        Agreements[partner].Should().HaveSameCount(statuses);
        page.TextsOf("#agreements .agreement .status").Should().Equal(statuses, "the agreements in full tell the same");
    }

    [Theory]
    [InlineData("japan", "2013-01-01", "No agreement of Japan is recorded by then.")]
    [InlineData("japan", "2016-03-01", "Japan’s IPCP has no recorded period.")]
    [InlineData("japan", "2023-07-12", "Japan’s ITPP covers 2023–2026.")]
    [InlineData("japan", "2026-11-23", "Japan’s ITPP covers 2023–2026: 38 days left at most; what follows is not recorded.")]
    [InlineData("japan", "2027-01-01", "Japan’s ITPP ended in 2026; what followed is not recorded.")]
    [InlineData("south-korea", "2016-03-01", "South Korea’s IPCP has no recorded period.")]
    [InlineData("south-korea", "2023-07-12", "South Korea’s ITPP covers 2023–2026.")]
    [InlineData("australia", "2013-01-01", "Australia’s JPD has no recorded period.")]
    [InlineData("australia", "2023-07-12", "Australia’s ITPP may have been adopted by then: its day is not recorded (2023).",
        "Australia’s IPCP has no recorded end, and may have been replaced by then.")]
    [InlineData("australia", "2027-01-01", "Australia’s ITPP ended in 2026; what followed is not recorded.")]
    [InlineData("new-zealand", "2023-07-12", "New Zealand’s IPCP has no recorded period.")]
    [InlineData("new-zealand", "2027-01-01", "New Zealand’s ITPP has no recorded period.")]
    public async Task The_headline_speaks_of_the_partner_alone(string partner, string day, params string[] headline) =>
        (await _client.VisitAsync($"/partners/{partner}?on={day}")).TextsOf(".headline").Should().Equal(headline);

    [Theory]
    [InlineData("", "Where it stands today")]
    [InlineData("?on=2023-07-12", "Where it stood on 12 July 2023")]
    [InlineData("?on=2027-01-01", "Where it will stand on 1 January 2027, as recorded today")]
    public async Task The_heading_says_whether_the_day_has_been(string query, string heading) =>
        (await _client.VisitAsync("/partners/japan" + query)).TextOf("#standing > h2").Should().Be(heading);

    [Theory]
    [InlineData("japan", true)]
    [InlineData("south-korea", true)]
    [InlineData("australia", true)]
    [InlineData("new-zealand", false)]
    public async Task What_follows_an_ITPP_with_a_recorded_end_is_a_gap(string partner, bool ends)
    {
        string[] gaps = ends ? ["From 1 January 2027 on, after the ITPP of 2023: what follows is not recorded."] : [];
        foreach (var day in new[] { "2013-01-01", "2026-11-23", "2027-01-01" })
        {
            var page = await _client.VisitAsync($"/partners/{partner}?on={day}");

            page.TextsOf(".gaps li").Should().Equal(gaps);
            page.TextsOf("#standing > .quiet").Should().Equal("After an agreement without a recorded end, no gap can be told.");
        }
    }

    [Fact]
    public async Task Its_areas_are_those_reached_by_the_day()
    {
        var early = await _client.VisitAsync("/partners/japan?on=2013-01-01");
        var late = await _client.VisitAsync("/partners/japan?on=2023-07-12");

        LevelsOf(early, "Cyber defence").Should().Equal("Possibly: Mentioned");
        LevelsOf(late, "Cyber defence").Should().Equal("Activity held");
        LevelsOf(early, "Human security").Should().BeEmpty();
        LevelsOf(late, "Human security").Should().Equal("Agreed in an IPCP");
        late.TextOf("#areas > p").Should().StartWith("The strongest level reached by 12 July 2023,");
        late.QuerySelector("#areas > p a")!.GetAttribute("href").Should().Be("/areas/matrix?on=2023-07-12");
    }

    private static IEnumerable<string> LevelsOf(IDocument page, string area) =>
        page.QuerySelectorAll("#areas .partner-areas__area").Where(found => found.TextOf("h3") == area).SelectMany(found => found.TextsOf(".level__word"));
}
