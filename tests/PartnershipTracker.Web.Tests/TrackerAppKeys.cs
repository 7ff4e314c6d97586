using System.Net.Http.Headers;
using Microsoft.AspNetCore.Mvc.Testing;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;

namespace PartnershipTracker.Web.Tests;

/// <summary>Scripts of tests, which act for somebody by a key.</summary>
internal static class TrackerAppKeys
{
    /// <summary>A script that acts for somebody by a key of theirs.</summary>
    public static async Task<HttpClient> KeyAsync(this TrackerApp app, Person owner, params KeyScope[] scopes) => app.Script(await app.SecretAsync(owner, scopes));

    /// <summary>A script that acts for somebody new.</summary>
    public static async Task<HttpClient> KeyAsync(this TrackerApp app, string role, string name, params KeyScope[] scopes) => await app.KeyAsync(await app.JoinAsync(role, name), scopes);

    /// <summary>A script that sends these words behind <c>Bearer</c>.</summary>
    public static HttpClient Script(this TrackerApp app, string secret)
    {
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>The secret of a new key.</summary>
    public static async Task<string> SecretAsync(this TrackerApp app, Person owner, params KeyScope[] scopes)
    {
        var account = await app.AccountAsync(owner.Name);
        var me = new SignedIn(0, account.Id, account.Name, account.Email, account.Role, Proof.PasswordAndCode, app.Clock.Now.UtcDateTime);
        return (await app.AskAsync((KeyEditor keys) => keys.AddAsync(me, new("A script", [.. scopes.Select(KeyScopes.Word)], Days: 30), new(me.Name), default)))!;
    }
}
