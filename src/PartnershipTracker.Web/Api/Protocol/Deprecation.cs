using System.Globalization;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Says with every answer of an operation that is marked so that it will end, errors and those without a body too.</summary>
internal static class Deprecation
{
    public const string Since = "Deprecation";
    public const string Sunset = "Sunset";

    public static Task TellAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<DeprecatedAttribute>() is { } end)
        {
            // As the answer starts: an exception clears what was set before.
            context.Response.OnStarting(() =>
            {
                Tell(context, end);
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    private static void Tell(HttpContext context, DeprecatedAttribute end)
    {
        var response = context.Response;
        // A date of structured fields (RFC 9651), which Sunset is too old for.
        response.Headers[Since] = string.Create(CultureInfo.InvariantCulture, $"@{end.Since.ToUnixTimeSeconds()}");
        response.Headers[Sunset] = end.Sunset.ToString("R", CultureInfo.InvariantCulture);
        var manual = end.Link.StartsWith('/') ? context.RequestServices.GetRequiredService<SiteAddress>().Of(context.Request, end.Link) : end.Link;
        response.Link(manual, "deprecation", "text/html");
        response.Link(manual, "sunset", "text/html");
    }
}
