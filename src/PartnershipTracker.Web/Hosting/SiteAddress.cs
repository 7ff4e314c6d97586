using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The site's own addresses as the public knows them.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> options)
{
    /// <summary>The absolute address of what <paramref name="request"/> asks for, with <paramref name="query"/> in place of its own.</summary>
    public string Of(HttpRequest request, QueryString query) =>
        options.Value.PublicUrl is { } site
            ? site.AbsoluteUri.TrimEnd('/') + request.Path.ToUriComponent() + query.ToUriComponent()
            : UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path, query);
}
