using System.Globalization;
using System.Net;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>Tells another site how it may show the timeline of a page (oEmbed 1.0, https://oembed.com): in JSON, as a frame.</summary>
public sealed class OEmbedModel(PartnerQueries partners, SiteAddress site) : PageModel
{
    private const int MostWidth = 1160;
    private const int LeastSide = 200;

    /// <summary>Whether the page at a path has a timeline to be shown elsewhere.</summary>
    public static bool Offers(PathString path) => path == "/" || path == Milestones.IndexModel.Path || path.StartsWithSegments("/partners", out var rest) && rest.Value!.Trim('/') is { Length: > 0 } partner && !partner.Contains('/');

    public IActionResult OnGet(string? url, string? format, string? maxwidth, string? maxheight)
    {
        if (format is not (null or "" or "json"))
            return StatusCode(StatusCodes.Status501NotImplemented);
        if (!TrySize(maxwidth, out var most) || !TrySize(maxheight, out var high))
            return this.Refused($"maxwidth and maxheight are whole numbers from {LeastSide} on.");
        if (string.IsNullOrWhiteSpace(url))
            return this.Refused("'url' is missing: the address of a page of this site with a timeline.");
        if (EmbedOf(url) is not { } embed)
            return NotFound();

        var (width, height) = (Math.Min(most ?? MostWidth, MostWidth), Math.Min(high ?? TimelineExports.EmbedHeight, TimelineExports.EmbedHeight));
        var address = site.Of(Request, embed);
        var html = string.Create(
            CultureInfo.InvariantCulture, $"<iframe src=\"{WebUtility.HtmlEncode(address)}\" title=\"Timeline of PartnershipTracker\" width=\"{width}\" height=\"{height}\" loading=\"lazy\"></iframe>");
        return new JsonResult(new OEmbedAnswer("1.0", "rich", "Timeline of NATO’s Indo-Pacific partnerships", "PartnershipTracker", site.Of(Request, "/"), html, width, height, CacheAge: 3600));
    }

    /// <summary>The page to be framed for a page of this site; null for any other address.</summary>
    private string? EmbedOf(string url)
    {
        if (!Uri.TryCreate(site.Of(Request, "/"), UriKind.Absolute, out var own) || !Uri.TryCreate(url, UriKind.Absolute, out var asked) || !string.Equals(asked.Authority, own.Authority, StringComparison.OrdinalIgnoreCase))
            return null;

        var path = new PathString(Uri.UnescapeDataString(asked.AbsolutePath));
        var query = new ListQuery([.. QueryHelpers.ParseQuery(asked.Query).Where(pair => pair.Key is not ("view" or "on" or "mark" or "cursor" or "limit"))
            .SelectMany(pair => pair.Value, (pair, value) => (pair.Key, Value: value ?? ""))]);
        if (path == "/" || path == Milestones.IndexModel.Path || path == EmbedModel.Path)
            return query.At(EmbedModel.Path);
        return path.StartsWithSegments("/partners", out var rest) && partners.Terms.Codes([rest.Value!.Trim('/')]) is [var code]
            ? ListQuery.Empty.And("partner", code).And(query).At(EmbedModel.Path)
            : null;
    }

    private static bool TrySize(string? asked, out int? size)
    {
        size = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return string.IsNullOrEmpty(asked) || size >= LeastSide;
    }

    private sealed record OEmbedAnswer(
        [property: JsonPropertyName("version")] string Version, [property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("title")] string Title,
        [property: JsonPropertyName("provider_name")] string ProviderName, [property: JsonPropertyName("provider_url")] string ProviderUrl,
        [property: JsonPropertyName("html")] string Html, [property: JsonPropertyName("width")] int Width, [property: JsonPropertyName("height")] int Height,
        [property: JsonPropertyName("cache_age")] int CacheAge);
}
