using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>Where sources disagree: both claims with their citations, what the tracker stands by, and why.</summary>
[ApiController]
[Route("api/v1/disagreements")]
public sealed class DisagreementsController(DisagreementQueries disagreements, Inclusions inclusions) : ControllerBase
{
    /// <summary>Lists disagreements.</summary>
    /// <remarks>In the order of their ids.</remarks>
    [HttpRead(Name = "listDisagreements")]
    public Listing<DisagreementDetails> List([FromQuery] DisagreementFilter filter, [FromQuery] ListShape<DisagreementDetails> shape, [FromQuery] Inclusion inclusion) =>
        Listing.Of(filter, shape.With(inclusion.Fields), disagreements.ListAsync).Including(inclusions.For<DisagreementDetails>(inclusion));

    /// <summary>Gets one disagreement.</summary>
    /// <remarks>Citations that support stand behind the claim, those that dispute behind the counterclaim.</remarks>
    /// <param name="id" example="rok-itpp-day">The id.</param>
    [HttpRead("{id}", Name = "getDisagreement")]
    public async Task<Results<OneRecord<DisagreementDetails>, UnknownRecord>> FindAsync(string id, [FromQuery] Inclusion inclusion, CancellationToken cancellationToken) =>
        await disagreements.FindAsync(id, cancellationToken) is { } disagreement
            ? await inclusions.OneAsync(inclusion, disagreement, cancellationToken)
            : new UnknownRecord("disagreement", id);
}
