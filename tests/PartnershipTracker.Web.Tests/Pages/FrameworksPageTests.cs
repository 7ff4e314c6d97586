namespace PartnershipTracker.Web.Tests.Pages;

public sealed class FrameworksAndSummitsTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task The_frameworks_stand_side_by_side_with_the_source_s_own_spelling()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/frameworks");

        page.TextOf("h1").Should().Be("IPCP and ITPP, side by side");
        var rows = page.QuerySelectorAll(".compare tbody tr").ToDictionary(row => row.TextOf("th"), row => row.TextsOf("td > div"));
        rows["Usual term"].Should().Equal("2 years", "4 years");
        rows["Followed by"].Should().Equal("ITPP", "No claim recorded");
        rows["Agreed with"].Should().Equal("No claim recorded", "JP Japan KR South Korea");
        rows["Also written"][1].Should().Contain("ITTP a source’s spelling");
    }

    [Fact]
    public async Task Each_framework_holds_its_agreements_and_passages_under_the_ids_that_links_name()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/frameworks");

        page.QuerySelector("#ipcp")!.TextContent.Should().Contain("general and short (two-year period)").And.Contain("no claim recorded");
        page.QuerySelector("#itpp")!.TextContent.Should().Contain("Under the ITTP framework, the IP4 partnership is now institutionalised");
        page.QuerySelectorAll("#itpp .agreement").Select(agreement => agreement.Id).Should().BeEquivalentTo("jp-itpp-2023", "kr-itpp-2023");
    }
}
