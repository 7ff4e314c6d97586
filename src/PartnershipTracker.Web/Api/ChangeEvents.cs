using System.Net.Mime;
using System.Net.ServerSentEvents;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>Changes as server-sent events (HTML, section 9.2), for as long as the caller stays.</summary>
/// <param name="batches">The changes; a batch without any says that the stream is still there.</param>
/// <param name="place">The place among those who wait, to be given back.</param>
public sealed class ChangeEvents(IAsyncEnumerable<ChangeBatch> batches, IDisposable place) : IResult, IEndpointMetadataProvider
{
    private const string Change = "change";

    /// <summary>An event that keeps proxies from taking a quiet stream for a dead one. Its id says how far was looked, also where the filters found nothing.</summary>
    private const string Heartbeat = "heartbeat";

    // A site that is started anew is back by then.
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(3);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (place)
        {
            // Some proxies (nginx) gather what they pass on until there is more of it.
            httpContext.Response.Headers["X-Accel-Buffering"] = "no";
            var events = Revalidation.IsBodyWanted(httpContext) ? EventsAsync(httpContext, httpContext.RequestAborted) : AsyncEnumerable.Empty<SseItem<string>>();
            await TypedResults.ServerSentEvents(events).ExecuteAsync(httpContext);
        }
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [MediaTypeNames.Text.EventStream]));
        builder.Metadata.Add(OwnTag.Instance);
    }

    private async IAsyncEnumerable<SseItem<string>> EventsAsync(HttpContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var json = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        await foreach (var batch in batches.WithCancellation(cancellationToken))
        {
            if (batch.Items.Count == 0)
                yield return new SseItem<string>("", Heartbeat) { EventId = batch.Cursor, ReconnectionInterval = Retry };
            foreach (var change in batch.Items)
                yield return new SseItem<string>(JsonSerializer.Serialize(change, json), Change) { EventId = change.Cursor };
        }
    }
}
