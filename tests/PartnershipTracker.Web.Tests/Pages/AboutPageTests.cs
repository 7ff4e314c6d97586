using AngleSharp.Dom;

namespace PartnershipTracker.Web.Tests.Pages;

public sealed class AboutPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task Coverage_and_gaps_are_counted_from_the_record()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/about");

        page.TextOf("main").Should()
            .Contain("Australia and New Zealand: no event of their own.")
            .And.Contain("7 of 13 milestones have a date that the editors inferred, and for 3 no first day is known.")
            .And.Contain("for 2 of 2 agreements no period is recorded")
            .And.Contain("who came is not recorded in 5 of 8 cases");
        Cells(page, "Milestones by partner").Should().ContainEquivalentOf(new[] { "JP Japan", "11", "4", "7" });
        Cells(page, "Sentences by source").Should().ContainSingle().Which.Skip(1).Should().HaveCount(5).And.NotContain("");
    }

    [Fact]
    public async Task The_forms_of_dates_are_read_by_the_code_that_reads_the_record()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/about");

        var forms = Cells(page, "How dates are written, and what each may mean");
        forms.Should().ContainEquivalentOf(new[] { "1980~/1983~", "about 1980 to about 1983", "a span, both ends approximate", "1980-01-01", "1983-12-31" })
            .And.ContainEquivalentOf(new[] { "../2024-06-21", "up to 21 June 2024", "a span without a known first day", "not known", "2024-06-21" });
    }

    [Fact]
    public async Task It_says_how_to_cite_and_under_which_licence()
    {
        using var client = app.Visitor();

        var page = await client.VisitAsync("/about");

        page.TextOf(".cite").Should().EndWith("dataset version 1, http://localhost/, read on 23 November 2026.");
        page.TextOf("main").Should().Contain("MIT licence");
        page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).Should().Contain("/swagger");
    }

    private static List<IReadOnlyList<string>> Cells(IDocument page, string caption)
    {
        var table = page.QuerySelectorAll("table").Should().ContainSingle(found => found.QuerySelector("caption")!.TextContent == caption).Which;
        return [.. table.QuerySelectorAll("tbody tr").Select(row => row.TextsOf("th, td > div"))];
    }
}
