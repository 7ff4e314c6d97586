using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;

namespace PartnershipTracker.Web.Api;

/// <summary>The articles, official texts and press reports that the record rests on.</summary>
[ApiController]
[Route("api/v1/sources")]
public sealed class SourcesController(SourceQueries sources, RecordWrites writes) : RecordController<SourceInput>(writes)
{
    /// <summary>Lists sources.</summary>
    /// <remarks>In the order of their ids; with <c>order=newest</c> by date of publication, the latest first, and what has no date last.</remarks>
    [HttpRead(Name = "listSources")]
    public Listing<SourceDetails> List([FromQuery] SourceFilter filter, [FromQuery] ListShape<SourceDetails> shape) => Listing.Of(filter, shape, sources.ListAsync);

    /// <summary>Gets one source.</summary>
    /// <remarks>With who wrote and published it, and the hash of its text where that is held.</remarks>
    /// <param name="id" example="nato-pivot-to-indo-pacific">The id.</param>
    [HttpRead("{id}", Name = "getSource")]
    public async Task<Results<Ok<SourceDetails>, UnknownRecord>> FindAsync(string id, CancellationToken cancellationToken) =>
        await sources.FindAsync(id, cancellationToken) is { } source ? TypedResults.Ok(source) : new UnknownRecord("source", id);

    /// <summary>Gets the stored text of a source.</summary>
    /// <remarks>Exactly the bytes that were stored. Where citations count, they count UTF-16 code units of this text.</remarks>
    /// <param name="id" example="nato-pivot-to-indo-pacific">The id of the source.</param>
    [HttpRead("{id}/text", Name = "getSourceText")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/plain")]
    public async Task<Results<ContentHttpResult, UnknownRecord>> FindTextAsync(string id, CancellationToken cancellationToken) =>
        await sources.FindTextAsync(id, cancellationToken) is { } text
            ? TypedResults.Text(text.Content, "text/plain", Encoding.UTF8)
            : new UnknownRecord("stored text", id, "source");
}
