using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>What holds for each page as a reader sees it, whatever it shows.</summary>
public sealed class EveryPageTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    /// <summary>One page of each kind, with the states that look different.</summary>
    public static TheoryData<string> Pages =>
    [
        "/",
        "/partners",
        "/partners/japan",
        "/partners/new-zealand",
        "/frameworks",
        "/areas",
        "/milestones",
        "/milestones?partner=JP&kind=statement&from=2023&match=certain",
        "/milestones?q=nothing-says-this",
        "/milestones?from=soon&partner=Atlantis",
        "/milestones/japan-institutional-links-1980s",
        "/milestones/kishida-nato-summit-2023",
        "/summits",
        "/assessments",
        "/sources",
        "/sources/nato-pivot-to-indo-pacific",
        "/about",
        "/milestones/no-such-milestone",
    ];

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_accessibility_violation_in_light_or_dark(string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { 1280, 360 })
            {
                var page = await site.OpenAsync(width, scheme);
                await page.GotoAsync(path);

                var result = await page.RunAxe();

                result.Violations.Select(violation => Describe(violation)).Should().BeEmpty($"{path} in {scheme} at {width} must be open to all");
                await page.Context.CloseAsync();
            }
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_a_narrow_screen(string path)
    {
        var page = await site.OpenAsync(360);
        await page.GotoAsync(path);

        var width = await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth");

        width.Should().BeLessThanOrEqualTo(360);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_asks_nothing_of_others_and_breaks_no_policy(string path)
    {
        var page = await site.OpenAsync(1280);
        var complaints = new List<string>();
        var strangers = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != site.Address.Authority)
                strangers.Add(request.Url);
        };

        var response = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        strangers.Should().BeEmpty();
        complaints.Where(complaint => response!.Ok || !complaint.Contains("status of 4", StringComparison.Ordinal)).Should().BeEmpty();
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_says_the_same_without_JavaScript(string path)
    {
        var with = await site.OpenAsync(1280);
        await with.GotoAsync(path);
        var without = await site.OpenAsync(1280, javaScript: false);
        await without.GotoAsync(path);

        var expected = await with.Locator("main").InnerTextAsync();
        var text = await without.Locator("main").InnerTextAsync();

        text.Should().Be(expected).And.NotBeEmpty();
        await with.Context.CloseAsync();
        await without.Context.CloseAsync();
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}";
}
