using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>The colours of the pages, chosen in a browser.</summary>
public sealed class ThemeTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private const string Paper = "getComputedStyle(document.body).backgroundColor";

    [SkippableFact]
    public async Task A_choice_changes_the_page_at_once_and_holds_on_the_next()
    {
        var page = await site.OpenAsync(1280);
        await page.GotoAsync("/partners");
        var light = await page.EvaluateAsync<string>(Paper);

        await page.ClickAsync("[data-theme-choice=dark]");
        var dark = await page.EvaluateAsync<string>(Paper);
        dark.Should().NotBe(light);
        page.Url.Should().EndWith("/partners", "no page is loaded for it");
        await page.GotoAsync("/summits");
        (await page.EvaluateAsync<string>(Paper)).Should().Be(dark);
        (await page.Locator(".theme-switch [aria-current]").TextContentAsync()).Should().Be("Dark");

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.ClickAsync("[data-theme-choice=light]");
        (await page.EvaluateAsync<string>(Paper)).Should().Be(light, "what was chosen counts more than what the system says");
        await page.ClickAsync("[data-theme-choice=system]");
        (await page.EvaluateAsync<string>(Paper)).Should().Be(dark);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task On_paper_all_is_light()
    {
        var page = await site.OpenAsync(1280, ColorScheme.Dark);
        await page.GotoAsync("/partners");
        await page.ClickAsync("[data-theme-choice=dark]");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        (await page.EvaluateAsync<string>(Paper)).Should().Be("rgb(255, 255, 255)");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_front_page_is_light_to_load()
    {
        var page = await site.OpenAsync(1280);
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });

        (await page.EvaluateAsync<int>("performance.getEntriesByType('resource').length")).Should().BeLessThan(12, "the page itself is the twelfth");
        // Compressed as over http, without brotli. A build of development does not compress files; docs/operations.md tells of a published one.
        (await page.EvaluateAsync<int>("performance.getEntriesByType('navigation')[0].transferSize")).Should().BeLessThan(60_000);
        await page.Context.CloseAsync();
    }
}
