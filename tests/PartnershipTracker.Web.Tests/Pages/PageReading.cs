using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>A page as a browser takes it in.</summary>
/// <param name="Html">The page as it came, before any parser mended it.</param>
internal sealed record ReadPage(HttpStatusCode Status, IHtmlDocument Document, string Html)
{
    public string Title => Document.Title ?? "";

    public string Heading => Document.QuerySelectorAll("h1").Should().ContainSingle().Which.TextContent.Trim();

    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(Words)];

    public string? Address(string selector) => Document.QuerySelector(selector)?.GetAttribute("href");

    /// <summary>The ids of the milestones listed, in their order.</summary>
    public IReadOnlyList<string> Listed => [.. Document.QuerySelectorAll(".milestone-row__title a").Select(link => link.GetAttribute("href")!.Split('/')[^1])];

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

internal static class PageReading
{
    public static async Task<ReadPage> OpenAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync();
        return new ReadPage(answer.StatusCode, new HtmlParser().ParseDocument(html), html);
    }
}
