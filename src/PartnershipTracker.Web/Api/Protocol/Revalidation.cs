using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>
/// Lets a caller keep an answer and ask whether it still holds (RFC 9110, section 13). The tag stands for all that the answer
/// depends on: this build, the dataset version, the address, the format, and the day, on which the status of agreements turns. It is weak, because compression changes bytes and not meaning.
/// </summary>
internal sealed class Revalidation(RequestDelegate next, SiteAddress site, TimeProvider clock)
{
    private static readonly string Build = $"{typeof(Program).Module.ModuleVersionId}{typeof(DatasetQueries).Module.ModuleVersionId}";

    /// <summary>Whether the answer itself is wanted, and not only what is said of it.</summary>
    public static bool IsBodyWanted(HttpRequest request) => !HttpMethods.IsHead(request.Method) && !request.GetTypedHeaders().IfNoneMatch.Contains(EntityTagHeaderValue.Any);

    public async Task InvokeAsync(HttpContext context, DatasetQueries dataset)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        // Read before the action reads: a write in between makes the tag too old, never too new.
        var tag = Tag(
            await dataset.VersionAsync(context.RequestAborted), clock.Today(), site.Of(context.Request, context.Request.QueryString), OfferedFormats.At(context)?.Asked(context.Request));
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (OfferedFormats.At(context) is not null && !OfferedFormats.IsNamedIn(context.Request))
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);

        // Only a success of this address was given its tag, and at the same version the answer would be the same again.
        if (known.Any(candidate => candidate.Compare(tag, useStrongComparison: false)))
            SayNotModified(context.Response, tag);
        else if (known.Contains(EntityTagHeaderValue.Any))
            await AnswerWhetherThereIsOneAsync(context, tag);
        else
            await AnswerAsync(context, tag);
    }

    private Task AnswerAsync(HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK)
                Describe(context.Response, tag);
            return Task.CompletedTask;
        });
        return next(context);
    }

    // If-None-Match: * asks for an answer only where there is none yet, and only the answer itself tells whether there is.
    private async Task AnswerWhetherThereIsOneAsync(HttpContext context, EntityTagHeaderValue tag)
    {
        var response = context.Response;
        var body = response.Body;
        using var held = new MemoryStream();
        response.Body = held;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
        }

        if (response.StatusCode == StatusCodes.Status200OK)
            SayNotModified(response, tag);
        else if (held.Length > 0)
            await body.WriteAsync(held.ToArray(), context.RequestAborted);
    }

    private static void SayNotModified(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        response.ContentType = null;
        Describe(response, tag);
    }

    private static void Describe(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "public, no-cache";
    }

    private static EntityTagHeaderValue Tag(long version, DateOnly today, string address, ListFormat? format)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Build} {version} {today:O} {address} {format?.Name}"));
        return new(string.Create(CultureInfo.InvariantCulture, $"\"{version}-{Base64Url.EncodeToString(hash.AsSpan(0, 12))}\""), isWeak: true);
    }
}
