using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Tests.Lists;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>Lists with scripts: each page open to all, at any width, and an import that is followed to its end.</summary>
public sealed class ListsInBrowserTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private static readonly AxeRunOptions EveryRule = new() { ResultTypes = [ResultType.Violations] };

    [SkippableFact]
    public async Task A_list_is_imported_and_each_step_is_open_to_all()
    {
        var page = await OpenAsync("Ina Import");
        await page.GotoAsync("/desk/import");
        await LookAsync(page);
        await page.ClickAsync("main form button");
        await page.WaitForSelectorAsync(".form-errors");
        await LookAsync(page);
        await page.FillAsync("#pasted", $"id,{ListForms.Heading}\n,{ListForms.Row("Snow fell on the delegates", "3 February 1999")}\n,{ListForms.Row("Kishida attends the Vilnius summit", "12 July 2023")}\n,{ListForms.Row("Rain fell", "someday")}");
        await page.ClickAsync("main form button");
        await page.WaitForSelectorAsync("select[name=mapping]");
        await LookAsync(page);
        await page.FillAsync("#why", "A list.");
        await page.ClickAsync("text=Check the rows");
        await page.WaitForSelectorAsync("[data-counts]");
        await LookAsync(page);
        (await page.Locator("[aria-label='Rows in error'] tbody tr").CountAsync()).Should().Be(1);

        await page.GotoAsync("/desk/import");
        await page.FillAsync("#pasted", $"{ListForms.Heading}\n{ListForms.Row("Snow fell on the delegates", "3 February 1999")}");
        await page.ClickAsync("main form button");
        await page.FillAsync("#why", "A list.");
        await page.ClickAsync("text=Check the rows");
        await page.ClickAsync("text=Write 1 record");
        await page.WaitForSelectorAsync("text=All rows were written");
        await LookAsync(page);
        await page.ClickAsync("text=undo this import");
        await page.WaitForSelectorAsync("text=Undo this change");
        await LookAsync(page);
        await page.GotoAsync("/desk/saves");
        await LookAsync(page);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_bulk_edit_is_open_to_all()
    {
        var page = await OpenAsync("Ben Bulk");
        await page.GotoAsync("/desk/bulk?partner=NZ&kind=visit");
        await LookAsync(page);
        await page.CheckAsync("#change-add-area");
        await page.SelectOptionAsync("#value-add-area", "space");
        await page.ClickAsync("text=Show what it does");
        await page.WaitForSelectorAsync(".bulk");
        await page.ClickAsync("text=Change those that are ticked");
        await page.WaitForSelectorAsync(".form-errors");
        await LookAsync(page);
        await page.Context.CloseAsync();
    }

    private static async Task LookAsync(IPage page)
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Light, 360), (ColorScheme.Dark, 360) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 900);
            var result = await page.RunAxe(EveryRule);
            result.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}").Should().BeEmpty($"{page.Url} in {scheme} at {width}");
            (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, $"{page.Url} must fit {width}");
        }
    }

    private async Task<IPage> OpenAsync(string name)
    {
        var page = await site.OpenAsync(1280);
        await page.GotoAsync(await site.App.InviteAsync(Roles.Editor, $"{name.Replace(' ', '.')}@tracker.example"));
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", TrackerAppPeople.Password);
        await page.ClickAsync("main form button");
        var key = (await page.InnerTextAsync("#key")).Replace(" ", "", StringComparison.Ordinal);
        await page.FillAsync("#code", Authenticator.CodeAt(key, Authenticator.StepAt(site.App.Clock.Now)));
        await page.ClickAsync("text=Set up the app");
        await page.WaitForSelectorAsync(".recovery-codes");
        return page;
    }
}
