using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>People who are signed in in a browser, and the look that each of their pages is given.</summary>
internal static class PeopleInBrowser
{
    private static readonly AxeRunOptions EveryRule = Accessibility.Rules();

    /// <summary>Opens a session with two factors for somebody who has not been here before. How people sign in themselves is tested elsewhere.</summary>
    public static Task SignInAsync(this SiteInBrowser site, IPage page, string role, string name) => site.App.SignInAsync(site.Address, page, role, name);

    /// <inheritdoc cref="SignInAsync(SiteInBrowser, IPage, string, string)"/>
    public static async Task SignInAsync(this TrackerApp app, Uri address, IPage page, string role, string name)
    {
        var code = await app.AskAsync((AccountLinks links) => links.InviteAsync(email: null, role, Actor.Console, default));
        var joined = await app.AskAsync((Joining joining) =>
            joining.JoinAsync(code, new(name, $"{Guid.NewGuid():N}@tracker.example", TrackerAppPeople.Password), Actor.Console, default));
        var secret = await app.AskAsync((Sessions sessions) => sessions.OpenAsync(joined.Account!.Id, Proof.PasswordAndCode, "Chromium", network: null, default));
        var cookie = await app.AskAsync((CookieNames names) => Task.FromResult(names.Session));
        await page.Context.AddCookiesAsync([new() { Name = cookie, Value = secret, Url = address.ToString() }]);
    }

    /// <summary>
    /// Looks at a page as it stands: open to all in light and dark, wide and narrow, and no wider than the screen. Where TRACKER_PICTURES
    /// names a folder, each look leaves its picture there, for people to open.
    /// </summary>
    /// <param name="path">The page to go to first; null: the one that is open.</param>
    public static async Task LookAsync(this IPage page, string? path = null)
    {
        if (path is not null)
            await page.GotoAsync(path);
        // What is waited for may stand in the page before its styles have come.
        await page.WaitForLoadStateAsync();
        var (size, look) = (page.ViewportSize!, $"{new Uri(page.Url).AbsolutePath}-{Environment.TickCount64}");
        foreach (var (scheme, width) in new[] { (ColorScheme.Dark, 1280), (ColorScheme.Dark, 360), (ColorScheme.Light, 360), (ColorScheme.Light, 1280) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.SetViewportSizeAsync(width, 900);
            await Pictures.TakeAsync(page, look, width, scheme);
            await page.ShouldBeOpenToAllAsync(EveryRule, $"{page.Url} in {scheme} at {width}");
            (await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).Should().BeLessThanOrEqualTo(width, $"{page.Url} must fit {width}");
        }

        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
