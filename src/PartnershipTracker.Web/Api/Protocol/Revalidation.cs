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

    // Two changes in one second have one date (RFC 9110, section 8.8.2.2): only when none can follow any more is it told.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private static readonly object Unwanted = new();

    private readonly DateTimeOffset _begun = clock.GetUtcNow();

    /// <summary>Whether the answer itself is wanted, and not only what is said of it.</summary>
    public static bool IsBodyWanted(HttpContext context) => !HttpMethods.IsHead(context.Request.Method) && !context.Items.ContainsKey(Unwanted);

    public async Task InvokeAsync(HttpContext context, DatasetQueries dataset)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        // Read before the action reads: a write in between makes tag and date too old, never too new.
        var state = await dataset.StateAsync(context.RequestAborted);
        var formats = OfferedFormats.At(context);
        var marks = new Marks(
            Tag(state.Version, clock.Today(), site.Of(context.Request, context.Request.QueryString), formats?.Asked(context.Request)), ChangedAt(context.Request, state));
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (formats is not null && !OfferedFormats.IsNamedIn(context.Request))
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);

        // Only a success of this address was given its tag, and at the same version the answer would be the same again.
        var asked = context.Request.GetTypedHeaders();
        if (asked.IfNoneMatch.Any(candidate => candidate.Compare(marks.Tag, useStrongComparison: false)))
            SayNotModified(context.Response, marks);
        else if (asked.IfNoneMatch.Contains(EntityTagHeaderValue.Any) || (context.Request.Headers.IfNoneMatch.Count == 0 && marks.ChangedAt <= asked.IfModifiedSince))
            await AnswerWhetherThereIsOneAsync(context, marks);
        else
            await AnswerAsync(context, marks);
    }

    // An answer changes with the record, with the day, on which the status of agreements turns, and with the build, which begins anew. What readers' reports led to
    // has no revisions.
    private DateTimeOffset? ChangedAt(HttpRequest request, DatasetState state)
    {
        if (state.ChangedAt is not { } changed || !KnownPages.HasPast(request.Path))
            return null;

        var now = clock.GetUtcNow();
        var last = new[] { new DateTimeOffset(changed, TimeSpan.Zero), new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero), _begun }.Max();
        return now - last < Settled ? null : last.AddTicks(-(last.Ticks % TimeSpan.TicksPerSecond));
    }

    private Task AnswerAsync(HttpContext context, Marks marks)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK)
                Describe(context.Response, marks);
            return Task.CompletedTask;
        });
        return next(context);
    }

    // If-None-Match: * asks for an answer only where there is none yet, and a date may be asked of any address: only the answer itself tells whether there is one.
    private async Task AnswerWhetherThereIsOneAsync(HttpContext context, Marks marks)
    {
        context.Items[Unwanted] = true;
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
            SayNotModified(response, marks);
        else if (held.Length > 0)
            await body.WriteAsync(held.ToArray(), context.RequestAborted);
    }

    private static void SayNotModified(HttpResponse response, Marks marks)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        response.ContentType = null;
        Describe(response, marks);
    }

    private static void Describe(HttpResponse response, Marks marks)
    {
        response.Headers.ETag = marks.Tag.ToString();
        response.GetTypedHeaders().LastModified = marks.ChangedAt;
        response.Headers.CacheControl = "public, no-cache";
    }

    private static EntityTagHeaderValue Tag(long version, DateOnly today, string address, ListFormat? format)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Build} {version} {today:O} {address} {format?.Name}"));
        return new(string.Create(CultureInfo.InvariantCulture, $"\"{version}-{Base64Url.EncodeToString(hash.AsSpan(0, 12))}\""), isWeak: true);
    }

    /// <param name="ChangedAt">When the answer may last have changed, to the second; null where that is not told.</param>
    private sealed record Marks(EntityTagHeaderValue Tag, DateTimeOffset? ChangedAt);
}
