using Microsoft.Net.Http.Headers;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Links of an answer to what belongs to it (RFC 8288).</summary>
internal static class LinkHeader
{
    private const string Document = "/swagger/v1/swagger.json";

    /// <summary>Adds a link.</summary>
    /// <param name="relation">The registered relation, as in IANA's list.</param>
    /// <param name="type">The media type of what is found there; null where it is that of this answer.</param>
    public static void Link(this HttpResponse response, string address, string relation, string? type = null) =>
        response.Headers.Append(HeaderNames.Link, $"<{address}>; rel=\"{relation}\"" + (type is null ? "" : $"; type=\"{type}\""));

    /// <summary>Every answer, errors too, says where the API is described (RFC 8631).</summary>
    public static Task NameDocumentAsync(HttpContext context, RequestDelegate next)
    {
        // As the answer starts: an exception clears what was set before.
        context.Response.OnStarting(() =>
        {
            var site = context.RequestServices.GetRequiredService<SiteAddress>();
            context.Response.Link(site.Of(context.Request, Document), "service-desc", "application/openapi+json");
            return Task.CompletedTask;
        });
        return next(context);
    }
}
