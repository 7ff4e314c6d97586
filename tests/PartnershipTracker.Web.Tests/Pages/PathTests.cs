using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>Each partner's path: every milestone that names it, from first contact to what lies ahead.</summary>
public sealed class PathTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.Visitor();

    [Theory]
    [InlineData("japan", "JP", 81)]
    [InlineData("south-korea", "KR", 63)]
    [InlineData("australia", "AU", 56)]
    [InlineData("new-zealand", "NZ", 55)]
    public async Task It_lists_every_milestone_that_names_the_partner_once_in_order_with_all_its_sources(string id, string code, int count)
    {
        var page = await _client.VisitAsync($"/partners/{id}");
        var milestones = (await MilestonesAsync()).Where(milestone => milestone.Partners.Contains(code)).ToList();

        milestones.Should().HaveCount(count);
        var rows = page.QuerySelectorAll("#path .milestone-row");
        rows.Select(row => row.QuerySelector("h3 a")!.GetAttribute("href")).Should().Equal(milestones.Select(milestone => $"/milestones/{milestone.Id}"));
        foreach (var (row, milestone) in rows.Zip(milestones))
            Sources(row).Should().NotBeEmpty().And.Equal(milestone.Citations.OrderBy(citation => citation.Start is null).Select(LinkTo), milestone.Id);
    }

    [Theory]
    [InlineData("japan", "No first day known", "1979–1997")]
    [InlineData("south-korea", "No first day known", "2005–2011")]
    [InlineData("australia", "1953–2008", "2010–2012")]
    [InlineData("new-zealand", "1996–2005")]
    public async Task Its_chapters_follow_one_another_and_end_with_what_lies_ahead(string id, params string[] first)
    {
        var page = await _client.VisitAsync($"/partners/{id}");

        var titles = page.QuerySelectorAll(".chapter__title").Select(title => title.FirstChild!.TextContent.Trim()).ToList();
        titles.Should().StartWith(first);
        page.QuerySelectorAll(".chapter").Select(chapter => $"{chapter.QuerySelectorAll(".milestone-row").Length} milestones")
            .Should().Equal(page.TextsOf(".chapter__title .quiet").Select(count => count == "1 milestone" ? "1 milestones" : count));
        page.QuerySelectorAll("#path .milestone-row")[^1].TextOf("h3").Should().Be("Planned: NATO summit in Tirana in 2027");
    }

    private static IEnumerable<string?> Sources(IElement row) => row.QuerySelectorAll(".milestone-row__passages a").Select(link => link.GetAttribute("href"));

    private static string LinkTo(CitationDetails citation) =>
        citation.Start is { } start ? $"/sources/{citation.Source}#at-{start}" : $"/sources/{citation.Source}";

    private async Task<IReadOnlyList<MilestoneDetails>> MilestonesAsync()
    {
        using var scope = app.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<MilestoneQueries>().AllAsync(new MilestoneFilter(), CancellationToken.None);
    }
}
