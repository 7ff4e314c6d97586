using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Agreements;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>The agreements and summits of the record as its timelines draw them.</summary>
public sealed class RecordTimelineTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private static readonly string[] Sheets = [".timeline__drawing--wide", ".timeline__drawing--narrow"];

    private static readonly string[] Summits = ["madrid-2022", "hiroshima-g7-2023", "vilnius-2023", "washington-2024", "the-hague-2025", "ankara-2026", "tirana-2027"];

    private readonly HttpClient _client = app.Visitor();

    [Fact]
    public async Task The_sheet_of_all_has_a_bar_for_each_agreement_in_its_partners_lane()
    {
        var page = await _client.VisitAsync("/");
        var agreements = await AgreementsAsync();

        agreements.Should().HaveCount(16);
        foreach (var sheet in Sheets)
        {
            foreach (var lane in agreements.GroupBy(agreement => agreement.Partner))
                Links(page, $"{sheet} .tl-lane.partner--{lane.Key.ToLowerInvariant()} a.tl-agreement").Should().BeEquivalentTo(lane.Select(agreement => $"/frameworks#{agreement.Id}"));
            page.QuerySelectorAll($"{sheet} a.tl-agreement").Should().HaveCount(16);
        }
    }

    [Theory]
    [InlineData("japan", "JP", 5)]
    [InlineData("south-korea", "KR", 4)]
    [InlineData("australia", "AU", 4)]
    [InlineData("new-zealand", "NZ", 3)]
    public async Task A_partners_sheet_has_its_own_bars_only(string id, string code, int count)
    {
        var page = await _client.VisitAsync($"/partners/{id}");
        var own = (await AgreementsAsync()).Where(agreement => agreement.Partner == code).Select(agreement => $"/frameworks#{agreement.Id}").ToList();

        own.Should().HaveCount(count);
        foreach (var sheet in Sheets)
        {
            Links(page, $"{sheet} a.tl-agreement").Should().BeEquivalentTo(own);
            page.QuerySelectorAll($"{sheet} .tl-lane").Should().ContainSingle();
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/partners/japan")]
    [InlineData("/partners/new-zealand")]
    public async Task A_sheet_has_a_line_for_each_summit_and_dashes_those_not_known_to_be_held(string path)
    {
        var page = await _client.VisitAsync(path);

        foreach (var sheet in Sheets)
        {
            Links(page, $"{sheet} a.tl-summit").Should().BeEquivalentTo(Summits.Select(summit => $"/summits/{summit}"));
            Links(page, $"{sheet} a.tl-summit--ahead").Should().BeEquivalentTo("/summits/ankara-2026", "/summits/tirana-2027");
        }
    }

    [Fact]
    public async Task A_bar_and_a_line_say_in_words_what_they_show()
    {
        var page = await _client.VisitAsync("/");

        Spoken(page, "a.tl-agreement[href='/frameworks#jp-itpp-2023']").Should().Be(
            "ITPP of Japan, 2023–2026. Expiring: 38 days left at most; its end (2026) may have passed.");
        Spoken(page, "a.tl-agreement[href='/frameworks#nz-ipcp-2012']").Should().Be("IPCP of New Zealand, adopted 4 June 2012. Succeeded.");
        Spoken(page, "a.tl-summit[href='/summits/vilnius-2023']").Should().Be("Vilnius Summit. 11 to 12 July 2023.");
    }

    private static IReadOnlyList<string?> Links(IDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(link => link.GetAttribute("href"))];

    private static string Spoken(IDocument page, string link) => page.TextOf($".timeline__drawing--wide {link} > title");

    private async Task<IReadOnlyList<AgreementDetails>> AgreementsAsync()
    {
        using var scope = app.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<AgreementQueries>().AllAsync(on: null, CancellationToken.None);
    }
}
