using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;

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
            await ShouldBeOpenToAllAsync(page);
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
        await ShouldBeOpenToAllAsync(page);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_desk_and_the_corrections_are_open_to_all(ColorScheme scheme)
    {
        var number = await site.App.CorrectAsync(contact: "reader@example.org");
        var published = await site.App.PublishAsync();
        var page = await site.OpenAsync(360, scheme);
        await SignInAsync(page, $"Desk Editor in {scheme}");

        foreach (var path in new[] { "/desk/reports?state=corrected", $"/desk/reports/{number}", $"/desk/reports/{published}", "/corrections" })
        {
            var response = await page.GotoAsync(path);
            response!.Status.Should().Be(200, path);
            await ShouldBeOpenToAllAsync(page);
        }

        await page.Context.CloseAsync();
    }

    private static async Task ShouldBeOpenToAllAsync(IPage page)
    {
        foreach (var width in new[] { 360, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);

            (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")
                .Should().BeEmpty($"{page.Url} at {width} must be open to all");
            (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, page.Url);
        }
    }

    private async Task SignInAsync(IPage page, string name)
    {
        var code = await site.App.AskAsync((AccountLinks links) => links.InviteAsync(email: null, Roles.Editor, Actor.Console, default));
        var joined = await site.App.AskAsync((Joining joining) =>
            joining.JoinAsync(code, new(name, $"{Guid.NewGuid():N}@tracker.example", TrackerAppPeople.Password), Actor.Console, default));
        var secret = await site.App.AskAsync((Sessions sessions) => sessions.OpenAsync(joined.Account!.Id, Proof.PasswordAndCode, "Chromium", network: null, default));
        var cookie = await site.App.AskAsync((CookieNames names) => Task.FromResult(names.Session));
        await page.Context.AddCookiesAsync([new() { Name = cookie, Value = secret, Url = site.Address.ToString() }]);
    }
}
