using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>Japan, South Korea, Australia and New Zealand: who they are, and what the sources say of them.</summary>
[ApiController]
[Route("api/v1/partners")]
public sealed class PartnersController(PartnerQueries partners, AgreementQueries agreements, Inclusions inclusions) : ControllerBase
{
    /// <summary>Lists partners.</summary>
    /// <remarks>In the order of their ids.</remarks>
    [HttpRead(Name = "listPartners")]
    public Listing<PartnerDetails> List([FromQuery] PartnerFilter filter, [FromQuery] ListShape<PartnerDetails> shape, [FromQuery] Inclusion inclusion) =>
        Listing.Of(filter, shape.With(inclusion.Fields), partners.ListAsync).Including(inclusions.For<PartnerDetails>(inclusion));

    /// <summary>Gets one partner.</summary>
    /// <remarks>
    /// With its other names, the passages that speak of it, its agreements with NATO as they stand on the day that <c>on</c> names,
    /// and the gaps between them.
    /// </remarks>
    /// <param name="id" example="JP">The id, the ISO code or another name, in any case of letters: JP, japan, Tokyo.</param>
    [HttpRead("{id}", Name = "getPartner")]
    public async Task<Results<OneRecord<PartnerOnDay>, UnknownRecord>> FindAsync(string id, [FromQuery] DayFilter filter, [FromQuery] Inclusion inclusion, CancellationToken cancellationToken) =>
        await agreements.PartnerAsync(id, filter.On, cancellationToken) is { } partner
            ? await inclusions.OneAsync(inclusion, partner, cancellationToken)
            : new UnknownRecord("partner", id);
}
