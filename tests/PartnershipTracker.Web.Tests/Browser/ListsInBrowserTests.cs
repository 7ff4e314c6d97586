using Microsoft.Playwright;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Tests.Lists;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>Lists with scripts: each page open to all, at any width, and an import that is followed to its end.</summary>
public sealed class ListsInBrowserTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [SkippableFact]
    public async Task A_list_is_imported_and_each_step_is_open_to_all()
    {
        var page = await OpenAsync("Ina Import");
        await page.GotoAsync("/desk/import");
        await page.LookAsync();
        await page.ClickAsync("main form button");
        await page.WaitForSelectorAsync(".form-errors");
        await page.LookAsync();
        await page.FillAsync("#pasted", $"id,{ListForms.Heading}\n,{ListForms.Row("Snow fell on the delegates", "3 February 1999")}\n,{ListForms.Row("Kishida attends the Vilnius summit", "12 July 2023")}\n,{ListForms.Row("Rain fell", "someday")}");
        await page.ClickAsync("main form button");
        await page.WaitForSelectorAsync("select[name=mapping]");
        await page.LookAsync();
        await page.FillAsync("#why", "A list.");
        await page.ClickAsync("text=Check the rows");
        await page.WaitForSelectorAsync("[data-counts]");
        await page.LookAsync();
        (await page.Locator("[aria-label='Rows in error'] tbody tr").CountAsync()).Should().Be(1);

        await page.GotoAsync("/desk/import");
        await page.FillAsync("#pasted", $"{ListForms.Heading}\n{ListForms.Row("Snow fell on the delegates", "3 February 1999")}");
        await page.ClickAsync("main form button");
        await page.FillAsync("#why", "A list.");
        await page.ClickAsync("text=Check the rows");
        await page.ClickAsync("text=Write 1 record");
        await page.WaitForSelectorAsync("text=All rows were written");
        await page.LookAsync();
        await page.ClickAsync("text=undo this import");
        await page.WaitForSelectorAsync("text=Undo this change");
        await page.LookAsync();
        await page.GotoAsync("/desk/saves");
        await page.LookAsync();
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_release_is_made_and_refused_where_all_can_see_why()
    {
        var page = await OpenAsync("Rae Release");
        await page.GotoAsync("/desk/releases");
        await page.LookAsync();
        await page.ClickAsync("main form.editor button");
        await page.WaitForSelectorAsync(".form-errors");
        await page.LookAsync();
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task A_bulk_edit_is_open_to_all()
    {
        var page = await OpenAsync("Ben Bulk");
        await page.GotoAsync("/desk/bulk?partner=NZ&kind=visit");
        await page.LookAsync();
        await page.CheckAsync("#change-add-area");
        await page.SelectOptionAsync("#value-add-area", "space");
        await page.ClickAsync("text=Show what it does");
        await page.WaitForSelectorAsync(".bulk");
        await page.ClickAsync("text=Change those that are ticked");
        await page.WaitForSelectorAsync(".form-errors");
        await page.LookAsync();
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string name)
    {
        var page = await site.OpenAsync(1280);
        await site.SignInAsync(page, Roles.Editor, name);
        return page;
    }
}
