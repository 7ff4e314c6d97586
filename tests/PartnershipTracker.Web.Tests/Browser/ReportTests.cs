using Microsoft.Playwright;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>Reporting an error by keyboard, and settling it: each page is open to all, and fits a narrow screen.</summary>
public sealed class ReportTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_is_sent_by_keyboard_with_scripts_and_without(bool javaScript)
    {
        var page = await site.OpenAsync(360, javaScript: javaScript);
        await page.GotoAsync("/milestones/rok-itpp-2023");
        await page.GetByRole(AriaRole.Link, new() { Name = "Report an error in this record" }).PressAsync("Enter");
        await page.WaitForURLAsync("**" + TrackerAppReports.Form);
        site.App.Clock.Move(TimeSpan.FromMinutes(1));

        await page.Locator("#text").FocusAsync();
        await page.Keyboard.TypeAsync($"The day is another one, {(javaScript ? "with" : "without")} scripts.");
        foreach (var words in new[] { "https://example.org/day", "reader@example.org" })
        {
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync(words);
        }

        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).Should().Be("Send the report", "the field for machines is no stop");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/sent/**");

        (await page.Locator("h1").InnerTextAsync()).Should().Be("Thank you");
        // The checker is a script itself.
        if (javaScript)
            await page.LookAsync();
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task What_is_wrong_is_told_where_it_is()
    {
        var page = await site.OpenAsync(360);
        await page.GotoAsync(TrackerAppReports.Form);
        site.App.Clock.Move(TimeSpan.FromMinutes(1));

        await page.GetByRole(AriaRole.Button, new() { Name = "Send the report" }).ClickAsync();

        await Assertions.Expect(page.Locator("#text")).ToHaveAccessibleDescriptionAsync("What the record says, and what it should say. Say what is wrong.");
        await page.LookAsync();
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_desk_and_the_corrections_are_open_to_all()
    {
        var number = await site.App.CorrectAsync(contact: "reader@example.org");
        var published = await site.App.PublishAsync();
        var page = await site.OpenAsync(360);
        await site.SignInAsync(page, Roles.Editor, "Desk Editor");

        foreach (var path in new[] { "/desk/reports?state=corrected", $"/desk/reports/{number}", $"/desk/reports/{published}", "/corrections" })
        {
            var response = await page.GotoAsync(path);
            response!.Status.Should().Be(200, path);
            await page.LookAsync();
        }

        await page.Context.CloseAsync();
    }
}
