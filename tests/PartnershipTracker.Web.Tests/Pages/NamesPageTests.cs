using System.Net;

namespace PartnershipTracker.Web.Tests.Pages;

public sealed class NamesPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task All_names_stand_by_scope()
    {
        var page = await _client.OpenAsync("/names");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Title.Should().Be("Names and spellings · PartnershipTracker");
        page.Heading.Should().Be("Names and spellings");
        page.Texts(".section > h2").Should().Equal("Partners", "Frameworks", "Areas", "People", "Groups", "Bodies", "Documents", "Programmes");
        page.Texts(".stat-line span")[0].Should().Be("127 names");
        page.Document.QuerySelectorAll(".name").Should().HaveCount(127).And.OnlyContain(name => name.Id != null);
        page.Document.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("south-korea", "/partners/south-korea")]
    [InlineData("itpp", "/frameworks#itpp")]
    [InlineData("cyber-defence", "/areas#cyber-defence")]
    [InlineData("fumio-kishida", "/milestones?q=Fumio%20Kishida")]
    [InlineData("one-partner-one-plan", "/milestones?q=One%20Partner%2C%20One%20Plan")]
    public async Task A_name_leads_to_where_the_thing_stands(string id, string address)
    {
        var page = await _client.OpenAsync("/names");

        page.Address($"#{id} .name__leads a").Should().Be(address);
    }

    [Fact]
    public async Task Every_search_that_it_offers_finds_as_many_milestones_as_it_says()
    {
        var page = await _client.OpenAsync("/names");
        var searches = page.Document.QuerySelectorAll(".name__leads a[href^='/milestones?q=']");

        searches.Should().HaveCountGreaterThan(60);
        foreach (var search in searches)
        {
            var found = await _client.OpenAsync(search.GetAttribute("href")! + "&limit=1");
            found.Texts(".stat-line span")[0].Should().StartWith(search.TextContent.Split(' ')[0] + " of 157", search.TextContent);
        }
    }

    [Fact]
    public async Task A_misspelling_of_the_article_is_called_that()
    {
        var page = await _client.OpenAsync("/names");

        page.Texts("#ccdcoe .alias-list li").Should().Contain("CCDOE a source’s spelling: The article's spelling.").And.Contain("CCDCOE in official use");
        page.Texts("#fumio-kishida .alias-list li").Should().StartWith("Kishida Fumio another usual name");
    }

    [Theory]
    [InlineData("q=ROK", 1)]
    [InlineData("scope=group,document", 4)]
    [InlineData("scope=person&q=rutte", 1)]
    public async Task A_search_narrows_the_page(string query, int count)
    {
        var page = await _client.OpenAsync($"/names?{query}");

        page.Document.QuerySelectorAll(".name").Should().HaveCount(count);
        page.Texts(".stat-line span")[0].Should().Be($"{count} of 127 names");
        page.Document.QuerySelectorAll(".chip").Should().NotBeEmpty();
    }

    [Fact]
    public async Task Nothing_found_leads_to_the_texts()
    {
        var page = await _client.OpenAsync("/names?q=Atlantis+%26+co");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Texts(".empty h2").Should().Equal("Nothing is called so here");
        page.Document.QuerySelectorAll(".empty a").Select(link => link.GetAttribute("href")).Should().Equal("/names", "/milestones?q=Atlantis%20%26%20co");
    }

    [Fact]
    public async Task A_fault_is_said_on_top_and_at_its_field()
    {
        var page = await _client.OpenAsync("/names?scope=ship");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Title.Should().Be("Error: Names and spellings · PartnershipTracker");
        page.Texts("#scope-error .field-error").Should().ContainSingle().Which.Should().StartWith("'ship' is not a known scope.");
    }
}
