using System.Net;
using AngleSharp.Dom;

namespace PartnershipTracker.Web.Tests.Pages;

public sealed class MatrixPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string Vilnius = "/areas/matrix?on=2023-07-12";

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task A_day_is_named_and_counted()
    {
        var page = await _client.OpenAsync(Vilnius);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Title.Should().Be("Areas of cooperation on 12 July 2023 · PartnershipTracker");
        page.Heading.Should().Be("Areas of cooperation on 12 July 2023");
        page.Texts(".stat-line span").Should().Equal(
            "36 areas", "5 topics", "a level certain in 78 of 164 cells", "a stronger one possible in 11", "The same as JSON");
        page.Address(".stat-line a").Should().Be("/api/v1/areas/matrix?on=2023-07-12");
        page.Document.QuerySelector("#on")!.GetAttribute("value").Should().Be("2023-07-12");
    }

    [Fact]
    public async Task Areas_stand_by_group_with_topics_apart()
    {
        var page = await _client.OpenAsync(Vilnius);

        page.Texts("section.section > h2").Should().Equal(
            "Emerging challenges", "Long-standing challenges", "Operations", "Political", "Practical cooperation", "Values", "Topics");
        page.Texts("table.matrix").Should().HaveCount(7);
        page.Document.QuerySelectorAll("table.matrix tbody tr").Should().HaveCount(41);
        page.Texts("[aria-labelledby=group-topics] tbody th").Should().Equal("China", "NATO liaison office in Tokyo", "North Korea", "Taiwan Strait", "Ukraine");
        page.Document.QuerySelectorAll("main a[href^='#']").Should().OnlyContain(link => page.Document.QuerySelector(link.GetAttribute("href")!) != null);
    }

    [Fact]
    public async Task A_cell_tells_its_level_by_pips_and_words_with_its_date_record_and_page()
    {
        var page = await _client.OpenAsync(Vilnius);
        var cell = Cell(page, "cyber-defence", "JP");

        cell.QuerySelectorAll(".level__pip--full").Should().HaveCount(5);
        Text(cell, ".level__word").Should().Be("Activity held");
        Text(cell, ".matrix__since").Should().Be("12 January 2018");
        cell.QuerySelector(".matrix__record a")!.GetAttribute("href").Should().Be("/milestones/japan-announces-ccdcoe-2018");
        cell.QuerySelector(".matrix__source a")!.GetAttribute("href").Should().Be("/sources/estonian-world-japan-join-nato-cyber-defence-2018-01");
    }

    [Fact]
    public async Task A_level_that_is_only_possible_stands_beneath_the_certain_one()
    {
        var page = await _client.OpenAsync(Vilnius);
        var steps = Cell(page, "emerging-technologies", "AU").QuerySelectorAll(".matrix__step");

        steps.Select(step => Text(step, ".level__word")).Should().Equal("Interest voiced", "Possibly: Agreed in an ITPP");
        steps[1].QuerySelectorAll(".level__pip--full").Should().HaveCount(2);
        steps[1].QuerySelectorAll(".level__pip--may").Should().HaveCount(2);
        steps[1].QuerySelector(".matrix__record a")!.GetAttribute("href").Should().Be("/frameworks#au-itpp-2023");
    }

    [Fact]
    public async Task A_held_passage_is_one_click_away()
    {
        var cell = Cell(await _client.OpenAsync(Vilnius), "space", "KR");

        Text(cell, ".matrix__source").Should().StartWith("Passage: Observer Research Foundation, “In the last few years, Seoul");
        cell.QuerySelector(".matrix__source a")!.GetAttribute("href").Should().Be("/sources/nato-pivot-to-indo-pacific#at-3177");
        cell.QuerySelectorAll(".date__mark").Select(mark => mark.TextContent).Should().Equal("no first day", "date inferred");
    }

    [Fact]
    public async Task A_blank_says_that_no_claim_is_recorded()
    {
        var cell = Cell(await _client.OpenAsync(Vilnius), "economic-security", "JP");

        Text(cell, "div").Should().Be("No claim recorded");
        cell.ClassList.Should().Contain("compare__none");
    }

    [Fact]
    public async Task Without_a_day_it_is_today()
    {
        var page = await _client.OpenAsync("/areas/matrix");

        page.Heading.Should().Be("Areas of cooperation on 23 November 2026");
        page.Document.QuerySelectorAll(".day-form__field a").Should().BeEmpty("it is today already");
        page.Document.QuerySelector("#on")!.GetAttribute("value").Should().Be("2026-11-23");
        page.Document.QuerySelectorAll(".day-form__turns a").Should().HaveCount(17).And.OnlyContain(link => link.GetAttribute("aria-current") == null);
    }

    [Fact]
    public async Task Each_day_on_which_an_agreement_changed_is_a_click_away()
    {
        var page = await _client.OpenAsync(Vilnius);

        page.Address(".day-form__field a").Should().Be("/areas/matrix");
        page.Document.QuerySelectorAll(".day-form__turns a").Select(link => link.GetAttribute("href")).Should()
            .StartWith("/areas/matrix?on=2012-06-04").And.EndWith("/areas/matrix?on=2027-01-01").And.Contain(Vilnius).And.HaveCount(17);
        page.Texts(".day-form__turns [aria-current=true]").Should().Equal("12 July 2023");
        page.Texts(".day-form__turns li").Should().Contain("12 July 2023 ITPP of Japan adopted");
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2023-02-30")]
    [InlineData("2023-07")]
    public async Task A_day_that_is_none_is_shown_again_with_what_is_wrong(string typed)
    {
        var page = await _client.OpenAsync($"/areas/matrix?on={typed}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Heading.Should().Be("Areas of cooperation through time");
        page.Title.Should().Be("Error: Areas of cooperation through time · PartnershipTracker");
        page.Texts("#on-error .field-error").Should().Equal($"'{typed}' is not a day. Write year, month and day: 2016-03-01.");
        var field = page.Document.QuerySelector("#on")!;
        field.GetAttribute("value").Should().Be(typed);
        field.GetAttribute("type").Should().Be("text");
        field.GetAttribute("aria-describedby").Should().Be("on-error");
        page.Document.QuerySelectorAll("table").Should().BeEmpty();
    }

    [Fact]
    public async Task A_picture_says_the_same_as_the_table()
    {
        var page = await _client.OpenAsync(Vilnius);

        page.Texts(".matrix-picture__group h3").Should().Equal(page.Texts("section.section > h2"));
        page.Texts(".mx-head")[0].Should().Be("JPKRAUNZ");
        page.Document.QuerySelectorAll(".mx-row").Select(row => row.GetAttribute("href")).Should().Equal(
            page.Document.QuerySelectorAll("table.matrix tbody tr").Select(row => "#" + row.Id));
        page.Document.QuerySelector(".mx-row[href='#emerging-technologies']")!.GetAttribute("aria-label").Should().StartWith("Emerging and critical technologies: Japan agreed in an ITPP (12 July 2023); South Korea ")
            .And.Contain("; Australia interest voiced (").And.Contain(") and possibly agreed in an ITPP (").And.EndWith("; New Zealand interest voiced (7 April 2022)");
        page.Document.QuerySelectorAll(".mx-row title").Should().HaveCount(164);
        page.Document.QuerySelectorAll(".matrix-picture__groups .lv--possible").Should().HaveCount(11, "as the stat line says");
        page.Document.QuerySelectorAll(".matrix-picture__groups .lv--none").Should().HaveCount(page.Texts("table.matrix td.compare__none").Count);
        page.Texts(".matrix-picture__legend li").Should().Equal(
            "mentioned", "interest voiced", "agreed in an IPCP", "agreed in an ITPP", "activity held", "dashed: possibly, its date is vague", "no claim recorded");
    }

    [Fact]
    public async Task Year_by_year_each_year_in_which_a_level_rose_has_a_picture_that_leads_to_its_end()
    {
        var page = await _client.OpenAsync("/areas/matrix?view=years");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Heading.Should().Be("Areas of cooperation year by year");
        page.Texts("[aria-label='Views of the matrix'] [aria-current=true]").Should().Equal("Year by year");
        page.Document.QuerySelectorAll("table, form.day-form").Should().BeEmpty();
        var years = page.Document.QuerySelectorAll(".matrix-year").ToList();
        years.Select(year => year.Id).Should().StartWith("year-1953").And.EndWith("year-2026").And.BeInAscendingOrder();
        years[^1].QuerySelector("h2 a")!.GetAttribute("href").Should().Be("/areas/matrix?on=2026-11-23");
        var late = years.Single(year => year.Id == "year-2023");
        late.QuerySelector("h2 a")!.GetAttribute("href").Should().Be("/areas/matrix?on=2023-12-31");
        late.QuerySelectorAll(".my-bar--risen").Should().HaveCount(26).And.HaveSameCount(late.QuerySelectorAll(".matrix-year__steps li"));
        late.QuerySelector("svg")!.GetAttribute("aria-label").Should().StartWith("Levels by the end of 2023: Japan has one in ").And.Contain(" of 41, ");
    }

    [Fact]
    public async Task The_end_of_a_year_shows_the_levels_of_its_picture()
    {
        var years = await _client.OpenAsync("/areas/matrix?view=years");
        var step = years.Document.QuerySelector("#year-2023 .matrix-year__steps li")!;
        var address = step.QuerySelector("a")!.GetAttribute("href")!;

        var day = await _client.OpenAsync(address.Split('#')[0]);

        Words(step).Should().Be("Japan, Climate change and security: agreed in an ITPP");
        Text(Cell(day, address.Split('#')[1], "JP"), ".level__word").Should().Be("Agreed in an ITPP");
    }

    [Fact]
    public async Task Years_end_with_the_day_that_is_asked_for_and_may_be_none()
    {
        var page = await _client.OpenAsync("/areas/matrix?view=years&on=2000-07-01");
        page.Texts(".matrix-year__title").Should().Equal("1953: the matrix on 31 December 1953 1 level reached", "1979: the matrix on 31 December 1979 1 level reached", "1990: the matrix on 31 December 1990 1 level reached", "1996: the matrix on 31 December 1996 1 level reached");
        page.Address("[aria-label='Views of the matrix'] a").Should().Be("/areas/matrix?on=2000-07-01");

        (await _client.OpenAsync("/areas/matrix?view=years&on=1900-01-01")).Texts(".no-claim").Should().Equal("No level is certain in any area by 1 January 1900.");
    }

    [Fact]
    public async Task A_view_that_is_none_is_refused_by_its_name()
    {
        var page = await _client.OpenAsync("/areas/matrix?view=pie");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Html.Should().Contain("&#x27;pie&#x27; is not a known view. Allowed: years; without it, one day is shown.");
    }

    [Fact]
    public async Task The_vocabulary_leads_here() =>
        (await _client.OpenAsync("/areas")).Texts(".stat-line a[href='/areas/matrix']").Should().Equal("Areas through time");

    [Fact]
    public async Task The_article_alone_fills_cells_from_its_argument()
    {
        using var article = new ArticleApp();

        var page = await article.CreateClient().OpenAsync("/areas/matrix?on=2024-06-21");

        page.Document.QuerySelectorAll("table.matrix tbody tr").Should().HaveCount(17);
        Text(Cell(page, "economic-security", "JP"), ".level__word").Should().Be("Interest voiced");
        Text(Cell(page, "economic-security", "NZ"), "div").Should().Be("No claim recorded");
    }

    private static IElement Cell(ReadPage page, string area, string partner) =>
        page.Document.QuerySelectorAll($"tr#{area} td").Should().ContainSingle(cell => cell.QuerySelector(".partner-badge__code")!.TextContent == partner).Which;

    private static string Text(IElement element, string selector) => Words(element.QuerySelector(selector)!);

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
