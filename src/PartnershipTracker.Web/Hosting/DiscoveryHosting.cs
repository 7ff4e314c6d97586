using Microsoft.Net.Http.Headers;
using PartnershipTracker.Core.History;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Assistants;
using PartnershipTracker.Web.Discovery;

namespace PartnershipTracker.Web.Hosting;

/// <summary>How the site is found by who has only its name: the catalogue of its interfaces, what crawlers may look through, and links between each page and its data.</summary>
internal static class DiscoveryHosting
{
    private const string Xml = "application/xml; charset=utf-8";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void AddDiscovery(this IServiceCollection services) => services.AddScoped<DataLinks>().AddScoped<Sitemap>();

    /// <summary>After it is chosen which state of the record is read.</summary>
    public static void UseDiscovery(this WebApplication app) => app.UseWhen(AppErrors.IsApi, api => api.Use(PageLinks.NameAsync));

    public static void MapDiscovery(this WebApplication app)
    {
        app.MapMethods(RobotsText.Path, Reading, (HttpContext context, SiteAddress site) => TypedResults.Text(RobotsText.Of(Of(context, site)), "text/plain; charset=utf-8")).ExcludeFromDescription();
        app.MapMethods(LlmsText.Path, Reading, (HttpContext context, SiteAddress site) => TypedResults.Text(LlmsText.Of(Of(context, site)), "text/plain; charset=utf-8")).ExcludeFromDescription();
        app.MapMethods(ApiCatalog.Path, Reading, (HttpContext context, SiteAddress site) =>
        {
            context.Response.Link(site.Of(context.Request, ApiCatalog.Path), "api-catalog");
            return TypedResults.Text(ApiCatalog.Of(Of(context, site)), ApiCatalog.MediaType);
        }).ExcludeFromDescription();
        app.MapMethods(Sitemap.Path, Reading, MapAsync).ExcludeFromDescription();
        app.MapMethods("/sitemaps/{number:int:min(1)}.xml", Reading, FileAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> MapAsync(HttpContext context, Sitemap sitemap, SiteAddress site, DatasetQueries dataset, CancellationToken cancellationToken)
    {
        var files = await sitemap.FilesAsync(cancellationToken);
        return await StreamAsync(dataset, stream => files == 1
            ? sitemap.WriteAsync(stream, files, Of(context, site), cancellationToken)
            : sitemap.WriteIndexAsync(stream, files, Of(context, site), cancellationToken), cancellationToken);
    }

    private static async Task<IResult> FileAsync(int number, HttpContext context, Sitemap sitemap, SiteAddress site, DatasetQueries dataset, CancellationToken cancellationToken) =>
        number > await sitemap.FilesAsync(cancellationToken)
            ? TypedResults.NotFound()
            : await StreamAsync(dataset, stream => sitemap.WriteAsync(stream, number, Of(context, site), cancellationToken), cancellationToken);

    // Weak: compressed or not, it says the same.
    private static async Task<IResult> StreamAsync(DatasetQueries dataset, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        var state = await dataset.StateAsync(cancellationToken);
        var tag = new EntityTagHeaderValue($"\"{state.Version}-{state.ChangedAt?.Ticks}-{typeof(Program).Module.ModuleVersionId:N}\"", isWeak: true);
        return TypedResults.Stream(write, Xml, fileDownloadName: null, lastModified: null, entityTag: tag);
    }

    private static Func<string, string> Of(HttpContext context, SiteAddress site) => path => site.Of(context.Request, path);
}
