using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>Reads pages as a browser without scripts does.</summary>
internal static class PageReader
{
    /// <summary>A client that shows redirects instead of following them.</summary>
    public static HttpClient Visitor(this TrackerApp app) => app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>The page at <paramref name="path"/>, which must be there.</summary>
    public static async Task<IDocument> VisitAsync(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        response.StatusCode.Should().Be(HttpStatusCode.OK, path);
        return await response.PageAsync();
    }

    public static async Task<IDocument> PageAsync(this HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html).Address("http://localhost" + response.RequestMessage!.RequestUri!.PathAndQuery));
    }

    /// <summary>The text of the one element that <paramref name="selector"/> names, its white space as a reader sees it.</summary>
    public static string TextOf(this IParentNode page, string selector) => Squeeze(page.QuerySelectorAll(selector).Should().ContainSingle(selector).Which.TextContent);

    /// <summary>The texts of all elements that <paramref name="selector"/> names.</summary>
    public static IReadOnlyList<string> TextsOf(this IParentNode page, string selector) => [.. page.QuerySelectorAll(selector).Select(found => Squeeze(found.TextContent))];

    /// <summary>The one section under that heading.</summary>
    public static IElement Section(this IParentNode page, string heading) =>
        page.QuerySelectorAll("section").Should().ContainSingle(section => section.Children.Any(child => child.LocalName == "h2" && Squeeze(child.TextContent) == heading), heading).Which;

    private static string Squeeze(string text) => string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
