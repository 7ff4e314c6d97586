using System.Net;
using AngleSharp.Html.Parser;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests;

/// <summary>People of tests: each joins by a link, sets an authenticator app up and is signed in, the way that everybody goes.</summary>
internal static class TrackerAppPeople
{
    public const string Password = "seven quiet herons at dusk";

    public static Task<HttpClient> SignInAsContributorAsync(this TrackerApp app, string name = "Cora Contributor") => app.SignInAsAsync(Roles.Contributor, name);

    public static Task<HttpClient> SignInAsEditorAsync(this TrackerApp app, string name = "Edith Editor") => app.SignInAsAsync(Roles.Editor, name);

    public static Task<HttpClient> SignInAsAdministratorAsync(this TrackerApp app, string name = "Ada Administrator") => app.SignInAsAsync(Roles.Administrator, name);

    /// <summary>Signs somebody in who has not been here before.</summary>
    public static async Task<HttpClient> SignInAsAsync(this TrackerApp app, string role, string name) => (await app.JoinAsync(role, name)).Client;

    /// <summary>Somebody new, signed in with a second factor.</summary>
    public static async Task<Person> JoinAsync(this TrackerApp app, string role, string name)
    {
        var client = app.Visitor();
        var email = EmailOf(name);
        using var joined = await client.SubmitAsync(await app.InviteAsync(role, email), ("name", name), ("password", Password));
        joined.StatusCode.Should().Be(HttpStatusCode.Redirect, $"{name} must be able to join once");
        return new(app, name, email, await client.SetUpAuthenticatorAsync(app.Clock.Now), client);
    }

    /// <summary>The path of a link by which somebody joins.</summary>
    public static async Task<string> InviteAsync(this TrackerApp app, string role, string? email) =>
        $"/account/join?code={await app.AskAsync((AccountLinks links) => links.InviteAsync(email, role, Actor.Console, default))}";

    public static Task<IReadOnlyList<AccountRow>> AccountsAsync(this TrackerApp app) => app.AskAsync((AccountQueries accounts) => accounts.ListAsync(default));

    /// <summary>The account of that name.</summary>
    public static async Task<AccountRow> AccountAsync(this TrackerApp app, string name) => (await app.AccountsAsync()).Single(account => account.Name == name);

    /// <summary>Sets the authenticator app up that the account page offers; its key.</summary>
    public static async Task<string> SetUpAuthenticatorAsync(this HttpClient client, DateTimeOffset now)
    {
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/account/authenticator"));
        var key = page.QuerySelector("#key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var done = await client.SubmitAsync(page, "/account/authenticator", ("code", Authenticator.CodeAt(key, Authenticator.StepAt(now))));
        done.StatusCode.Should().Be(HttpStatusCode.OK);
        return key;
    }

    private static string EmailOf(string name) => name.ToLowerInvariant().Replace(' ', '.') + "@tracker.example";
}

/// <summary>Somebody with an account.</summary>
/// <param name="Key">The key of the authenticator app.</param>
/// <param name="Client">The browser in which they joined.</param>
internal sealed record Person(TrackerApp App, string Name, string Email, string Key, HttpClient Client)
{
    /// <summary>The code that the app shows, once the clock has moved on to one that was not used yet.</summary>
    public string NextCode()
    {
        App.Clock.Move(Authenticator.Step);
        return Authenticator.CodeAt(Key, Authenticator.StepAt(App.Clock.Now));
    }

    /// <summary>Signs in with password and code in a browser.</summary>
    public async Task SignInAsync(HttpClient client)
    {
        using var first = await client.SubmitAsync("/account/sign-in", ("email", Email), ("password", TrackerAppPeople.Password));
        first.Headers.Location!.OriginalString.Should().Be("/account/second-factor");
        using var second = await client.SubmitAsync("/account/second-factor", ("code", NextCode()));
        second.Headers.Location!.OriginalString.Should().Be("/account");
    }
}
