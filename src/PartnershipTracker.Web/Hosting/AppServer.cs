using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PartnershipTracker.Web.Api.Formats;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The server: its address, its limits, compression.</summary>
internal static class AppServer
{
    public const string DefaultAddress = "http://localhost:5080";

    public static void AddAppServer(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // Of its own accord the server reads its endpoints from there, and not its limits.
        builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));

        // Any of the usual ways to name an address (--urls, ASPNETCORE_URLS, HTTP_PORTS, Kestrel:Endpoints) comes first.
        var configuration = builder.Configuration;
        if (configuration["urls"] is null && configuration["http_ports"] is null && configuration["https_ports"] is null && !configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);

        // Pages hold no secret that a chosen input could be compressed against; it is safe over TLS too.
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. ListFormat.All.Select(format => format.MediaType)];
        });
        // A page with a timeline halves again at the cost of some milliseconds.
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }
}
