using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>No fact without a source: where each record is read, its sources stand, or that it has none.</summary>
public sealed class SourcedPagesTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.Visitor();

    [Fact]
    public async Task Every_milestones_page_leads_to_each_of_its_sources()
    {
        using var scope = app.Services.CreateScope();
        var milestones = await scope.ServiceProvider.GetRequiredService<MilestoneQueries>().AllAsync(new MilestoneFilter(), CancellationToken.None);

        milestones.Should().HaveCount(157);
        foreach (var milestone in milestones)
            ShouldShow((await _client.VisitAsync($"/milestones/{milestone.Id}")).Section("Evidence"), milestone.Citations, milestone.Id);
    }

    [Fact]
    public async Task Every_summits_page_leads_to_each_of_its_sources()
    {
        using var scope = app.Services.CreateScope();
        var summits = (await scope.ServiceProvider.GetRequiredService<SummitQueries>().ListAsync(new SummitFilter(), CancellationToken.None)).Items;

        summits.Should().HaveCount(7);
        foreach (var summit in summits)
            ShouldShow((await _client.VisitAsync($"/summits/{summit.Id}")).Section("Evidence"), summit.Citations, summit.Id);
    }

    [Fact]
    public async Task Every_agreement_leads_to_each_of_its_sources_or_to_where_the_page_has_quoted_it()
    {
        using var scope = app.Services.CreateScope();
        var agreements = await scope.ServiceProvider.GetRequiredService<AgreementQueries>().AllAsync(on: null, CancellationToken.None);
        var page = await _client.VisitAsync("/frameworks");

        page.QuerySelectorAll("article.agreement").Select(agreement => agreement.Id).Should().BeEquivalentTo(agreements.Select(agreement => agreement.Id)).And.HaveCount(16);
        foreach (var agreement in agreements)
        {
            var shown = page.GetElementById(agreement.Id)!;
            var quotedAbove = shown.QuerySelectorAll(".evidence__again a").SelectMany(link => SourcesOf(page.GetElementById(link.GetAttribute("href")![1..])!));
            ShouldShow(shown, agreement.Citations, agreement.Id, quotedAbove);
        }
    }

    [Fact]
    public async Task A_record_without_a_source_says_so()
    {
        await using var bare = new ArticleApp();
        using var client = bare.Visitor();
        using (var scope = bare.Services.CreateScope())
            await scope.ServiceProvider.GetRequiredService<TrackerDbContext>().Set<Citation>().ExecuteDeleteAsync();

        foreach (var path in new[] { "/milestones/kishida-g7-hiroshima-2023", "/milestones", "/frameworks", "/summits/vilnius-2023", "/summits", "/partners/japan", "/" })
            (await client.VisitAsync(path)).TextsOf("main .unsourced").Should().NotBeEmpty(path).And.OnlyContain(text => text == "Unsourced");
    }

    private static void ShouldShow(IElement place, IReadOnlyList<CitationDetails> citations, string id, IEnumerable<string>? elsewhere = null)
    {
        var sources = citations.Select(citation => citation.Source).ToHashSet(StringComparer.Ordinal);
        SourcesOf(place).Concat(elsewhere ?? []).ToHashSet(StringComparer.Ordinal).Should().BeEquivalentTo(sources, id);
        place.QuerySelectorAll(".unsourced").Should().HaveCount(sources.Count == 0 ? 1 : 0, id);
    }

    private static IEnumerable<string> SourcesOf(IElement place) =>
        place.QuerySelectorAll("a[href^='/sources/']").Select(link => link.GetAttribute("href")!.Split('/', '#')[2]);
}
