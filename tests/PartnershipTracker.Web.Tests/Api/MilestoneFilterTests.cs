namespace PartnershipTracker.Web.Tests.Api;

public sealed class MilestoneFilterTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Theory]
    [InlineData("partner=AU", "strategic-concept-2022", "russia-invades-ukraine-2022", "ip4-institutionalised-washington-2024")]
    [InlineData("partner=new-zealand", "strategic-concept-2022", "russia-invades-ukraine-2022", "ip4-institutionalised-washington-2024")]
    [InlineData("partner=Canberra&kind=summit", "ip4-institutionalised-washington-2024")]
    [InlineData("partner=kr&kind=statement", "secretary-general-growing-ties", "yoon-vilnius-2023")]
    [InlineData("kind=statement", "secretary-general-growing-ties", "kishida-nato-summit-2023", "yoon-vilnius-2023", "kishida-g7-hiroshima-2023")]
    [InlineData("kind=institution,agreement", "japan-institutional-links-1980s", "japan-itpp-2023", "rok-itpp-2023")]
    [InlineData("kind=institution&kind=agreement", "japan-institutional-links-1980s", "japan-itpp-2023", "rok-itpp-2023")]
    [InlineData("kind=institution,%20&kind=&kind=agreement", "japan-institutional-links-1980s", "japan-itpp-2023", "rok-itpp-2023")]
    [InlineData("framework=itpp", "japan-itpp-2023", "rok-itpp-2023", "ip4-institutionalised-washington-2024")]
    [InlineData("framework=ITTP", "japan-itpp-2023", "rok-itpp-2023", "ip4-institutionalised-washington-2024")]
    [InlineData("framework=ipcp")]
    [InlineData("area=ukraine", "assistance-to-ukraine", "russia-invades-ukraine-2022", "kishida-g7-hiroshima-2023")]
    [InlineData("area=cyber", "new-areas-identified")]
    [InlineData("area=space,ukraine&kind=policy", "new-areas-identified")]
    [InlineData("PARTNER=JP&Kind=Institution", "japan-institutional-links-1980s")]
    [InlineData("kind=institution&sourceKind=think-tank&source=nato-pivot-to-indo-pacific&disputed=false", "japan-institutional-links-1980s")]
    [InlineData("sourceKind=official")]
    [InlineData("disputed=true")]
    [InlineData("kind=institution,agreement&year=1981", "japan-institutional-links-1980s")]
    [InlineData("kind=institution,agreement&year=1981&match=certain")]
    [InlineData("kind=institution,agreement&sort=-date", "rok-itpp-2023", "japan-itpp-2023", "japan-institutional-links-1980s")]
    [InlineData("kind=institution,agreement&sort=significance,-title", "rok-itpp-2023", "japan-itpp-2023", "japan-institutional-links-1980s")]
    [InlineData("kind!=statement,policy,other,meeting,summit&partner=KR", "rok-itpp-2023")]
    [InlineData("framework=itpp&kind!=agreement", "ip4-institutionalised-washington-2024")]
    [InlineData("framework=itpp&Partner!=Tokyo", "rok-itpp-2023")]
    [InlineData("kind=agreement&updatedSince=2026-11-23", "japan-itpp-2023", "rok-itpp-2023")]
    [InlineData("kind=agreement&updatedSince=2026-11-23T09:00:00.1Z")]
    [InlineData("kind=institution,agreement&sort=TITLE", "japan-institutional-links-1980s", "japan-itpp-2023", "rok-itpp-2023")]
    public async Task A_filter_names_the_milestones_that_are_left(string query, params string[] ids) => await ExpectAsync(query, ids);

    // The spans: assistance, new areas and growing ties reach up to 2024-06-21 without a start, Japan's relations from 1990 on
    // without an end; the rest lie inside their years.
    [Theory]
    [InlineData("to=1989", "assistance-to-ukraine", "new-areas-identified", "secretary-general-growing-ties", "japan-institutional-links-1980s")]
    [InlineData("to=1989&match=certain", "japan-institutional-links-1980s")]
    [InlineData("from=2023-05&to=2023-05", "assistance-to-ukraine", "new-areas-identified", "secretary-general-growing-ties", "japan-relations-progress-1990s", "japan-itpp-2023", "kishida-nato-summit-2023", "rok-itpp-2023", "yoon-vilnius-2023", "kishida-g7-hiroshima-2023")]
    [InlineData("from=2023-05&to=2023-05&match=certain", "kishida-g7-hiroshima-2023")]
    [InlineData("from=199X&to=199X&match=possible", "assistance-to-ukraine", "new-areas-identified", "secretary-general-growing-ties", "japan-relations-progress-1990s")]
    [InlineData("from=199X&to=199X&match=certain")]
    [InlineData("from=2024-06-22&to=2024-06-22&match=", "japan-relations-progress-1990s", "ip4-institutionalised-washington-2024")]
    [InlineData("from=2022&match=certain", "strategic-concept-2022", "russia-invades-ukraine-2022", "japan-itpp-2023", "kishida-nato-summit-2023", "rok-itpp-2023", "yoon-vilnius-2023", "kishida-g7-hiroshima-2023", "ip4-institutionalised-washington-2024")]
    [InlineData("from=2022-02-24&to=2022-02-24&match=certain", "russia-invades-ukraine-2022")]
    [InlineData("from=2022-02-25&to=2022-12-31&match=certain")]
    public async Task A_span_is_met_possibly_or_certainly(string query, params string[] ids) => await ExpectAsync(query, ids);

    [Theory]
    [InlineData("tomorrow", "kishida-g7-hiroshima-2023")]
    [InlineData("TOMORROW Asia", "kishida-g7-hiroshima-2023")]
    [InlineData("\"East Asia of tomorrow\"", "kishida-g7-hiroshima-2023")]
    [InlineData("\"Asia East\"")]
    [InlineData("tomorr", "kishida-g7-hiroshima-2023")]
    [InlineData("tomorr ")]
    [InlineData("hyper-conn", "yoon-vilnius-2023")]
    public async Task Words_phrases_and_beginnings_are_found(string words, params string[] ids) => await ExpectAsync($"q={Uri.EscapeDataString(words)}", ids);

    [Theory]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("NEAR(")]
    [InlineData("title:Kishida")]
    [InlineData("NOT Kishida")]
    [InlineData("Kishida\" OR \"Yoon")]
    [InlineData("'; DROP TABLE Milestone; --")]
    [InlineData("\0")]
    [InlineData("(((((")]
    [InlineData("^ { } + -")]
    public async Task What_is_syntax_elsewhere_is_only_words_here(string words) => await ExpectAsync($"q={Uri.EscapeDataString(words)}", []);

    [Theory]
    [InlineData("\"Kishida", 2)]
    [InlineData("-Kishida", 2)]
    [InlineData("Kishida\0", 2)]
    public async Task Marks_around_a_word_do_not_hide_it(string words, int total)
    {
        using var client = app.CreateClient();

        (await client.IdsAsync($"/api/v1/milestones?q={Uri.EscapeDataString(words)}")).Should().HaveCount(total);
    }

    [Theory]
    [InlineData("areas?kind=topic", "china", "dprk", "taiwan-strait", "ukraine")]
    [InlineData("agreements?partner=japan", "jp-itpp-2023")]
    [InlineData("agreements?framework=ITPP&partner=JP,KR", "jp-itpp-2023", "kr-itpp-2023")]
    [InlineData("agreements?framework=ipcp")]
    [InlineData("assessments?kind=constraint&partner=AU", "asean-suspicion", "ip4-differ-over-china", "no-agreed-line-on-china", "uncertainty-hinders-common-action")]
    [InlineData("assessments?area=economic-security&kind=interest", "japan-hybrid-economic-security")]
    public async Task Other_lists_have_filters_too(string address, params string[] ids)
    {
        using var client = app.CreateClient();

        (await client.IdsAsync($"/api/v1/{address}")).Should().Equal(ids);
    }

    private async Task ExpectAsync(string query, string[] ids)
    {
        using var client = app.CreateClient();

        var page = await client.ReadAsync($"/api/v1/milestones?{query}");

        ApiRequests.Ids(page).Should().Equal(ids);
        page["total"]!.GetValue<int>().Should().Be(ids.Length);
    }
}
