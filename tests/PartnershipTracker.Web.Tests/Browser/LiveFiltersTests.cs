using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>Lists that follow their filters without leaving the page.</summary>
public sealed class LiveFiltersTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private const string Here = "document.activeElement.id";

    [SkippableFact]
    public async Task A_tick_recounts_the_list_and_the_other_facets_and_Back_takes_it_away_again()
    {
        var page = await OpenAsync("/milestones");
        var (whole, statements) = (await FoundAsync(page), await CountAsync(page, "kind-statement"));
        await page.FocusAsync("#partner-NZ");
        await page.Keyboard.PressAsync("Space");
        await ShownAsync(page, "Milestones: New Zealand");

        new Uri(page.Url).PathAndQuery.Should().Be("/milestones?partner=NZ", "what says nothing stays out of the address");
        var found = await FoundAsync(page);
        found.Should().EndWith($" of {whole}").And.StartWith(await CountAsync(page, "partner-NZ"));
        (await CountAsync(page, "kind-statement")).Should().NotBe(statements);
        (await page.TitleAsync()).Should().StartWith("Milestones: New Zealand");
        (await page.GetAttributeAsync(".downloads a >> nth=0", "href")).Should().Contain("partner=NZ");
        (await page.TextContentAsync("#cite-long")).Should().Contain("partner=NZ");
        (await page.EvaluateAsync<string>(Here)).Should().Be("partner-NZ");
        await page.WaitForFunctionAsync("found => [...document.querySelectorAll('[role=status]')].some(said => said.textContent === found)", found);
        await StayedAsync(page);
        await page.LookAsync();

        await page.CheckAsync("#kind-statement");
        await ShownAsync(page, "Milestones: New Zealand, statement");
        await page.GoBackAsync();
        await ShownAsync(page, "Milestones: New Zealand");
        (await page.IsCheckedAsync("#kind-statement")).Should().BeFalse();
        await page.GoBackAsync();
        await ShownAsync(page, "Milestones");
        (await page.IsCheckedAsync("#partner-NZ")).Should().BeFalse();
        (await FoundAsync(page), await CountAsync(page, "kind-statement")).Should().Be((whole, statements));
        await StayedAsync(page);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_date_that_is_not_understood_says_so_beside_what_was_typed_and_typing_is_one_step()
    {
        var page = await OpenAsync("/milestones");
        await page.FocusAsync("#date");
        await page.Keyboard.TypeAsync("somewhen");
        await page.WaitForSelectorAsync("#date-error");
        (await page.InputValueAsync("#date")).Should().Be("somewhen");
        (await page.EvaluateAsync<string>(Here)).Should().Be("date");
        (await page.Locator(".form-errors[role=alert] a[href='#date']").CountAsync()).Should().Be(1);
        (await page.TitleAsync()).Should().StartWith("Error: ");
        await page.LookAsync();

        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("july 2023");
        await ShownAsync(page, "Milestones: July 2023");
        (await page.Locator(".form-errors, .field-error").CountAsync()).Should().Be(0);
        (await page.InputValueAsync("#date")).Should().Be("july 2023", "it may not be all");
        (await page.EvaluateAsync<string>(Here)).Should().Be("date");
        page.Url.Should().EndWith("/milestones?from=2023-07&to=2023-07");

        await page.GoBackAsync();
        await ShownAsync(page, "Milestones");
        (await page.InputValueAsync("#date")).Should().BeEmpty();
        await StayedAsync(page);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_timeline_is_live_with_other_filters_and_each_step_goes_back_by_itself()
    {
        var page = await OpenAsync("/milestones?view=timeline&lanes=kind");
        await page.WaitForSelectorAsync("[data-timeline][data-live]");
        await page.ClickAsync(".timeline-zoom a[data-view='Zoom in']");
        await page.WaitForURLAsync(url => url.Contains("range="));
        var zoomed = page.Url;
        await page.CheckAsync("#partner-NZ");
        await ShownAsync(page, "Milestones: New Zealand");
        page.Url.Should().Contain("range=").And.Contain("lanes=kind");

        await page.WaitForSelectorAsync("[data-timeline][data-live]");
        var mark = page.Locator(".timeline__drawing--wide a[tabindex='0']");
        await mark.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        (await page.Locator(".timeline-card").InnerTextAsync()).Should().Contain("New Zealand");
        (await page.Locator(".timeline-status").CountAsync()).Should().Be(1);

        await page.GoBackAsync();
        await ShownAsync(page, "Milestones");
        page.Url.Should().Be(zoomed);
        await page.WaitForSelectorAsync("[data-timeline][data-live]");
        await page.GoBackAsync();
        await page.WaitForFunctionAsync("() => !location.search.includes('range=') && !document.querySelector('[data-timeline][aria-busy]')");
        (await page.Locator(".timeline-zoom a[data-view='All days']").CountAsync()).Should().Be(0);
        await StayedAsync(page);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_last_question_is_the_one_that_is_answered()
    {
        var page = await OpenAsync("/milestones");
        await page.RouteAsync(url => url.EndsWith("?partner=JP", StringComparison.Ordinal), async route =>
        {
            await Task.Delay(1000);
            await route.ContinueAsync();
        });
        await page.CheckAsync("#partner-JP");
        (await page.GetAttributeAsync("[data-part=results]", "aria-busy")).Should().Be("true");
        await page.CheckAsync("#partner-NZ");
        await ShownAsync(page, "Milestones: Japan or New Zealand");
        await page.WaitForTimeoutAsync(1200);
        (await page.InnerTextAsync("h1")).Should().Be("Milestones: Japan or New Zealand");
        (await page.IsCheckedAsync("#partner-JP")).Should().BeTrue();
        await page.GoBackAsync();
        await ShownAsync(page, "Milestones");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Where_no_answer_comes_the_form_is_sent()
    {
        var page = await OpenAsync("/milestones");
        await page.RouteAsync("**/milestones?*", route => route.Request.IsNavigationRequest ? route.ContinueAsync() : route.AbortAsync());
        await page.CheckAsync("#partner-KR");
        await page.WaitForFunctionAsync("() => !window.stayed && document.querySelector('h1')?.textContent === 'Milestones: South Korea'");
        page.Url.Should().EndWith("/milestones?partner=KR");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task On_a_phone_the_filters_stay_open_where_they_are_until_the_button_leads_to_what_was_found()
    {
        var page = await OpenAsync("/milestones", 360);
        await page.ClickAsync(".filters__summary");
        await page.ClickAsync(".filters__fold summary:text('Areas')");
        var box = page.Locator("#area input").Nth(5);
        await box.ScrollIntoViewIfNeededAsync();
        const string Top = "box => Math.round(box.getBoundingClientRect().top)";
        var (before, id) = (await box.EvaluateAsync<int>(Top), await box.GetAttributeAsync("id"));
        await box.CheckAsync();
        await page.WaitForURLAsync("**?area=*");

        (await page.Locator($"#{id}").EvaluateAsync<int>(Top)).Should().BeCloseTo(before, 1);
        (await page.EvaluateAsync<bool>("[...document.querySelectorAll('.filters, .filters__fold:has(#area)')].every(fold => fold.open)")).Should().BeTrue();
        await page.ClickAsync("text=Show milestones");
        (await page.EvaluateAsync<bool>("document.activeElement.matches('[data-part=results]')")).Should().BeTrue();
        (await page.Locator(".chip").First.IsVisibleAsync()).Should().BeTrue();
        (await page.IsVisibleAsync(".filters__form")).Should().BeFalse();
        await StayedAsync(page);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("/statements")]
    [InlineData("/sources")]
    [InlineData("/changes")]
    [InlineData("/disagreements")]
    [InlineData("/assessments")]
    [InlineData("/names")]
    public async Task Every_list_follows_its_filters_and_their_chips(string path)
    {
        var page = await OpenAsync(path);
        var whole = await FoundAsync(page);
        await page.Locator("[data-part=filters] input[type=checkbox]").First.CheckAsync();
        await page.WaitForSelectorAsync(".chip");
        page.Url.Should().Contain($"{path}?");
        await page.ClickAsync(".chip >> nth=0");
        await page.WaitForSelectorAsync(".chip", new() { State = WaitForSelectorState.Detached });
        (await FoundAsync(page)).Should().Be(whole);
        (await page.Locator("[data-part=filters] input[type=checkbox]").First.IsCheckedAsync()).Should().BeFalse();
        await StayedAsync(page);
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string path, int width = 1280)
    {
        var page = await site.OpenAsync(width);
        await page.GotoAsync(path);
        await page.EvaluateAsync("window.stayed = true");
        return page;
    }

    private static async Task ShownAsync(IPage page, string heading) =>
        await page.WaitForFunctionAsync("heading => document.querySelector('h1').textContent === heading && !document.querySelector('[aria-busy]')", heading);

    private static async Task StayedAsync(IPage page) => (await page.EvaluateAsync<bool>("window.stayed === true")).Should().BeTrue("nothing was loaded as a page");

    private static async Task<string> FoundAsync(IPage page) => await page.InnerTextAsync(".stat-line > span >> nth=0");

    private static async Task<string> CountAsync(IPage page, string choice) => await page.Locator($"label[for={choice}] .filters__count").EvaluateAsync<string>("count => count.childNodes[1].textContent");
}
