namespace PartnershipTracker.Web.Hosting;

/// <summary>The settings under <c>Site</c>.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>
    /// The address under which the public reaches the site ("https://tracker.example.org"), for links that leave it. Null: as the
    /// request names it.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>The most addresses of one file of the sitemap: no more than crawlers take.</summary>
    public int SitemapSize { get; set; } = MaxSitemapSize;

    // As sitemaps.org has it.
    private const int MaxSitemapSize = 50_000;

    internal bool HasSize => SitemapSize is > 0 and <= MaxSitemapSize;

    internal bool HasAddress => PublicUrl is null || (PublicUrl.IsAbsoluteUri && (PublicUrl.Scheme == Uri.UriSchemeHttp || PublicUrl.Scheme == Uri.UriSchemeHttps));
}
