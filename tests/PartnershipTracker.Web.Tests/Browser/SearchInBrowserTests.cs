using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>Finding with scripts: the key / and the suggestions under the box, by keyboard and mouse; and the facets.</summary>
public sealed class SearchInBrowserTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private const string Here = "document.activeElement.id";

    [SkippableFact]
    public async Task The_box_is_reached_by_its_key_and_its_suggestions_by_arrows()
    {
        var page = await site.OpenAsync(1280);
        await page.GotoAsync("/about");

        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>(Here)).Should().Be("site-search");
        (await page.InputValueAsync("#site-search")).Should().BeEmpty("the key itself is not typed");

        await page.Keyboard.TypeAsync("toky");
        await page.WaitForSelectorAsync("#suggestion-0");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Search the record" });
        (await box.GetAttributeAsync("aria-expanded")).Should().Be("true");
        (await box.GetAttributeAsync("aria-activedescendant")).Should().BeNull("nothing is chosen for the typist");
        (await page.Locator(".site-search [role=status]").InnerTextAsync()).Should().EndWith("suggestions");
        await page.LookAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        (await box.GetAttributeAsync("aria-activedescendant")).Should().Be("suggestion-0");
        (await page.GetAttributeAsync("#suggestion-0", "aria-selected")).Should().Be("true");
        await page.Keyboard.PressAsync("ArrowUp");
        (await box.GetAttributeAsync("aria-activedescendant")).Should().BeNull("before the first comes the text itself");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/partners/japan");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Escape_closes_and_keeps_the_text_and_Enter_searches_for_it()
    {
        var page = await site.OpenAsync(1280);
        await page.GotoAsync("/");
        await page.FillAsync("#site-search", "kishda");
        await page.WaitForSelectorAsync("#suggestion-0");

        await page.Keyboard.PressAsync("Escape");
        (await page.Locator(".suggestions").IsVisibleAsync()).Should().BeFalse();
        (await page.InputValueAsync("#site-search")).Should().Be("kishda");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=kishda");
        (await page.Locator(".search-corrected").InnerTextAsync()).Should().Contain("Did you mean Kishida?");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_suggestion_is_followed_by_mouse_and_leaving_the_box_closes_the_list()
    {
        var page = await site.OpenAsync(1280);
        await page.GotoAsync("/");
        await page.FillAsync("#site-search", "vilnius");
        await page.WaitForSelectorAsync("#suggestion-0");
        await page.Keyboard.PressAsync("Tab");
        (await page.Locator(".suggestions").IsVisibleAsync()).Should().BeFalse();

        await page.FocusAsync("#site-search");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("Vilnius Summit.*Summit", RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.ClickAsync();
        await page.WaitForURLAsync("**/summits/vilnius-2023");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_key_is_typed_in_fields_and_can_be_turned_off_for_good()
    {
        var page = await site.OpenAsync(1280);
        await page.GotoAsync("/milestones");
        await page.FocusAsync("#q");
        await page.Keyboard.PressAsync("/");
        (await page.InputValueAsync("#q")).Should().Be("/");

        await page.GetByRole(AriaRole.Button, new() { Name = "Turn off the key / for search" }).ClickAsync();
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>(Here)).Should().NotBe("site-search");
        await page.ReloadAsync();
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>(Here)).Should().NotBe("site-search");
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn on the key / for search" }).ClickAsync();
        await page.Keyboard.PressAsync("/");
        (await page.EvaluateAsync<string>(Here)).Should().Be("site-search");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Facets_are_chosen_dates_written_and_an_empty_list_widened()
    {
        var page = await site.OpenAsync(1280);
        await page.GotoAsync("/milestones");
        await page.CheckAsync("#partner-NZ");
        await page.FillAsync("#date", "2010s");
        await page.ClickAsync("text=Show milestones");
        await page.WaitForURLAsync("**/milestones?partner=NZ&from=201X&to=201X");
        (await page.Locator("#date-echo").InnerTextAsync()).Should().Be("Understood: 1 January 2010 to 31 December 2019");
        (await page.Locator("label[for=partner-NZ] .filters__count").InnerTextAsync()).Should().Contain((await page.Locator(".milestone-row").CountAsync()).ToString(null as IFormatProvider));

        await page.CheckAsync("#partner-JP");
        await page.ClickAsync("text=Show milestones");
        await page.WaitForURLAsync("**/milestones?partner=JP&partner=NZ&**");
        await page.LookAsync("/milestones?q=Kishida&partner=JP&from=2022&sort=-date");
        await page.LookAsync("/milestones?partner=NZ&kind=agreement&year=1999&q=Kishda");
        await page.ClickAsync(".empty__ways a");
        (await page.Locator(".milestone-row, .empty").CountAsync()).Should().BePositive();
        await page.Context.CloseAsync();
    }
}
