using Microsoft.Playwright;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>The summit desk with scripts, by keyboard.</summary>
public sealed class SheetInBrowserTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [SkippableFact]
    public async Task A_summit_with_four_milestones_four_attendances_and_two_sources_takes_at_most_90_keystrokes_and_no_mouse()
    {
        var page = await OpenAsync(Roles.Editor, "Kay Keyboard");
        var typist = new Typist(page);

        // Past the navigation, past the way back to the desk.
        await typist.PressAsync("Tab", "Enter", "Tab", "Tab");
        (await typist.FieldAsync()).Should().Be("sources[0].source");
        await typist.FillAsync("https://www.example.org/izmir-declaration", "Izmir Summit Declaration", "NATO");
        await typist.PressAsync("Control+Enter");
        await typist.FillAsync("https://www.example.org/izmir-press-conference", "Press conference after the Izmir Summit", "NATO");
        await typist.PressAsync("Tab");
        await typist.FillAsync("Izmir Summit", "Izmir", "TR", "7 to 8 October 2026", "1 2");
        foreach (var (person, office) in new[] { ("Sanae Takaichi", "Prime Minister"), ("Lee Jae-myung", "President"), ("Anthony Albanese", "Prime Minister"), ("Christopher Luxon", "Prime Minister") })
        {
            await typist.PressAsync("Tab");
            await typist.FillAsync(person, office, "");
            await typist.PressAsync("Space");
        }

        await typist.PressAsync("Tab");
        (await typist.FieldAsync()).Should().Be("milestones[0].title");
        await typist.FillAsync("Council receives the four leaders", "8 October 2026", "all", "Meet", "political dialogue, defence ind", "", "The Council received the four leaders.", "1 2");
        await typist.PressAsync("Control+Enter");
        await typist.FillAsync("Tokyo launches a satellite dialogue", "7 October 2026", "JP", "Pol", "space", "ITPP", "A dialogue on satellites was launched.", "1");
        await typist.PressAsync("Control+Enter");
        await typist.FillAsync("Seoul joins a munitions project", "7 October 2026", "KR", "Agr", "defence industry and procurement", "", "The project was joined.", "2");
        await typist.PressAsync("Control+Enter");
        await typist.FillAsync("Joint words on undersea cables", "8 October 2026", "JP KR AU NZ", "Stat", "maritime", "", "They issued joint words.", "1 2");
        for (var stops = 0; !await page.EvaluateAsync<bool>("document.activeElement.value === 'publish'") && stops < 10; stops++)
            await typist.PressAsync("Tab");
        await typist.PressAsync("Enter");
        await page.WaitForURLAsync("**/summits/izmir-2026*");

        typist.Keystrokes.Should().BeLessThanOrEqualTo(90);
        using var reader = new HttpClient { BaseAddress = site.Address };
        var summit = await reader.ReadAsync("/api/v1/summits/izmir-2026");
        summit["attendance"]!.AsArray().Select(person => $"{person!["partner"]} {person["name"]} {person["leader"]}")
            .Should().Equal("JP Sanae Takaichi true", "KR Lee Jae-myung true", "AU Anthony Albanese true", "NZ Christopher Luxon true");
        summit["citations"]!.AsArray().Should().HaveCount(2);
        summit["milestones"]!.AsArray().Should().HaveCount(4);
        var first = await reader.ReadAsync("/api/v1/milestones/council-receives-the-four-leaders-2026");
        (first["kind"]!.GetValue<string>(), first["partners"]!.AsArray().Count, first["citations"]!.AsArray().Count).Should().Be(("meeting", 4, 2));
        first["areas"]!.AsArray().Select(area => area!.GetValue<string>()).Should().Equal(["defence-industry", "political-dialogue"], "names are completed");
        (await reader.ReadAsync("/api/v1/milestones/tokyo-launches-a-satellite-dialogue-2026"))["framework"]!.GetValue<string>().Should().Be("itpp");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Rows_are_added_copied_moved_removed_and_unfolded_by_keys()
    {
        var page = await OpenAsync(Roles.Contributor, "Rona Rows");
        var typist = new Typist(page);
        await page.FillAsync("[name='date.edtf']", "7 to 8 October 2026");
        await page.FillAsync("[name='milestones[0].title']", "First");
        await page.FillAsync("[name='milestones[0].partners']", "JP NZ");

        await typist.PressAsync("Control+Enter");
        (await typist.FieldAsync()).Should().Be("milestones[1].title");
        await page.Keyboard.TypeAsync("Second");
        (await ColumnAsync(page, "partners")).Should().Equal("JP NZ", "JP NZ");
        (await ColumnAsync(page, "date.edtf")).Should().Equal(["7 to 8 October 2026", "7 to 8 October 2026"], "they are preset to the summit's days");
        await typist.PressAsync("Control+Shift+Enter");
        (await ColumnAsync(page, "title")).Should().Equal("First", "Second", "Second");
        await page.Keyboard.TypeAsync("Third");
        await typist.PressAsync("Alt+ArrowUp", "Alt+ArrowUp");
        (await ColumnAsync(page, "title")).Should().Equal("Third", "First", "Second");
        (await typist.FieldAsync()).Should().Be("milestones[0].title", "who moves a row stays in it");
        await typist.PressAsync("Alt+ArrowDown", "Control+Shift+Backspace");
        (await ColumnAsync(page, "title")).Should().Equal("First", "Second");
        (await typist.FieldAsync()).Should().Be("milestones[1].title");
        await typist.PressAsync("Alt+Enter");
        (await typist.FieldAsync()).Should().Be("milestones[1].quote");
        (await page.IsVisibleAsync("[name='milestones[1].quote']")).Should().BeTrue();

        await page.FocusAsync("[name='milestones[1].kind']");
        await typist.PressAsync("Alt+ArrowUp");
        (await ColumnAsync(page, "title")).Should().Equal(["First", "Second"], "in a list of choices the keys are the browser's");
        await page.WaitForSelectorAsync("[id='milestones[1].partners-echo'] .partner--nz");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Rows_of_a_spreadsheet_are_pasted_into_a_title_and_the_preview_is_drawn_in_its_place()
    {
        var page = await OpenAsync(Roles.Contributor, "Petra Paste");
        await page.FillAsync("[name='name']", "Izmir Summit");
        await page.FillAsync("[name='date.edtf']", "7 to 8 October 2026");

        await page.FocusAsync("[name='milestones[0].title']");
        await page.EvaluateAsync(
            """
            text => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """,
            "First\t7 October 2026\tJP\tvisit\tspace\tITPP\tIn our words.\nSecond\t8 October 2026\tNZ\n");
        await page.WaitForSelectorAsync("[name='milestones[1].title']");
        (await ColumnAsync(page, "title")).Should().Equal("First", "Second");
        (await ColumnAsync(page, "kind")).Should().Equal("visit", "meeting");
        (await new Typist(page).FieldAsync()).Should().Be("milestones[0].title");

        await page.FocusAsync("button[value=preview]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("[data-preview] svg a[href='#milestones[1].title'] >> visible=true");
        (await ColumnAsync(page, "title")).Should().Equal(["First", "Second"], "the sheet stays as it was");
        (await new Typist(page).FieldAsync()).Should().Be("do");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task What_is_typed_is_saved_by_itself_and_there_again_after_a_reload()
    {
        var page = await OpenAsync(Roles.Contributor, "Aura Autosave");

        await page.FillAsync("[name='name']", "A summit in the making");
        await page.FillAsync("[name='milestones[0].title']", "Half a th");
        await page.WaitForURLAsync("**/desk/sheets/*", new() { Timeout = 20_000 });
        await page.ReloadAsync();

        (await page.InputValueAsync("[name='name']")).Should().Be("A summit in the making");
        (await ColumnAsync(page, "title")).Should().Equal("Half a th");
        await page.GotoAsync("/desk");
        (await page.InnerTextAsync(".drafts__title")).Should().Be("A summit in the making");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_sheet_is_open_to_all_and_fits_a_narrow_screen()
    {
        var page = await OpenAsync(Roles.Contributor, "Axel Access");
        await page.LookAsync();
        await page.ClickAsync("button[value='add:agreements']");
        await page.FillAsync("[name='milestones[0].title']", "Council receives the four");
        await page.FillAsync("[name='milestones[0].partners']", "Atlantis");
        await page.ClickAsync("button[value=preview]");
        await page.WaitForSelectorAsync("[data-preview] svg");
        await page.ClickAsync("button[value=propose]");
        await page.WaitForSelectorAsync(".form-errors");
        await page.LookAsync();
        await page.GotoAsync("/summits/vilnius-2023/desk");
        await page.LookAsync();
        await page.Context.CloseAsync();
    }

    private static async Task<string[]> ColumnAsync(IPage page, string field) =>
        await page.EvaluateAsync<string[]>("field => [...document.querySelectorAll(`[name^='milestones['][name$='].${field}']`)].map(cell => cell.value)", field);

    // A new summit's sheet, opened by somebody who has just joined.
    private async Task<IPage> OpenAsync(string role, string name)
    {
        var page = await site.OpenAsync(1280);
        await site.SignInAsync(page, role, name);
        await page.GotoAsync("/summits/new");
        return page;
    }
}
