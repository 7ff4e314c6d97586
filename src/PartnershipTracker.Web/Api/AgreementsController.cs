using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;

namespace PartnershipTracker.Web.Api;

/// <summary>The partners' own agreements with NATO under a framework.</summary>
[ApiController]
[Route("api/v1/agreements")]
public sealed class AgreementsController(AgreementQueries agreements, Inclusions inclusions, RecordWrites writes) : RecordController<AgreementInput>(writes)
{
    /// <summary>Lists agreements.</summary>
    /// <remarks>Each with its status on the day that <c>on</c> names, computed from its dates. In the order of the first date known of each: first day, then last day (the narrower first), then id; those without a date first.</remarks>
    [HttpRead(Name = "listAgreements")]
    public Listing<AgreementDetails> List([FromQuery] AgreementFilter filter, [FromQuery] ListShape<AgreementDetails> shape, [FromQuery] Inclusion inclusion) =>
        Listing.Of(filter, shape.With(inclusion.Fields), agreements.ListAsync).Including(inclusions.For<AgreementDetails>(inclusion));

    /// <summary>Gets one agreement.</summary>
    /// <remarks>With its dates, each null where it is not recorded, and how it stands on a day.</remarks>
    /// <param name="id" example="jp-itpp-2023">The id.</param>
    [HttpRead("{id}", Name = "getAgreement")]
    public async Task<Results<OneRecord<AgreementDetails>, UnknownRecord>> FindAsync(string id, [FromQuery] DayFilter filter, [FromQuery] Inclusion inclusion, CancellationToken cancellationToken) =>
        await agreements.FindAsync(id, filter.On, cancellationToken) is { } agreement
            ? await inclusions.OneAsync(inclusion, agreement, cancellationToken)
            : new UnknownRecord("agreement", id);
}
