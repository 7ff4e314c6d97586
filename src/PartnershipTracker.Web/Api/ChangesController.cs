using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api;

/// <summary>Every change of the record, in the order in which they were made: for whoever keeps a copy of it, or wants to hear of news.</summary>
[ApiController]
[Route("api/v1/changes")]
public sealed class ChangesController(ChangeQueries changes, ChangeFeed feed, ChangeWatch watch) : ControllerBase
{
    private const string LastEventId = "Last-Event-ID";
    private const string LostPlace = "is a place that is not in the record: the record was put back to an earlier state. Begin anew from the first change.";

    /// <summary>Lists changes.</summary>
    /// <remarks>
    /// Every creation, change, withdrawal, merge and restoration, the first one first, with what it changed. Get <c>next</c> to go on: what was recorded meanwhile follows, none is left out and
    /// none comes twice or earlier. With <c>wait</c> the answer comes as soon as there is something.
    /// </remarks>
    [HttpRead(Name = "listChanges")]
    public async Task<Results<ChangeAnswer, FollowingRefusal>> ListAsync([FromQuery] ChangeListFilter filter, [FromQuery] ListShape<ChangeDetails> shape, CancellationToken cancellationToken)
    {
        var isWhole = ChangeAnswer.Formats.Asked(Request).IsWhole;
        if (filter.Wait > 0 && isWhole)
            return FollowingRefusal.NoPlace("wait", $"wait stands with JSON alone: {ListFormat.Lines.MediaType} holds what is recorded.");
        var fields = TermList.Split(shape.Fields);
        if (fields.Contains(nameof(ChangeDetails.Record), StringComparer.OrdinalIgnoreCase))
            filter = filter with { Include = [nameof(ChangeDetails.Record)] };
        if (filter.Wait > 0 && HttpContext.KnownAt() is not null)
            return FollowingRefusal.NoPlace("wait", "wait does not go with known: nothing will be added to what was known.");
        if (await changes.StartAsync(filter, cancellationToken) is not { } start)
            return FollowingRefusal.NoPlace("since", $"since {LostPlace}");

        var batch = await changes.AfterAsync(start, filter, filter.Limit, cancellationToken);
        if (batch.Items.Count == 0 && filter.Wait > 0)
        {
            using var place = watch.Enter(Household.Of(HttpContext.Connection.RemoteIpAddress));
            if (place is null)
                return FollowingRefusal.Full();
            batch = await feed.WaitAsync(batch, filter, cancellationToken);
        }

        var isAll = isWhole && !Request.Query.ContainsKey(nameof(ChangeListFilter.Limit));
        return new ChangeAnswer(batch, fields.Count == 0 ? null : [.. fields, .. TermList.Split(filter.Include)], isAll ? (place, token) => changes.AfterAsync(place, filter, PageFilter.MaxLimit, token) : null);
    }

    /// <summary>Streams changes.</summary>
    /// <remarks>
    /// The same changes as server-sent events, as they come: event <c>change</c>, its id the cursor, its data one change in JSON. An event <c>heartbeat</c> without data comes
    /// first and when nothing happens. A browser that lost the stream asks again by itself, and goes on where it was.
    /// </remarks>
    /// <param name="lastEventId">The id of the last event that was seen: what comes behind it. It comes before <c>since</c>.</param>
    [HttpRead("stream", Name = "streamChanges")]
    public async Task<Results<ChangeEvents, FollowingRefusal>> StreamAsync(
        [FromQuery] ChangeStreamFilter filter, [FromHeader(Name = LastEventId)] string? lastEventId, CancellationToken cancellationToken)
    {
        var isResumed = !string.IsNullOrEmpty(lastEventId);
        var (asked, named) = isResumed ? (filter with { Since = lastEventId }, LastEventId) : (filter, "since");
        if (isResumed && !changes.IsCursor(lastEventId!))
            return FollowingRefusal.NoPlace(named, $"{named} is not the id of an event of this stream.");
        if (await changes.StartAsync(asked, cancellationToken) is not { } start)
            return FollowingRefusal.NoPlace(named, $"{named} {LostPlace}");
        return watch.Enter(Household.Of(HttpContext.Connection.RemoteIpAddress)) is { } place ? new ChangeEvents(feed.FollowAsync(start, asked, cancellationToken), place) : FollowingRefusal.Full();
    }
}
