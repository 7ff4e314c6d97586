using Microsoft.Playwright;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>The form of a record with scripts: what it does while somebody types, and what it keeps when things go wrong.</summary>
public sealed class EditorInBrowserTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [SkippableFact]
    public async Task A_date_is_echoed_while_it_is_typed()
    {
        var page = await OpenAsync(Roles.Contributor, "Dana Dates");
        var echo = page.Locator("[id='date-echo']");

        await page.FillAsync("[id='date.edtf']", "late 2010s");
        await Assertions.Expect(echo).ToHaveTextAsync("about 2016 to about 2019, from 2016-01-01 to 2019-12-31 2016~/2019~");
        await page.FillAsync("[id='date.edtf']", "11/7/2023");
        await Assertions.Expect(echo).ToContainTextAsync("11 July 2023");
        await Assertions.Expect(echo).ToHaveClassAsync("date-echo date-echo--wrong");
        await page.FillAsync("[id='date.edtf']", "");
        await Assertions.Expect(echo).ToBeEmptyAsync();
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task What_is_typed_is_kept_by_itself_and_is_there_after_a_closed_tab()
    {
        var page = await OpenAsync(Roles.Contributor, "Auto Saver");

        await page.FillAsync("#title", "Half a title");
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Draft saved", new() { Timeout = 15_000 });
        var address = page.Url;
        await page.CloseAsync();
        var again = await page.Context.NewPageAsync();
        await again.GotoAsync(address);

        address.Should().Contain("/desk/drafts/");
        await Assertions.Expect(again.Locator("#title")).ToHaveValueAsync("Half a title");
        await again.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Buttons_go_on_from_what_was_saved_by_itself()
    {
        var page = await OpenAsync(Roles.Contributor, "Betty Buttons");

        await page.FillAsync("#title", "Half a title");
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Draft saved", new() { Timeout = 15_000 });
        await page.FillAsync("#title", "A whole title");
        await page.ClickAsync("button[value=save] >> nth=1");

        await page.WaitForURLAsync("**/desk/drafts/*?saved=true");
        await Assertions.Expect(page.Locator("#title")).ToHaveValueAsync("A whole title");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_button_waits_for_a_save_that_is_on_its_way()
    {
        var page = await OpenAsync(Roles.Contributor, "Willy Waiting");
        var on = new TaskCompletionSource();
        await page.RouteAsync("**/*handler=autosave", async route =>
        {
            await on.Task;
            await route.ContinueAsync();
        });

        var saving = page.WaitForRequestAsync("**/*handler=autosave", new() { Timeout = 15_000 });
        await page.FillAsync("#title", "Sent while it is saved");
        await saving;
        await page.ClickAsync("button[value=save] >> nth=1");
        on.SetResult();

        await page.WaitForURLAsync("**/desk/drafts/*?saved=true");
        await Assertions.Expect(page.Locator("#title")).ToHaveValueAsync("Sent while it is saved");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_lost_connection_is_told_and_what_was_typed_meanwhile_is_saved_when_it_is_back()
    {
        var page = await OpenAsync(Roles.Contributor, "Olga Offline");
        var state = page.Locator("[data-saved]");

        await page.Context.SetOfflineAsync(true);
        await page.FillAsync("#title", "Typed in a tunnel");
        await Assertions.Expect(state).ToContainTextAsync("Not saved: the site cannot be reached.", new() { Timeout = 15_000 });
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(state).ToContainTextAsync("Draft saved", new() { Timeout = 20_000 });

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#title")).ToHaveValueAsync("Typed in a tunnel");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task What_is_typed_while_the_server_is_down_is_saved_when_it_is_up_again()
    {
        await using var files = new ArticleApp();
        var page = await site.OpenAsync(1280);
        var state = page.Locator("[data-saved]");
        var first = files.Restarted(("Seeds:Record", "false"));
        var address = first.Listen();
        await first.SignInAsync(address, page, Roles.Contributor, "Kira Killed");
        await page.GotoAsync(new Uri(address, "/desk/milestone/new").ToString());
        await page.FillAsync("#title", "Typed before");
        await Assertions.Expect(state).ToContainTextAsync("Draft saved", new() { Timeout = 15_000 });

        await first.DisposeAsync();
        await page.FillAsync("#summary", "Typed while it was down.");
        await Assertions.Expect(state).ToContainTextAsync("Not saved: the site cannot be reached.", new() { Timeout = 15_000 });
        await using var second = files.Restarted(("Seeds:Record", "false"));
        second.Listen(address.Port);

        await Assertions.Expect(state).ToContainTextAsync("Draft saved", new() { Timeout = 20_000 });
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#summary")).ToHaveValueAsync("Typed while it was down.");
        await Assertions.Expect(page.Locator("#title")).ToHaveValueAsync("Typed before");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Whoever_is_signed_out_while_typing_loses_nothing()
    {
        var page = await OpenAsync(Roles.Contributor, "Sigi Session");
        var cookies = await page.Context.CookiesAsync();

        await page.Context.ClearCookiesAsync();
        await page.FillAsync("#title", "Typed too long");
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("signed out", new() { Timeout = 15_000 });
        await page.Context.AddCookiesAsync(cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("Draft saved", new() { Timeout = 20_000 });
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Rows_come_and_go_without_a_round_trip_and_the_focus_goes_along()
    {
        var page = await OpenAsync(Roles.Contributor, "Rudi Rows");

        await page.ClickAsync("button[value='add:citations']");
        (await FocusAsync(page)).Should().Be("citations[0].source");
        await page.ClickAsync("button[value='add:citations']");
        await page.FillAsync("[id='citations[1].quote']", "The second");
        await page.ClickAsync("button[value='remove:citations[0]']");

        (await FocusAsync(page)).Should().Be("citations[1]");
        (await page.Locator("#citations legend [data-number]").First.InnerTextAsync()).Should().Be("1", "rows are counted for people");
        await page.ClickAsync("button[value=save] >> nth=1");
        await page.WaitForURLAsync("**/desk/drafts/**");
        await Assertions.Expect(page.Locator("[id='citations[0].quote']")).ToHaveValueAsync("The second");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Areas_are_found_by_any_of_their_names_from_the_keyboard()
    {
        var page = await OpenAsync(Roles.Contributor, "Arne Areas");

        await page.ClickAsync("#areas summary");
        await page.FillAsync(".field__narrow", "cyber def");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("#areas input:checked")).ToHaveValueAsync("cyber-defence");
        await Assertions.Expect(page.Locator("#areas summary")).ToHaveTextAsync("1 chosen");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task What_may_be_recorded_already_is_shown_while_typing()
    {
        var page = await OpenAsync(Roles.Contributor, "Dora Double");

        await page.FillAsync("#title", "Kishida attends the NATO summit in Vilnius");
        await page.FillAsync("[id='date.edtf']", "July 2023");
        await page.CheckAsync("[id='partners-JP']");

        await Assertions.Expect(page.Locator(".similar a").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_passage_is_chosen_by_selecting_it_in_the_text()
    {
        var page = await OpenAsync(Roles.Contributor, "Pablo Passage");
        await page.FillAsync("#title", "With a passage");
        await page.ClickAsync("button[value='add:citations']");
        await page.FillAsync("[id='citations[0].source']", "nato-pivot-to-indo-pacific");
        await page.ClickAsync("button[value='passage:citations[0]']");
        await page.WaitForURLAsync("**/passage/0");

        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync(
            """
            () => {
              const text = [...document.querySelectorAll('[data-start]')].find((paragraph) => paragraph.textContent.includes('Global Pivotal State')).firstChild;
              const range = document.createRange();
              range.setStart(text, text.data.indexOf('Global Pivotal State'));
              range.setEnd(text, text.data.indexOf('Global Pivotal State') + 'Global Pivotal State'.length);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
            }
            """);
        await Assertions.Expect(page.Locator("#quote")).ToHaveValueAsync("Global Pivotal State");
        await page.LookAsync();
        await page.ClickAsync("text=Use this passage");
        await page.WaitForURLAsync("**/desk/drafts/*");

        await Assertions.Expect(page.Locator("[id='citations[0].quote']")).ToHaveValueAsync("Global Pivotal State");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_error_summary_takes_the_focus_and_leads_to_each_field()
    {
        var page = await OpenAsync(Roles.Contributor, "Erik Errors");

        await page.ClickAsync("button[value=propose]");
        await Assertions.Expect(page.Locator(".form-errors")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        (await FocusAsync(page)).Should().Be("title");
        await page.LookAsync();
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("/desk")]
    [InlineData("/desk/milestone/new")]
    [InlineData("/desk/milestone/kishida-nato-summit-2023")]
    [InlineData("/desk/agreement/jp-itpp-2023")]
    [InlineData("/desk/summit/vilnius-2023")]
    [InlineData("/desk/source/new")]
    [InlineData("/desk/cooperation-area/new")]
    [InlineData("/desk/disagreement/new")]
    [InlineData("/desk/framework/itpp")]
    [InlineData("/desk/partner/japan")]
    [InlineData("/desk/assessment/new")]
    [InlineData("/desk/proper-name/new")]
    [InlineData("/desk/restore/milestone/kishida-nato-summit-2023/1")]
    [InlineData("/desk/withdraw/milestone/kishida-nato-summit-2023")]
    [InlineData("/desk/merge/milestone/kishida-nato-summit-2023")]
    [InlineData("/desk/merge/milestone/kishida-nato-summit-2023?into=ankara-summit-2026")]
    [InlineData("/changes")]
    [InlineData("/desk/saves/1")]
    public async Task A_page_of_the_desk_is_open_to_all_and_fits_a_narrow_screen(string path)
    {
        var page = await OpenAsync(Roles.Editor, $"Editor {Guid.NewGuid():N}");
        await page.GotoAsync(path);

        await page.LookAsync();
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_page_of_a_record_that_was_withdrawn_says_so_to_all()
    {
        var page = await OpenAsync(Roles.Editor, "Wanda Withdraws");
        await page.GotoAsync("/desk/withdraw/milestone/clark-scheffer-2007");
        await page.FillAsync("#why", "It was recorded twice, under two titles.");
        await page.ClickAsync("text=Withdraw it");
        await page.WaitForURLAsync("**/history/**");
        await page.LookAsync();
        await page.GotoAsync("/milestones/clark-scheffer-2007");

        (await page.InnerTextAsync("main")).Should().Contain("It was recorded twice, under two titles.");
        await page.LookAsync();
        await page.Context.CloseAsync();
    }

    private static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");

    // The form of a new milestone.
    private async Task<IPage> OpenAsync(string role, string name)
    {
        var page = await site.OpenAsync(1280);
        await site.SignInAsync(page, role, name);
        await page.GotoAsync("/desk/milestone/new");
        return page;
    }
}
