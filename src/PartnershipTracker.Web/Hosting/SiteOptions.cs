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

    internal bool IsSound => PublicUrl is null || (PublicUrl.IsAbsoluteUri && (PublicUrl.Scheme == Uri.UriSchemeHttp || PublicUrl.Scheme == Uri.UriSchemeHttps));
}
