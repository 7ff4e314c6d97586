using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

public sealed class KeyboardTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [SkippableFact]
    public async Task The_first_stop_leads_past_the_navigation()
    {
        var page = await site.OpenAsync(1280);
        await page.GotoAsync("/milestones");

        await page.Keyboard.PressAsync("Tab");
        var first = await page.EvaluateAsync<string>("document.activeElement.textContent");
        await page.Keyboard.PressAsync("Enter");

        first.Should().Be("Skip to the content");
        (await page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("main");
    }

    [SkippableFact]
    public async Task A_focused_link_is_seen()
    {
        var page = await site.OpenAsync(1280);
        await page.GotoAsync("/partners");

        await page.Locator("main a").First.FocusAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Tab");

        var outline = await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle");
        outline.Should().NotBe("none");
    }

    [SkippableFact]
    public async Task One_click_leads_from_a_fact_to_its_passage_in_the_article()
    {
        var page = await site.OpenAsync(1280);
        await page.GotoAsync("/milestones/yoon-vilnius-2023");

        await page.GetByRole(AriaRole.Link, new() { Name = "Read in the article" }).First.ClickAsync();

        page.Url.Should().Contain("/sources/nato-pivot-to-indo-pacific#at-");
        var target = page.Locator(new Uri(page.Url).Fragment);
        (await target.InnerTextAsync()).Should().StartWith("In 2023, during the NATO summit at Vilnius, Yoon\u00A0expressed", "the text is shown letter for letter");
    }
}
