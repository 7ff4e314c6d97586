using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api;

/// <summary>States of the whole record that stay as they are, to be cited and built on.</summary>
[ApiController]
[Route("api/v1/releases")]
public sealed class ReleasesController(ReleaseQueries releases, ReleaseLines lines) : ControllerBase
{
    /// <summary>Lists releases.</summary>
    /// <remarks>
    /// The latest first. Every read of the record has the same address under each release, as <c>/api/v1/releases/1/milestones</c>: it answers from the record of then, and
    /// computes for the day of then what depends on the day, unless <c>on</c> names another.
    /// </remarks>
    [HttpRead(Name = "listReleases")]
    public Listing<ReleaseDetails> List([FromQuery] ReleaseFilter filter, [FromQuery] ListShape<ReleaseDetails> shape) => Listing.Of(filter, shape, releases.ListAsync);

    /// <summary>Gets one release.</summary>
    /// <remarks>With the hash of its records. <c>latest</c> in place of a number leads (307) to the release that was made last; so it does in every address under it.</remarks>
    /// <param name="id" example="1">Its number, or <c>latest</c>.</param>
    [HttpRead("{id}", Name = "getRelease")]
    public async Task<Results<Ok<ReleaseDetails>, RedirectHttpResult, UnknownRelease>> FindAsync(string id, CancellationToken cancellationToken) =>
        await releases.FindAsync(id, cancellationToken) is not { } release ? new UnknownRelease(id)
        : release.Id != id ? (RedirectHttpResult)ReleasedRecord.Numbered(HttpContext, id, release.Id)
        : TypedResults.Ok(release);

    /// <summary>Gets all records of a release, one to a line.</summary>
    /// <remarks>
    /// In canonical JSON (RFC 8785), in the order of type and id, each with what an editor wrote of it: the bytes behind the release's <c>sha256</c>, which never change.
    /// <c>Repr-Digest</c> (RFC 9530) has the hash too.
    /// </remarks>
    /// <param name="id" example="1">The number of the release, or <c>latest</c>.</param>
    [HttpRead("{id}/records.ndjson", Name = "getReleaseRecords")]
    public async Task<Results<ReleaseRecords, RedirectHttpResult, UnknownRelease>> RecordsAsync(string id, CancellationToken cancellationToken)
    {
        if (await releases.FindAsync(id, cancellationToken) is not { } release)
            return new UnknownRelease(id);
        if (release.Id != id)
            return (RedirectHttpResult)ReleasedRecord.Numbered(HttpContext, id, release.Id);

        var point = await releases.PointOfAsync(id, cancellationToken);
        return new ReleaseRecords(release, lines.ReadAsync(point!.LastRevision, cancellationToken));
    }
}
