using System.Net;
using AngleSharp.Dom;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>Partners side by side on a day, and one on two days.</summary>
public sealed class ComparePageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string TwoIn2016 = "/compare?partners=KR,JP&on=2016-03-01";
    private const string JapanOnTwoDays = "/compare?partners=JP&on=2020-01-01&and=2024-08-01";

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Without_a_question_all_four_stand_side_by_side_today()
    {
        var page = await _client.OpenAsync("/compare");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Heading.Should().Be("Japan, South Korea, Australia and New Zealand side by side");
        page.Texts("section.section > h2").Should().Equal(
            "Where each stands today", "On one timeline", "First and latest milestone of each kind", "Areas: who has what", "Who came to summits", "Outlooks", "Where sources disagree", "What changed for each");
        page.Texts("#standing + .table-frame thead th").Should().Equal("Agreements", "JP Japan", "KR South Korea", "AU Australia", "NZ New Zealand");
        page.Document.QuerySelectorAll("#partners input[checked]").Should().HaveCount(4);
        page.Document.QuerySelectorAll("main a[href^='#']").Should().OnlyContain(link => page.Document.QuerySelector(link.GetAttribute("href")!) != null);
    }

    [Theory]
    [InlineData("partners=KR,JP")]
    [InlineData("partners=KR&partners=JP")]
    [InlineData("partners=Seoul,japan")]
    public async Task Columns_stand_in_the_order_asked_for_by_any_name(string query)
    {
        var page = await _client.OpenAsync($"/compare?{query}&on=2016-03-01");

        page.Heading.Should().Be("South Korea and Japan side by side");
        page.Texts("#milestones ~ .phone-fold thead th").Should().Equal("Kind", "KR South Korea", "JP Japan");
        page.Document.QuerySelectorAll("#partners input[checked]").Select(box => box.GetAttribute("value")).Should().Equal("JP", "KR");
        page.Document.QuerySelector("#on")!.GetAttribute("value").Should().Be("2016-03-01");
    }

    [Fact]
    public async Task Agreements_stand_as_they_did_on_the_day()
    {
        var page = await _client.OpenAsync(TwoIn2016);

        page.Texts("h2")[0].Should().Be("Where each stood on 1 March 2016");
        page.Texts(".headline").Should().Equal("South Korea’s IPCP has no recorded period.", "Japan’s IPCP has no recorded period.");
        Cells(page, "standing", "JPD").Select(Text).Should().Equal("KR South Korea No claim recorded", "JP Japan Adopted 15 April 2013 Succeeded by IPCP of 2014");
        Cells(page, "standing", "IPCP")[1].QuerySelector("a")!.GetAttribute("href").Should().Be("/frameworks#jp-ipcp-2014");
    }

    [Fact]
    public async Task Each_kind_has_its_first_and_latest_milestone_and_a_blank_says_so()
    {
        var page = await _client.OpenAsync(TwoIn2016);
        var (korea, japan) = (Cells(page, "milestones", "Conference")[0], Cells(page, "milestones", "Conference")[1]);

        Text(korea).Should().Be("KR South Korea Only one First NATO science programme day held in Seoul 26 November 2015");
        japan.QuerySelectorAll(".compare-entry__label").Select(label => label.TextContent).Should().Equal("First", "Latest");
        japan.QuerySelectorAll(".compare-entry a").Select(link => link.GetAttribute("href")).Should().OnlyContain(link => link!.StartsWith("/milestones/"));
        japan.QuerySelector(".compare-entry__count")!.TextContent.Should().Be("3 in all");
        Text(Cells(page, "milestones", "Exercise")[0]).Should().Be("KR South Korea No claim recorded");
    }

    [Fact]
    public async Task Areas_are_told_apart_by_who_has_them()
    {
        var page = await _client.OpenAsync(TwoIn2016);

        page.Texts(".holders dt").Should().Equal("Both: 8", "Only: 3 KR South Korea", "Only: 1 JP Japan", "Possibly some of them, none for certain: 6");
        page.Texts(".holders__group:nth-child(3) dd li").Should().Equal("Liaison officers and missions");
        var row = page.Document.QuerySelector("tr#cyber-defence")!;
        row.QuerySelector("th a")!.GetAttribute("href").Should().Be("/areas#cyber-defence");
        row.QuerySelectorAll("td .level__word").Should().HaveCount(2);
        row.QuerySelectorAll("td a").Select(link => link.GetAttribute("href")).Should().OnlyContain(link => link!.StartsWith("/milestones/") || link.StartsWith("/frameworks#"));
    }

    [Fact]
    public async Task Attendance_outlooks_and_disagreements_lead_to_their_records()
    {
        var page = await _client.OpenAsync("/compare?partners=JP,NZ");

        page.Document.QuerySelectorAll("#summits ~ .phone-fold th a").Select(link => link.GetAttribute("href")).Should().Contain("/summits/vilnius-2023");
        page.Texts("#summits ~ .phone-fold td").Should().Contain(cell => cell.Contains("Leader: Fumio Kishida"));
        page.Document.QuerySelectorAll("#outlooks ~ .table-frame td a").Should().NotBeEmpty().And.OnlyContain(link => link.GetAttribute("href")!.StartsWith("/assessments#"));
        page.Document.QuerySelectorAll("#disagreements ~ .phone-fold tbody th a").Should().NotBeEmpty().And.OnlyContain(link => link.GetAttribute("href")!.StartsWith("/disagreements#"));
    }

    [Fact]
    public async Task Each_partner_leads_to_what_changed_for_it()
    {
        var page = await _client.OpenAsync(TwoIn2016);

        page.Document.QuerySelectorAll(".compare-changes li > a:not(.partner-badge)").Select(link => link.GetAttribute("href")).Should().Equal(
            "/compare?partners=KR&on=2015-03-01&and=2016-03-01", "/compare?partners=JP&on=2015-03-01&and=2016-03-01");
        page.Document.QuerySelectorAll(".day-form__turns a").Select(link => link.GetAttribute("href")).Should().Contain("/compare?partners=KR,JP&on=2023-07-12");
    }

    [Fact]
    public async Task One_partner_on_two_days_shows_what_changed()
    {
        var page = await _client.OpenAsync(JapanOnTwoDays);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Heading.Should().Be("Japan on two days");
        page.Texts("section.section > h2").Should().Equal("Agreements", "On one timeline", "Areas gained", "Milestones between", "Who came to summits", "Outlooks published between");
        page.Texts(".headline").Should().Equal("Japan’s IPCP has no recorded period.", "Japan’s ITPP covers 2023–2026.");
        Cells(page, "standing", "IPCP of 2020").Select(Text).Should().Equal("On 1 January 2020 Not yet adopted", "On 1 August 2024 Succeeded by ITPP of 2023", "Changed Begun, then succeeded");
        Text(Cells(page, "standing", "JPD of 2013")[2]).Should().Be("Changed Stands as before");
        page.Texts(".stat-line span").Should().Equal("Japan", "3 agreements changed", "18 areas and topics gained", "37 milestones between", "All partners on the later day");
        page.Document.QuerySelectorAll(".between a[href^='/milestones/']").Should().HaveCount(37);
        page.Address("#milestones + p a").Should().Be("/milestones?partner=JP&from=2020-01-02&to=2024-08-01");
        (await _client.OpenAsync(page.Address("#milestones + p a")!)).Texts(".stat-line--list span")[0].Should().StartWith("37 of ");
    }

    [Fact]
    public async Task The_second_day_may_come_first_and_no_day_may_lie_between()
    {
        var turned = await _client.OpenAsync("/compare?partners=JP&on=2024-08-01&and=2020-01-01");
        turned.Texts("main section").Should().Equal((await _client.OpenAsync(JapanOnTwoDays)).Texts("main section"));

        var none = await _client.OpenAsync("/compare?partners=JP&on=2020-01-01&and=2020-01-01");
        none.Status.Should().Be(HttpStatusCode.OK);
        none.Texts(".no-claim").Should().Equal(
            "No stronger level is recorded in any area between these days.", "No milestone of Japan is recorded between these days.", "No summit is recorded in this time.", "No claim recorded.");
    }

    [Theory]
    [InlineData("on=0001-01-01")]
    [InlineData("on=9999-12-31")]
    [InlineData("partners=JP&on=0001-01-01&and=9999-12-31")]
    public async Task The_calendars_own_ends_are_days_like_others(string query) =>
        (await _client.OpenAsync($"/compare?{query}")).Status.Should().Be(HttpStatusCode.OK);

    [Theory]
    [InlineData("partners=JP", "partners", "partners must name 2 to 4 partners, and names 1; one partner is compared with itself on two days (on and and).")]
    [InlineData("partners=JP,KR&and=2020-01-01", "partners", "Two days (on and and) compare one partner with itself: partners must name one, and names 2.")]
    [InlineData("partners=JP,atlantis", "partners", "'atlantis' is not a known partner. Allowed: JP, KR, AU, NZ.")]
    [InlineData("partners=JP,KR&on=2023-02-30", "on", "'2023-02-30' is not a day. Write year, month and day: 2016-03-01.")]
    [InlineData("partners=JP&and=soon", "and", "'soon' is not a day. Write year, month and day: 2016-03-01.")]
    public async Task What_cannot_be_compared_is_said_on_top_and_at_its_field(string query, string field, string message)
    {
        var page = await _client.OpenAsync($"/compare?{query}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Title.Should().Be("Error: Compare partners · PartnershipTracker");
        page.Texts(".form-errors h2").Should().Equal("This cannot be compared");
        page.Texts($".form-errors a[href='#{field}']").Should().Equal(message);
        page.Texts($"#{field}-error .field-error").Should().Equal(message);
        page.Document.QuerySelectorAll("table").Should().BeEmpty();
    }

    [Theory]
    [InlineData("/", "/compare")]
    [InlineData("/partners", "/compare")]
    [InlineData("/partners/japan", "/compare")]
    [InlineData("/partners/japan?on=2016-03-01", "/compare?on=2016-03-01")]
    [InlineData("/partners/japan?on=2016-03-01", "/compare?partners=JP&on=2015-03-01&and=2016-03-01")]
    public async Task Pages_of_partners_lead_here(string from, string to) =>
        (await _client.OpenAsync(from)).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).Should().Contain(to);

    [Fact]
    public async Task Known_at_a_moment_every_link_and_the_form_ask_for_it()
    {
        var page = await _client.OpenAsync(TwoIn2016 + "&known=2026-11-23");

        page.Document.QuerySelector("main form input[name=known]")!.GetAttribute("value").Should().Be("2026-11-23");
        page.Document.QuerySelectorAll("main a[href^='/compare']").Should().OnlyContain(link => link.GetAttribute("href")!.Contains("known=2026-11-23"));
    }

    [Fact]
    public async Task The_article_alone_can_be_compared()
    {
        using var article = new ArticleApp();

        var page = await article.CreateClient().OpenAsync("/compare?partners=AU,NZ&on=2024-07-01");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Texts(".headline").Should().Equal("No agreement of Australia is recorded by then.", "No agreement of New Zealand is recorded by then.");
    }

    private static IReadOnlyList<IElement> Cells(ReadPage page, string section, string row) =>
        [.. page.Document.QuerySelectorAll($"#{section} ~ * tbody tr").Should().ContainSingle(each => Text(each.QuerySelector("th")!) == row).Which.QuerySelectorAll("td")];

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
