using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>The pages of accounts as their owners see them, and passkeys as a browser makes them.</summary>
public sealed class AccountsInBrowserTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [SkippableFact]
    public async Task A_passkey_is_made_lets_in_by_itself_and_is_taken_away()
    {
        var page = await OpenAsync();
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await JoinAsync(page, Roles.Editor, "Passkey Editor");

        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("#name", "My laptop");
        await page.ClickAsync("text=Add a passkey >> nth=-1");
        await page.WaitForSelectorAsync(".sessions__name");
        (await page.InnerTextAsync(".sessions__name")).Should().Be("My laptop");

        await page.ClickAsync(".account-bar__button");
        await page.GotoAsync("/account/sign-in?returnUrl=%2Faccount%2Fpasskeys");
        await page.ClickAsync("text=Sign in with a passkey");
        await page.WaitForURLAsync("**/account/passkeys");
        (await page.InnerTextAsync(".account-bar__name")).Should().Be("Passkey Editor");

        await page.ClickAsync("text=Take away");
        await page.WaitForSelectorAsync(".sessions__name", new() { State = WaitForSelectorState.Detached });
        await page.ClickAsync(".account-bar__button");
        await page.GotoAsync("/account/sign-in");
        await page.ClickAsync("text=Sign in with a passkey");
        await page.WaitForSelectorAsync("[data-passkey-error]:not(:empty)");
        page.Url.Should().Contain("/account/sign-in");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Pages_of_accounts_are_open_to_all_and_fit_a_narrow_screen()
    {
        var page = await OpenAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        var join = await site.App.InviteAsync(Roles.Administrator, "axe@tracker.example");
        await page.LookAsync(join);
        await page.LookAsync("/account/sign-in");
        await page.FillAsync("#email", "nobody@tracker.example");
        await page.FillAsync("#password", "not a password of anybody");
        await page.ClickAsync("main form button");
        await page.WaitForSelectorAsync(".form-errors");
        await page.LookAsync();
        await JoinAsync(page, Roles.Administrator, "Axe Administrator", join);
        await page.LookAsync();

        foreach (var path in new[] { "/account", "/account/email", "/account/password", "/account/authenticator", "/account/recovery-codes", "/account/keys", "/account/passkeys", "/account/webhooks", "/account/sign-in", "/account/sign-out", "/people", "/people/1", "/audit", "/audit?act=nonsense" })
            await page.LookAsync(path);
        await page.GotoAsync("/account/webhooks");
        await page.FillAsync("#url", "https://1.1.1.1/hook");
        await page.ClickAsync("text=Add a webhook >> nth=-1");
        await page.WaitForSelectorAsync("[data-part=secret]");
        await page.LookAsync();
        await page.ClickAsync("text=I have kept it");
        await page.LookAsync();
        await page.ClickAsync("text=Delete this webhook");
        await page.GotoAsync("/account/keys");
        await page.ClickAsync("main form button >> nth=-1");
        await page.WaitForSelectorAsync(".form-errors");
        await page.LookAsync();
        await page.FillAsync("#name", "A script that mirrors the record every night");
        await page.CheckAsync("#scope-read-drafts");
        await page.CheckAsync("#scope-publish");
        await page.ClickAsync("text=Make a key >> nth=-1");
        await page.WaitForSelectorAsync("[data-part=secret]");
        await page.LookAsync();
        await page.ClickAsync("text=I have kept it");
        await page.LookAsync();
        await page.ClickAsync("text=Revoke");
        await page.WaitForSelectorAsync(".account-notice");
        await page.LookAsync();
        await page.GotoAsync("/people");
        await page.FillAsync("#email", "invited@tracker.example");
        await page.ClickAsync("text=Make a link");
        await page.WaitForSelectorAsync("#new-link");
        await page.LookAsync();

        await page.ClickAsync(".account-bar__button");
        await page.WaitForSelectorAsync(".account-bar", new() { State = WaitForSelectorState.Detached });
        await page.LookAsync("/account/sign-out");
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#email", "axe@tracker.example");
        await page.FillAsync("#password", TrackerAppPeople.Password);
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync("**/account/second-factor*");
        await page.LookAsync();
        var id = await site.App.AskAsync((TrackerDbContext db) => db.Set<Account>().Where(account => account.Email == "axe@tracker.example").Select(account => account.Id).SingleAsync());
        var code = await site.App.AskAsync((AccountEditor accounts) => accounts.IssueResetAsync(id, LinkPurpose.PasswordReset, Actor.Console, default));
        await page.LookAsync($"/account/reset?code={code}");

        complaints.Where(complaint => !complaint.Contains("status of 400", StringComparison.Ordinal) && !complaint.StartsWith("Clear-Site-Data", StringComparison.Ordinal)).Should().BeEmpty();
        await page.Context.CloseAsync();
    }

    // A passkey belongs to a name, and an address in numbers is none.
    private async Task<IPage> OpenAsync() => await site.OpenAsync(1280, host: "localhost");

    private async Task JoinAsync(IPage page, string role, string name, string? link = null)
    {
        await page.GotoAsync(link ?? await site.App.InviteAsync(role, $"{name.Replace(' ', '.')}@tracker.example"));
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", TrackerAppPeople.Password);
        await page.ClickAsync("main form button");
        var key = (await page.InnerTextAsync("#key")).Replace(" ", "", StringComparison.Ordinal);
        await page.FillAsync("#code", Authenticator.CodeAt(key, Authenticator.StepAt(site.App.Clock.Now)));
        await page.ClickAsync("text=Set up the app");
        await page.WaitForSelectorAsync(".recovery-codes");
    }
}
