using System.Net.Mime;
using Microsoft.AspNetCore.Mvc.Rendering;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Citing;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Discovery;

/// <summary>A link of a page to what belongs to it (RFC 8288).</summary>
/// <param name="Type">The media type of what is found there; null where it is a page.</param>
public sealed record DataLink(string Relation, string Address, string? Type = null);

/// <summary>What a page of the record links to, in its header and in its head alike: the same as data, and the address by which it is cited (RFC 8574).</summary>
public sealed class DataLinks(CitedPages cited, SiteAddress site)
{
    private const string Alternate = "alternate";

    private const string CiteAs = "cite-as";

    private const string Catalog = "api-catalog";

    /// <summary>The links of the page that is being shown, which are told in its header from here on.</summary>
    public async Task<IReadOnlyList<DataLink>> OfAsync(ViewContext view)
    {
        var (request, response) = (view.HttpContext.Request, view.HttpContext.Response);
        IReadOnlyList<DataLink> links = [.. (await DataOfAsync(view)).Select(data => new DataLink(Alternate, site.Of(request, data), MediaTypeNames.Application.Json)), .. await CitedAsync(view)];
        foreach (var link in links)
            response.Link(link.Address, link.Relation, link.Type);
        if (request.Path == "/")
            response.Link(site.Of(request, ApiCatalog.Path), Catalog);
        return links;
    }

    private async Task<IEnumerable<string>> DataOfAsync(ViewContext view)
    {
        var asked = PageQuery.Of(view);
        if ((await cited.OfAsync(view)).Record is { } record)
            return DataPage.ListOf(record.RecordType) is { } list ? [At(view, $"{list}/{record.Id}", asked.Only("on"))] : [];
        if (IsRelease(view, out var release))
            return [At(view, "releases" + release, ListQuery.Empty)];
        return DataPage.All.Where(page => view.HttpContext.Request.Path == page.Page).Select(page => At(view, page.Data, asked.Only([.. page.Asked]).And(page.Fixed?.Name ?? "", page.Fixed?.Value)));
    }

    private async Task<IEnumerable<DataLink>> CitedAsync(ViewContext view)
    {
        var page = await cited.OfAsync(view);
        return page.Record is not null || IsRelease(view, out _) ? [new(CiteAs, page.Link)] : [];
    }

    private static bool IsRelease(ViewContext view, out PathString release) => view.HttpContext.Request.Path.StartsWithSegments("/releases", out release) && release.HasValue;

    private static string At(ViewContext view, string data, ListQuery asked) => KnownLinks.At(asked.At(DataPage.Api + data), view.HttpContext);
}
