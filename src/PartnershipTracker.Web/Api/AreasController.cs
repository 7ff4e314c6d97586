using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api;

/// <summary>The controlled vocabulary of areas of cooperation and topics.</summary>
[ApiController]
[Route("api/v1/areas")]
public sealed class AreasController(AreaQueries areas, SiteAddress site) : ControllerBase
{
    /// <summary>Lists areas.</summary>
    /// <remarks>In the order of their ids.</remarks>
    [HttpRead(Name = "listAreas")]
    public async Task<Ok<RecordList<AreaDetails>>> ListAsync([FromQuery] AreaFilter filter, CancellationToken cancellationToken) =>
        TypedResults.Ok(RecordList.Of(await areas.ListAsync(filter, cancellationToken), Request, site));

    /// <summary>Gets one area.</summary>
    /// <remarks>With its other names and the passages that name it.</remarks>
    /// <param name="id" example="cyber-defence">The id.</param>
    [HttpRead("{id}", Name = "getArea")]
    public async Task<Results<Ok<AreaDetails>, UnknownRecord>> FindAsync(string id, CancellationToken cancellationToken) =>
        await areas.FindAsync(id, cancellationToken) is { } area ? TypedResults.Ok(area) : new UnknownRecord("area", id);
}
