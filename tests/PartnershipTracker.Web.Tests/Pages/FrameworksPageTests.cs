using AngleSharp.Dom;

namespace PartnershipTracker.Web.Tests.Pages;

public sealed class FrameworksPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task The_frameworks_stand_side_by_side_in_the_order_in_which_they_came_about()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/frameworks");

        page.TextsOf("[aria-labelledby=comparison] thead th").Should().Equal(
            "IPCP Individual Partnership and Cooperation Programme", "JPD Joint Political Declaration", "ITPP Individually Tailored Partnership Programme");
        var rows = Rows(page);
        rows["Usual term"].Should().Equal("2 years", "No claim recorded", "4 years");
        rows["Followed by"].Should().Equal("ITPP", "No claim recorded", "No claim recorded");
        rows["Agreed with"].Should().Equal(
            "NZ New Zealand KR South Korea AU Australia JP Japan", "AU Australia JP Japan", "AU Australia KR South Korea JP Japan NZ New Zealand");
        rows["Also written"][2].Should().Contain("ITTP a source’s spelling");
        rows["Milestones"].Should().Equal("11 milestones", "2 milestones", "11 milestones");
        page.TextsOf(".stat-line span").Should().Equal("16 agreements", "3 frameworks", "The same as JSON");
    }

    [Theory]
    [InlineData("joint-political-declaration", "au-jpd-2012", "jp-jpd-2013")]
    [InlineData("ipcp", "nz-ipcp-2012", "kr-ipcp-2012", "au-ipcp-2013", "jp-ipcp-2014", "kr-ipcp-2017", "nz-ipcp-2018", "jp-ipcp-2018", "au-ipcp-2019", "kr-ipcp-2019", "jp-ipcp-2020")]
    [InlineData("itpp", "au-itpp-2023", "kr-itpp-2023", "jp-itpp-2023", "nz-itpp-2024")]
    public async Task Each_framework_holds_its_agreements_under_the_ids_that_links_name(string framework, params string[] agreements)
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/frameworks");

        page.QuerySelectorAll($"#{framework} .agreement").Select(agreement => agreement.Id).Should().BeEquivalentTo(agreements);
    }

    [Fact]
    public async Task An_agreement_says_which_of_its_areas_are_known()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/frameworks");

        page.TextsOf("#jp-itpp-2023 .agreement__areas-title").Should().Equal("Areas named: 8 of 16");
        page.TextsOf("#jp-itpp-2023 .agreement__areas li").Should().HaveCount(8).And.Contain("Space security (Space)");
        page.TextsOf("#jp-itpp-2023 .no-claim").Should().Equal("The other 8 areas are named in no page that was seen.");
        page.TextsOf("#nz-itpp-2024 .agreement__areas-title").Should().Equal("Expected before the text was agreed; the final text was not seen");
    }

    internal static Dictionary<string, IReadOnlyList<string>> Rows(IDocument page) =>
        page.QuerySelectorAll("[aria-labelledby=comparison] tbody tr").ToDictionary(row => row.TextOf("th"), row => row.TextsOf("td > div"));
}

/// <summary>The frameworks as the article alone tells of them.</summary>
public sealed class FrameworksOfTheArticleTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task The_frameworks_stand_side_by_side_with_the_source_s_own_spelling()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/frameworks");

        page.TextOf("h1").Should().Be("Agreements today");
        page.TextsOf("[aria-labelledby=comparison] thead th").Select(column => column.Split(' ')[0]).Should().Equal("IPCP", "ITPP");
        var rows = FrameworksPageTests.Rows(page);
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

        page.QuerySelector("#ipcp")!.TextContent.Should().Contain("general and short (two-year period)");
        page.QuerySelector("#itpp")!.TextContent.Should().Contain("Under the ITTP framework, the IP4 partnership is now institutionalised");
        page.QuerySelectorAll("#itpp .agreement").Select(agreement => agreement.Id).Should().BeEquivalentTo("jp-itpp-2023", "kr-itpp-2023");
        page.TextOf("#ipcp .no-claim").Should().Be("Agreements under the IPCP: no claim recorded.");
    }
}
