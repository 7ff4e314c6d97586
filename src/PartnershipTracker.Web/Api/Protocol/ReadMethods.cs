using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>What the API says of its methods: to OPTIONS, in Allow, and to scripts of other sites.</summary>
internal static class ReadMethods
{
    private static readonly string[] All = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Options];

    /// <summary>Scripts of any site may read, without credentials: all that the API answers is public.</summary>
    public static void AllowReading(CorsPolicyBuilder policy) => policy
        .AllowAnyOrigin()
        .WithMethods(All)
        .AllowAnyHeader()
        .WithExposedHeaders(HeaderNames.ETag, HeaderNames.Link, Deprecation.Since, Deprecation.Sunset, CallLimit.StateHeader, CallLimit.PolicyHeader, HeaderNames.RetryAfter)
        .SetPreflightMaxAge(TimeSpan.FromDays(1));

    /// <summary>Routing refuses OPTIONS like any method that no action names; here it is answered (RFC 9110, section 9.3.7).</summary>
    public static async Task AnswerOptionsAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is not { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false } response)
            return;

        // Routing has said which methods the address has.
        response.Headers.Allow = string.Join(", ", TermList.Split(response.Headers.Allow).Append(HttpMethods.Options).Distinct(StringComparer.Ordinal));
        if (HttpMethods.IsOptions(context.Request.Method))
            response.StatusCode = StatusCodes.Status204NoContent;
    }
}
