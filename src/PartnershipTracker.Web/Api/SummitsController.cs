using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;

namespace PartnershipTracker.Web.Api;

/// <summary>NATO's summits, and others that mattered to the partnerships.</summary>
[ApiController]
[Route("api/v1/summits")]
public sealed class SummitsController(SummitQueries summits, MilestoneQueries milestones, Inclusions inclusions, RecordWrites writes) : RecordController<SummitInput>(writes)
{
    /// <summary>Lists summits.</summary>
    /// <remarks>In the order of their dates: first day, then last day (the narrower first), then id.</remarks>
    [HttpRead(Name = "listSummits")]
    public Listing<SummitDetails> List([FromQuery] SummitFilter filter, [FromQuery] ListShape<SummitDetails> shape, [FromQuery] Inclusion inclusion) =>
        Listing.Of(filter, shape.With(inclusion.Fields), summits.ListAsync).Including(inclusions.For<SummitDetails>(inclusion));

    /// <summary>Gets one summit.</summary>
    /// <remarks>With who came for each partner (a partner that is missing there has no claim recorded), the milestones at it, and the agreements adopted at it.</remarks>
    /// <param name="id" example="vilnius-2023">The id.</param>
    [HttpRead("{id}", Name = "getSummit")]
    public async Task<Results<OneRecord<SummitProceedings>, UnknownRecord>> FindAsync(string id, [FromQuery] Inclusion inclusion, CancellationToken cancellationToken) =>
        await milestones.SummitAsync(id, cancellationToken) is { } summit
            ? await inclusions.OneAsync(inclusion, summit, cancellationToken)
            : new UnknownRecord("summit", id);
}
