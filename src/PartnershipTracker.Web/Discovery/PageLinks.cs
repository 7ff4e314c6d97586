using System.Net.Mime;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Discovery;

/// <summary>Links of the API's answers to the pages that show the same, and of a record to the address by which it is cited (RFC 8574).</summary>
internal static class PageLinks
{
    private const string On = "on";

    /// <summary>Once it is known which state of the record is read, as a partner may be named in many ways.</summary>
    public static async Task NameAsync(HttpContext context, RequestDelegate next)
    {
        if (await OfAsync(context) is { } links)
        {
            // As the answer starts: whether there is such a record is known then.
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                    Write(context, links.Page, links.CitedAs);
                return Task.CompletedTask;
            });
        }

        await next(context);
    }

    private static void Write(HttpContext context, string page, string? citedAs)
    {
        var site = context.RequestServices.GetRequiredService<SiteAddress>();
        context.Response.Link(site.Of(context.Request, page), "alternate", MediaTypeNames.Text.Html);
        if (citedAs is not null)
            context.Response.Link(site.Of(context.Request, citedAs), "cite-as");
    }

    private static async Task<(string Page, string? CitedAs)?> OfAsync(HttpContext context)
    {
        var request = context.Request;
        if ((!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) || request.Path.Value?.StartsWith(DataPage.Api, StringComparison.OrdinalIgnoreCase) is not true)
            return null;

        var path = request.Path.Value[DataPage.Api.Length..].TrimEnd('/');
        if (DataPage.All.FirstOrDefault(page => page.Fixed is null && page.Data == ListOf(path)) is { } list)
            return (With(context, list.Page, list.Asked), null);
        if (path.Split('/') is not [var records, var id])
            return null;
        if (records == "releases")
            return ($"/releases/{Uri.EscapeDataString(id)}", $"/releases/{Uri.EscapeDataString(id)}");
        if (!DataPage.Records.TryGetValue(records, out var type) || (type == "partner" ? await PartnerAsync(context, id) : id) is not { } named)
            return null;

        var address = RecordLinks.Of(type, Uri.EscapeDataString(named));
        return (With(context, address, type is "partner" or "agreement" ? [On] : []), address);
    }

    private static async Task<string?> PartnerAsync(HttpContext context, string name) =>
        (await context.RequestServices.GetRequiredService<PartnerQueries>().FindAsync(name, context.RequestAborted))?.Id;

    // A list is the same in every format.
    private static string ListOf(string path) => path.Split('.')[0];

    private static string With(HttpContext context, string address, IReadOnlyCollection<string> taken)
    {
        var query = ListQuery.Empty;
        foreach (var (name, values) in context.Request.Query.Where(pair => taken.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)))
            query = values.OfType<string>().Aggregate(query, (asked, value) => asked.And(name, value));
        var fragment = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? address[hash..] : "";
        return KnownLinks.At(query.At(address[..^fragment.Length]) + fragment, context);
    }
}
