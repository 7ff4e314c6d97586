using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>What holds for each page as a reader sees it, whatever it shows.</summary>
public sealed class EveryPageTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private static readonly AxeRunOptions EveryRule = Accessibility.Rules();

    /// <summary>The dark pages differ in their colours alone.</summary>
    private static readonly AxeRunOptions Colours = Accessibility.Rules("color-contrast", "link-in-text-block");

    /// <summary>One page of each kind, with the states that look different.</summary>
    public static TheoryData<string> Pages =>
    [
        "/",
        "/?on=2016-03-01",
        "/?on=never",
        "/?lanes=framework",
        "/?range=2022/2024&mark=nato-fm-april-2023",
        "/embed/timeline?partner=KR",
        "/partners",
        "/partners/japan",
        "/partners/japan?on=2027-01-01",
        "/partners/japan/brief",
        "/partners/new-zealand",
        "/compare",
        "/compare?partners=JP,KR&on=2016-03-01",
        "/compare?partners=JP&on=2020-01-01&and=2024-08-01",
        "/compare?partners=JP,atlantis&on=never",
        "/frameworks",
        "/frameworks?on=2023-07-12",
        "/frameworks?on=2023-02-30",
        "/areas",
        "/areas/matrix",
        "/areas/matrix?on=2013-01-01",
        "/areas/matrix?on=x",
        "/areas/matrix?view=years",
        "/milestones",
        "/milestones?partner=JP&kind=statement&from=2023&match=certain",
        "/milestones?significance=context&confidence=medium",
        "/milestones?view=timeline&lanes=area&from=2022",
        "/milestones?view=timeline&partner=JP&partner=KR",
        "/milestones?q=nothing-says-this",
        "/milestones?q=Kishda&partner=JP&year=2022",
        "/milestones?q=Kishida&sort=-date&disputed=true,false&sourceKind=official&date=",
        "/milestones?from=soon&partner=Atlantis",
        "/search",
        "/search?q=ROK",
        "/search?q=Kishda",
        "/search?q=xyzzy",
        "/milestones/japan-institutional-links-1980s",
        "/milestones/kishida-nato-summit-2023",
        "/milestones/rok-itpp-2023",
        "/milestones/ankara-summit-2026",
        "/milestones/ardern-madrid-2022",
        "/summits",
        "/summits/vilnius-2023",
        "/summits/ankara-2026",
        "/summits/ankara-2026/brief",
        "/disagreements",
        "/disagreements?severity=high",
        "/names",
        "/names?q=ROK",
        "/names?q=nobody-is-called-so",
        "/assessments",
        "/statements",
        "/statements?partner=JP&speaker=fumio-kishida&year=2022",
        "/statements?speaker=nobody&year=soon",
        "/sources",
        "/sources?kind=repost",
        "/sources/nato-pivot-to-indo-pacific",
        "/sources/whbl-new-zealand-nato-partnership-2023-06",
        "/about",
        "/cite/agreement/jp-itpp-2023",
        "/corrections",
        "/corrections?about=milestone/rok-itpp-2023",
        "/report/milestone/rok-itpp-2023",
        "/problems",
        "/problems/withdrawn-record",
        "/releases",
        "/releases/1",
        "/changes",
        "/changes?save=1&type=summit",
        "/changes?from=soon&kind=mended",
        "/history/milestone/kishida-nato-summit-2023",
        "/history/milestone/kishida-nato-summit-2023?from=1&to=9",
        "/history/milestone/kishida-nato-summit-2023/1",
        "/milestones/no-such-milestone",
    ];

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_accessibility_violation_in_light_or_dark(string path)
    {
        // A state shares its page's layout: each scheme looks at it at one width.
        var isState = path.Contains('?', StringComparison.Ordinal);
        foreach (var (scheme, rules, widths) in new[]
        {
            (ColorScheme.Light, EveryRule, isState ? [1280] : new[] { 1280, 360 }),
            (ColorScheme.Dark, Colours, isState ? [360] : new[] { 1280, 360 }),
        })
        {
            var page = await site.OpenAsync(1280, scheme);
            await page.GotoAsync(path);

            foreach (var width in widths)
            {
                await page.SetViewportSizeAsync(width, 900);
                await Pictures.TakeAsync(page, path, width, scheme);

                await page.ShouldBeOpenToAllAsync(rules, $"{path} in {scheme} at {width}");
            }

            await page.Context.CloseAsync();
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

        // What only a script can answer is shown by it alone.
        await with.EvaluateAsync("document.querySelectorAll('[data-copy], .timeline-hint, .timeline-years, .timeline-status, .timeline-card').forEach(part => part.remove())");
        var expected = await with.Locator("main").InnerTextAsync();
        var text = await without.Locator("main").InnerTextAsync();

        text.Should().Be(expected).And.NotBeEmpty();
        await with.Context.CloseAsync();
        await without.Context.CloseAsync();
    }
}
