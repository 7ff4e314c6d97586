using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Where a page of a list and those around it are (RFC 8288). Every link repeats the query, with another cursor.</summary>
/// <param name="Self">This page.</param>
/// <param name="First">The page with which the list begins; null where this is the one.</param>
/// <param name="Next">The page after this one; null on the last.</param>
internal sealed record ListLinks(string Self, string? First, string? Next)
{
    private const string Cursor = "cursor";

    /// <param name="next">The place behind this page; null on the last.</param>
    /// <param name="parameter">What names a place in the query.</param>
    public static ListLinks Of(HttpContext context, string? next, string parameter = Cursor)
    {
        var (request, site) = (context.Request, context.RequestServices.GetRequiredService<SiteAddress>());
        var start = QueryString.Create(request.Query.Where(pair => !pair.Key.Equals(parameter, StringComparison.OrdinalIgnoreCase)));
        return new(
            // Written anew, for a client may have sent what cannot stand in a header.
            site.Of(request, QueryString.Create(request.Query)),
            string.IsNullOrEmpty(request.Query[parameter]) ? null : site.Of(request, start),
            next is null ? null : site.Of(request, start.Add(parameter, next)));
    }

    public void Write(HttpContext context)
    {
        var response = context.Response;
        foreach (var (address, relation) in new[] { (Self, "self"), (First, "first"), (Next, "next") })
        {
            if (address is not null)
                response.Link(address, relation);
        }

        var offered = OfferedFormats.At(context);
        foreach (var other in offered?.Others(context.Request) ?? [])
            response.Link(In(context, other, offered!), "alternate", other.MediaType);
    }

    /// <summary>Where the same list is in a format.</summary>
    private static string In(HttpContext context, ListFormat format, OfferedFormats offered)
    {
        var path = context.Request.Path.ToUriComponent();
        if (OfferedFormats.IsNamedIn(context.Request))
            path = path[..path.LastIndexOf('.')];
        return context.RequestServices.GetRequiredService<SiteAddress>().Of(context.Request, $"{path.TrimEnd('/')}.{format.Name}{QueryString.Create(context.Request.Query.Where(pair => HasPlaceFor(pair.Key, format, offered)))}");
    }

    // What another format would refuse is not asked of it.
    private static bool HasPlaceFor(string parameter, ListFormat format, OfferedFormats offered) =>
        offered.HavePlaceFor(parameter, format) && (format != ListFormat.Csv || !parameter.Equals("fields", StringComparison.OrdinalIgnoreCase));
}
