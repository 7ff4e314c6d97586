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

    /// <summary>The absolute address of <paramref name="path"/>, for a link that is handed on.</summary>
    public string Of(HttpRequest request, string path) => Of([$"{request.Scheme}://{request.Host}"], path);

    /// <summary>The same where there is no request, by the addresses that the server listens on.</summary>
    public string Of(ICollection<string> listening, string path)
    {
        var site = options.Value.PublicUrl?.AbsoluteUri ?? listening.FirstOrDefault() ?? AppServer.DefaultAddress;
        // A server that listens on every address of its machine is asked by name.
        foreach (var any in new[] { "//[::]", "//0.0.0.0", "//*", "//+" })
            site = site.Replace(any, "//localhost", StringComparison.Ordinal);
        return site.TrimEnd('/') + path;
    }
}
