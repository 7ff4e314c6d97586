using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.History;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api;

/// <summary>Records of a type that scripts may write: each is written whole, by the rules of the forms, and every write is a step of its history.</summary>
public abstract class RecordController<TInput>(RecordWrites writes) : ControllerBase
    where TInput : RecordInput
{
    /// <summary>Gets one {noun} as it is written.</summary>
    /// <remarks>The state that PUT takes and PATCH changes, as editors write it: without what is computed or looked up.</remarks>
    /// <param name="id">The id.</param>
    [HttpRead("{id}/record")]
    public async Task<Results<Ok<WrittenRecord>, UnknownRecord>> FindWrittenAsync(string id, CancellationToken cancellationToken) =>
        await writes.FindAsync(writes.KindOf<TInput>(), id, cancellationToken) is { } record ? TypedResults.Ok(record) : RecordWrites.Unknown(writes.KindOf<TInput>(), id);

    /// <summary>Records a new {noun}.</summary>
    /// <remarks>Under the id that it names, which no record has or had.</remarks>
    [HttpPost]
    [Authorize(Policies.Publish)]
    public Task<IResult> CreateAsync([FromQuery] RecordWriteQuery query, CancellationToken cancellationToken) =>
        writes.CreateAsync(writes.KindOf<TInput>(), HttpContext, query, cancellationToken);

    /// <summary>Writes one {noun} whole.</summary>
    /// <remarks>In the place of what stands, with If-Match; or as a new one at an address at which there was none, with If-None-Match: *.</remarks>
    /// <param name="id">The id.</param>
    [HttpPut("{id}")]
    [Authorize(Policies.Publish)]
    public Task<IResult> PutAsync(string id, [FromQuery] RecordWriteQuery query, CancellationToken cancellationToken) =>
        writes.PutAsync(writes.KindOf<TInput>(), id, HttpContext, query, cancellationToken);

    /// <summary>Changes one {noun}.</summary>
    /// <remarks>By what changes: a JSON Patch (RFC 6902) or a JSON Merge Patch (RFC 7396) of the record as it is written.</remarks>
    /// <param name="id">The id.</param>
    [HttpPatch("{id}")]
    [Authorize(Policies.Publish)]
    public Task<IResult> PatchAsync(string id, [FromQuery] RecordWriteQuery query, CancellationToken cancellationToken) =>
        writes.PatchAsync(writes.KindOf<TInput>(), id, HttpContext, query, cancellationToken);

    /// <summary>Withdraws one {noun}.</summary>
    /// <remarks>Its address answers 410 from then on, and says why. Nothing of its history goes, and an editor can restore it.</remarks>
    /// <param name="id">The id.</param>
    [HttpDelete("{id}")]
    [Authorize(Policies.Publish)]
    public Task<IResult> WithdrawAsync(string id, [FromQuery] RecordWriteQuery query, CancellationToken cancellationToken) =>
        writes.WithdrawAsync(writes.KindOf<TInput>(), id, HttpContext, query, cancellationToken);
}
