using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Discovery;

/// <summary>What crawlers may look through (RFC 9309): the record, and nothing of people, forms and endless lists of answers.</summary>
internal static class RobotsText
{
    public const string Path = "/robots.txt";

    /// <summary>What is left out. That they are kept from it guards nothing: the policies do.</summary>
    public static readonly IReadOnlyList<string> Private =
    [
        "/account", "/audit", "/desk", "/people", "/summits/new", "/summits/*/desk", "/report", "/search", "/theme", "/error", "/health", AssistantHosting.Path, "/*?*cite=", "/*?*cursor=",
    ];

    /// <param name="of">The absolute address of a path of this site.</param>
    public static string Of(Func<string, string> of) => string.Join('\n', ["User-agent: *", .. Private.Select(path => $"Disallow: {path}"), "", $"Sitemap: {of(Sitemap.Path)}", ""]);
}
