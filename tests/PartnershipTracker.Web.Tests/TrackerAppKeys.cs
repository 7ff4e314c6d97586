using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Mvc.Testing;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests;

/// <summary>Scripts of tests, which act for somebody by a key.</summary>
internal static class TrackerAppKeys
{
    /// <summary>A script that acts for somebody by a key of theirs.</summary>
    public static Task<HttpClient> KeyAsync(this TrackerApp app, Person owner, params KeyScope[] scopes) => app.KeyAsync(owner.Client, scopes);

    /// <inheritdoc cref="KeyAsync(TrackerApp, Person, KeyScope[])"/>
    /// <param name="signedIn">The browser in which they signed in not long ago.</param>
    public static async Task<HttpClient> KeyAsync(this TrackerApp app, HttpClient signedIn, params KeyScope[] scopes) => app.Script(await signedIn.SecretAsync(scopes));

    /// <summary>A script that acts for somebody new.</summary>
    public static async Task<HttpClient> KeyAsync(this TrackerApp app, string role, string name, params KeyScope[] scopes) => await app.KeyAsync(await app.JoinAsync(role, name), scopes);

    /// <summary>A script that sends these words behind <c>Bearer</c>.</summary>
    public static HttpClient Script(this TrackerApp app, string secret)
    {
        var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>Makes a key on the page where everybody does; its secret.</summary>
    public static async Task<string> SecretAsync(this HttpClient signedIn, params KeyScope[] scopes)
    {
        using var made = await signedIn.SubmitAsync("/account/keys", [("name", "A script"), ("days", "30"), .. scopes.Select(scope => ("scope", scope.Word()))]);
        made.StatusCode.Should().Be(HttpStatusCode.OK);
        return (await made.PageAsync()).TextOf("[data-part=secret]");
    }
}
