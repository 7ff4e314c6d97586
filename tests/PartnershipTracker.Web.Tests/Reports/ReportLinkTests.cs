using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Reports;

/// <summary>From every record to the form for what is wrong with it.</summary>
public sealed class ReportLinkTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Theory]
    [InlineData("/milestones/rok-itpp-2023", "milestone/rok-itpp-2023")]
    [InlineData("/summits/vilnius-2023", "summit/vilnius-2023")]
    [InlineData("/sources/nato-pivot-to-indo-pacific", "source/nato-pivot-to-indo-pacific")]
    [InlineData("/partners/japan", "partner/japan")]
    public async Task A_records_page_leads_to_its_form(string page, string record)
    {
        using var client = app.Visitor();

        var links = (await client.VisitAsync(page)).QuerySelectorAll("dl.meta a[href^='/report/']");

        links.Select(link => link.GetAttribute("href")).Should().Equal($"/report/{record}");
        await client.VisitAsync($"/report/{record}");
    }

    [Theory]
    [InlineData("/frameworks", "article.agreement", "agreement")]
    [InlineData("/areas", "article.area", "cooperation-area")]
    [InlineData("/assessments", "li.assessment", "assessment")]
    [InlineData("/disagreements", "article.disagreement", "disagreement")]
    public async Task Each_entry_of_a_list_leads_to_its_own(string page, string entries, string type)
    {
        using var client = app.Visitor();

        var listed = (await client.VisitAsync(page)).QuerySelectorAll(entries).ToList();

        listed.Should().HaveCountGreaterThan(5);
        foreach (var entry in listed)
            entry.QuerySelectorAll("a[href^='/report/']").Select(link => link.GetAttribute("href")).Should().Equal($"/report/{type}/{entry.Id}");
        await client.VisitAsync($"/report/{type}/{listed[0].Id}");
    }

    [Fact]
    public async Task Names_that_are_records_of_their_own_lead_to_theirs()
    {
        using var client = app.Visitor();
        var page = await client.VisitAsync("/names");

        page.GetElementById("fumio-kishida")!.QuerySelector("a[href='/report/proper-name/fumio-kishida']").Should().NotBeNull();
        page.GetElementById("japan")!.QuerySelector("a[href^='/report/']").Should().BeNull("the partner's own page leads there");
        await client.VisitAsync("/report/proper-name/fumio-kishida");
    }
}
