using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;

namespace PartnershipTracker.Web.Api;

/// <summary>The controlled vocabulary of areas of cooperation and topics.</summary>
[ApiController]
[Route("api/v1/areas")]
public sealed class AreasController(AreaQueries areas, MatrixQueries matrix, Inclusions inclusions, RecordWrites writes) : RecordController<AreaInput>(writes)
{
    /// <summary>Lists areas.</summary>
    /// <remarks>In the order of their ids.</remarks>
    [HttpRead(Name = "listAreas")]
    public Listing<AreaDetails> List([FromQuery] AreaFilter filter, [FromQuery] ListShape<AreaDetails> shape, [FromQuery] Inclusion inclusion) =>
        Listing.Of(filter, shape.With(inclusion.Fields), areas.ListAsync).Including(inclusions.For<AreaDetails>(inclusion));

    /// <summary>Gets the areas through time.</summary>
    /// <remarks>
    /// How far each partner and NATO had come in each area on the day that <c>on</c> names: mentioned, interest-voiced, agreed-ipcp,
    /// agreed-itpp or activity-held, since when, and the passage or page behind it. Computed by one rule from milestones, agreements and
    /// assessments. A cell without a level, not even a possible one, means that no claim is recorded.
    /// </remarks>
    [HttpRead("matrix", Name = "getAreaMatrix")]
    public async Task<Ok<AreaMatrix>> MatrixAsync([FromQuery] MatrixFilter filter, CancellationToken cancellationToken) =>
        TypedResults.Ok(await matrix.ReadAsync(filter, cancellationToken));

    /// <summary>Gets one area.</summary>
    /// <remarks>With its other names and the passages that name it.</remarks>
    /// <param name="id" example="cyber-defence">The id.</param>
    [HttpRead("{id}", Name = "getArea")]
    public async Task<Results<OneRecord<AreaDetails>, UnknownRecord>> FindAsync(string id, [FromQuery] Inclusion inclusion, CancellationToken cancellationToken) =>
        await areas.FindAsync(id, cancellationToken) is { } area
            ? await inclusions.OneAsync(inclusion, area, cancellationToken)
            : new UnknownRecord("area", id, "cooperation-area");
}
