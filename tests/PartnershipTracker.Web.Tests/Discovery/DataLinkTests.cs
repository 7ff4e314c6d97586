using System.Net;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Discovery;

/// <summary>Each page leads to its data, and the data to the page (RFC 8288); a record says by which address it is cited (RFC 8574).</summary>
public sealed class DataLinkTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    public static TheoryData<string, string[]> Pages => new()
    {
        { "/milestones", ["milestones"] },
        { "/partners", ["partners"] },
        { "/frameworks", ["agreements", "frameworks"] },
        { "/areas", ["areas"] },
        { "/areas/matrix", ["areas/matrix"] },
        { "/summits", ["summits"] },
        { "/assessments", ["assessments"] },
        { "/disagreements", ["disagreements"] },
        { "/sources", ["sources"] },
        { "/names", ["names"] },
        { "/corrections", ["corrections"] },
        { "/changes", ["changes"] },
        { "/releases", ["releases"] },
        { "/about", ["coverage"] },
        { "/milestones/yoon-vilnius-2023", ["milestones/yoon-vilnius-2023"] },
        { "/partners/japan", ["partners/japan"] },
        { "/summits/vilnius-2023", ["summits/vilnius-2023"] },
        { "/sources/nato-pivot-to-indo-pacific", ["sources/nato-pivot-to-indo-pacific"] },
        { "/releases/1", ["releases/1"] },
    };

    public static TheoryData<string, string> Records => new()
    {
        { "milestones/yoon-vilnius-2023", "/milestones/yoon-vilnius-2023" },
        { "partners/japan", "/partners/japan" },
        { "summits/vilnius-2023", "/summits/vilnius-2023" },
        { "sources/nato-pivot-to-indo-pacific", "/sources/nato-pivot-to-indo-pacific" },
        { "releases/1", "/releases/1" },
        { "agreements/jp-itpp-2023", "/frameworks#jp-itpp-2023" },
        { "frameworks/itpp", "/frameworks#itpp" },
        { "areas/cyber-defence", "/areas#cyber-defence" },
        { "assessments/no-agreed-line-on-china", "/assessments#no-agreed-line-on-china" },
        { "disagreements/ipcp-two-year-period", "/disagreements#ipcp-two-year-period" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_leads_to_its_data_and_the_data_back(string page, string[] data)
    {
        using var shown = await _client.GetAsync(page);
        var alternates = Data(shown);

        alternates.Should().Equal(data.Select(each => "http://localhost/api/v1/" + each));
        (await shown.PageAsync()).QuerySelectorAll("head link[rel=alternate][type='application/json']").Select(link => link.GetAttribute("href")).Should().Equal(alternates);
        foreach (var address in alternates)
        {
            using var answer = await _client.GetAsync(address);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
            answer.Link("alternate", "text/html").Should().Be("http://localhost" + page);
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public async Task A_record_names_its_page_and_the_address_by_which_it_is_cited(string record, string page)
    {
        using var answer = await _client.GetAsync("/api/v1/" + record);
        using var shown = await _client.GetAsync(page.Contains('#', StringComparison.Ordinal) ? $"/cite/{Type(record)}/{record.Split('/')[1]}" : page);

        answer.Link("alternate", "text/html").Should().Be("http://localhost" + page);
        answer.Link("cite-as").Should().Be("http://localhost" + page);
        shown.Link("cite-as").Should().Be("http://localhost" + page);
        (await shown.PageAsync()).QuerySelectorAll("head link[rel=cite-as]").Should().ContainSingle().Which.GetAttribute("href").Should().Be("http://localhost" + page);
        (await shown.PageAsync()).TextOf("#cite-short").Should().Contain("http://localhost" + page);
        Data(shown).Should().Equal("http://localhost/api/v1/" + record);
    }

    [Theory]
    [InlineData("/milestones?partner=JP,AU&area!=cyber&from=2022&match=certain&q=%22East%20Asia%22&known=2026-11-23T09:00:00Z&utm_source=x")]
    [InlineData("/sources?kind=press&q=Japan")]
    [InlineData("/assessments?partner=JP&kind!=outlook")]
    [InlineData("/areas/matrix?on=2023-07-12")]
    [InlineData("/partners/japan?on=2020-01-01")]
    [InlineData("/frameworks?on=2020-01-01")]
    [InlineData("/statements?partner=JP&year=2023")]
    public async Task What_a_page_is_asked_its_data_is_asked_too(string page)
    {
        using var shown = await _client.GetAsync(page);
        using var answer = await _client.GetAsync(Data(shown)[0]);
        var asked = new Uri(Data(shown)[0]).Query;

        shown.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, "{0} answered {1}", Data(shown)[0], await answer.Content.ReadAsStringAsync());
        foreach (var parameter in new Uri("http://localhost" + page).Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]).Where(name => name != "utm_source"))
            asked.Should().Contain(parameter + "=");
        asked.Should().NotContain("utm_source");
    }

    [Fact]
    public async Task The_data_of_a_filtered_page_is_what_it_shows()
    {
        const string query = "partner=JP&kind=statement&from=2023";
        using var shown = await _client.GetAsync("/milestones?" + query);
        using var answer = await _client.GetAsync("/api/v1/milestones.ndjson?limit=2&fields=title&" + query);

        (await _client.ReadAsync(Data(shown)[0]))["total"]!.GetValue<int>().Should().Be((await _client.ReadAsync("/api/v1/milestones?" + query))["total"]!.GetValue<int>());
        answer.Link("alternate", "text/html").Should().Be("http://localhost/milestones?" + query);
    }

    [Theory]
    [InlineData("JP")]
    [InlineData("Tokyo")]
    [InlineData("japan")]
    public async Task A_partner_has_one_page_by_whatever_name_it_is_asked(string name)
    {
        using var answer = await _client.GetAsync($"/api/v1/partners/{name}?known=2026-11-23T09:00:00Z&on=2020-01-01");

        answer.Link("alternate", "text/html").Should().Be("http://localhost/partners/japan?on=2020-01-01&known=2026-11-23T09:00:00Z");
        answer.Link("cite-as").Should().Be("http://localhost/partners/japan");
    }

    [Theory]
    [InlineData("/api/v1/milestones/no-such")]
    [InlineData("/api/v1/partners/atlantis")]
    [InlineData("/api/v1/milestones?limit=0")]
    [InlineData("/api/v1/nothing")]
    public async Task What_is_not_there_has_no_page(string address)
    {
        using var answer = await _client.GetAsync(address);

        answer.Links().Select(link => link.Relation).Should().Equal("service-desc");
    }

    [Fact]
    public async Task Pages_that_are_no_part_of_the_record_have_no_data()
    {
        foreach (var address in new[] { "/account/sign-in", "/problems", "/report/milestone/yoon-vilnius-2023", "/milestones/no-such", "/milestones?limit=0" })
        {
            using var shown = await _client.GetAsync(address);
            shown.Links().Should().BeEmpty(address);
        }
    }

    [Fact]
    public async Task HEAD_and_304_say_the_same()
    {
        using var page = await _client.GetAsync("/milestones/yoon-vilnius-2023");
        using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/milestones/yoon-vilnius-2023"));
        using var record = await _client.GetAsync("/api/v1/milestones/yoon-vilnius-2023");
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/v1/milestones/yoon-vilnius-2023");
        asked.Headers.IfNoneMatch.Add(record.Headers.ETag!);
        using var again = await _client.SendAsync(asked);

        head.Links().Should().Equal(page.Links());
        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
        again.Links().Should().BeEquivalentTo(record.Links());
    }

    private static IReadOnlyList<string> Data(HttpResponseMessage response) =>
        [.. response.Links().Where(link => link is { Relation: "alternate", Type: "application/json" }).Select(link => link.Address)];

    private static string Type(string record) => record.Split('/')[0] switch { "areas" => "cooperation-area", var list => list.TrimEnd('s') };
}
