using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>
/// Lets a caller keep an answer and ask whether it still holds (RFC 9110, section 13). The tag of a list stands for all that the list depends on: this build, the
/// dataset version, the address, the format, and the day, on which the status of agreements turns. Any other answer is tagged by what it says, so that a record keeps its
/// tag until it is changed itself.
/// </summary>
internal sealed class Revalidation(RequestDelegate next, SiteAddress site, TimeProvider clock)
{
    private static readonly string Build = $"{typeof(Program).Module.ModuleVersionId}{typeof(DatasetQueries).Module.ModuleVersionId}";

    // Two changes in one second have one date (RFC 9110, section 8.8.2.2): only when none can follow any more is it told.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    /// <summary>Whoever keeps an answer asks each time whether it still holds.</summary>
    internal const string AskAgain = "public, no-cache";

    private static readonly object Unwanted = new();

    private readonly DateTimeOffset _begun = clock.GetUtcNow();

    /// <summary>Whether the answer itself is wanted, and not only what is said of it.</summary>
    public static bool IsBodyWanted(HttpContext context) => !HttpMethods.IsHead(context.Request.Method) && !context.Items.ContainsKey(Unwanted);

    public async Task InvokeAsync(HttpContext context, DatasetQueries dataset, ReadingDay today)
    {
        if ((!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) || context.GetEndpoint()?.Metadata.GetMetadata<OwnTag>() is not null)
        {
            await next(context);
            return;
        }

        // Read before the action reads: a write in between makes tag and date too old, never too new.
        var state = await dataset.StateAsync(context.RequestAborted);
        var changedAt = ChangedAt(context.Request, state);
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var formats = OfferedFormats.At(context);
        if (formats is not null && !OfferedFormats.IsNamedIn(context.Request))
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (formats is null || Waits(context.Request))
        {
            await AnswerByWhatIsSaidAsync(context, changedAt);
            return;
        }

        // With the time of the last change, as a database that was put back may come to the same version by another way.
        // Only a success of this address was given its tag, and at the same version the answer would be the same again.
        var mark = ContentTag.Of(state.Version, $"{Build} {state.ChangedAt?.Ticks} {today.Day:O} {site.Of(context.Request, context.Request.QueryString)} {formats.Asked(context.Request).Name}");
        if (mark.KeptBy(context.Request) is { } kept)
            SayNotModified(context.Response, kept, changedAt);
        else if (IsAskedWhetherThereIsOne(context.Request, changedAt))
            await AnswerWhetherThereIsOneAsync(context, mark, changedAt);
        else
            await AnswerAsync(context, mark, changedAt);
    }

    private static bool IsAskedWhetherThereIsOne(HttpRequest request, DateTimeOffset? changedAt)
    {
        var asked = request.GetTypedHeaders();
        return asked.IfNoneMatch.Contains(EntityTagHeaderValue.Any) || (request.Headers.IfNoneMatch.Count == 0 && changedAt <= asked.IfModifiedSince);
    }

    // An answer changes with the record, with the day, on which the status of agreements turns, and with the build, which begins anew. What readers' reports led to
    // has no revisions, and what was waited for is newer than any date that was read before it.
    private DateTimeOffset? ChangedAt(HttpRequest request, DatasetState state)
    {
        if (state.ChangedAt is not { } changed || !KnownPages.HasPast(request.Path) || Waits(request))
            return null;

        var now = clock.GetUtcNow();
        var last = new[] { new DateTimeOffset(changed, TimeSpan.Zero), new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero), _begun }.Max();
        return now - last < Settled ? null : last.AddTicks(-(last.Ticks % TimeSpan.TicksPerSecond));
    }

    // What was known before the wait is not what is answered after it.
    private static bool Waits(HttpRequest request) => request.Query.ContainsKey(nameof(ChangeListFilter.Wait));

    private Task AnswerAsync(HttpContext context, ContentTag mark, DateTimeOffset? changedAt)
    {
        DescribeAsItStarts(context.Response, mark, changedAt);
        return next(context);
    }

    // If-None-Match: * asks for an answer only where there is none yet, and a date may be asked of any address: only the answer itself tells whether there is one.
    private async Task AnswerWhetherThereIsOneAsync(HttpContext context, ContentTag mark, DateTimeOffset? changedAt)
    {
        context.Items[Unwanted] = true;
        using var held = await HoldAsync(context);
        if (context.Response.StatusCode == StatusCodes.Status200OK)
            SayNotModified(context.Response, mark.As(), changedAt);
        else
            await SendAsync(context, held);
    }

    private async Task AnswerByWhatIsSaidAsync(HttpContext context, DateTimeOffset? changedAt)
    {
        using var held = await HoldAsync(context);
        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            var mark = ContentTag.Of(held.GetBuffer().AsSpan(0, (int)held.Length), context.Response.ContentType?.StartsWith(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase) == true);
            var kept = mark.KeptBy(context.Request) ?? (IsAskedWhetherThereIsOne(context.Request, changedAt) ? mark.As() : null);
            if (kept is not null)
            {
                SayNotModified(context.Response, kept, changedAt);
                return;
            }

            DescribeAsItStarts(context.Response, mark, changedAt);
        }

        await SendAsync(context, held);
    }

    private async Task<MemoryStream> HoldAsync(HttpContext context)
    {
        var body = context.Response.Body;
        var held = new MemoryStream();
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        return held;
    }

    private static async Task SendAsync(HttpContext context, MemoryStream held)
    {
        if (held.Length > 0)
            await context.Response.Body.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), context.RequestAborted);
    }

    /// <summary>Tells the tag of an answer when it starts: whether it is a success, and how it is compressed, is known then.</summary>
    internal static void DescribeAsItStarts(HttpResponse response, ContentTag mark, DateTimeOffset? changedAt, string cache = AskAgain) => response.OnStarting(() =>
    {
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status201Created)
            Describe(response, mark.As(response.Headers.ContentEncoding), changedAt, cache);
        return Task.CompletedTask;
    });

    /// <summary>Says that what the caller keeps still holds.</summary>
    internal static void SayNotModified(HttpResponse response, EntityTagHeaderValue tag, DateTimeOffset? changedAt, string cache = AskAgain)
    {
        response.StatusCode = StatusCodes.Status304NotModified;
        response.ContentType = null;
        Describe(response, tag, changedAt, cache);
    }

    private static void Describe(HttpResponse response, EntityTagHeaderValue tag, DateTimeOffset? changedAt, string cache)
    {
        response.Headers.ETag = tag.ToString();
        response.GetTypedHeaders().LastModified = changedAt;
        response.Headers.CacheControl = cache;
    }
}
