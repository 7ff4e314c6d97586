using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace PartnershipTracker.Web.Hosting;

/// <summary>
/// Whose word counts on where a request comes from: that of the proxies which <c>Site:Proxies</c> names by their addresses, and
/// nobody else's. Without them <c>X-Forwarded-*</c> changes nothing.
/// </summary>
internal static class Proxies
{
    public static void UseProxies(this WebApplication app)
    {
        var named = app.Configuration.GetSection("Site:Proxies").Get<string[]>() ?? [];
        if (named.Length == 0)
            return;

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var address in named)
            options.KnownProxies.Add(IPAddress.Parse(address));
        app.UseForwardedHeaders(options);
    }
}
