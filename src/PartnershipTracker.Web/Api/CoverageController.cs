using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Coverage;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>How far the record reaches, and where it has gaps.</summary>
[ApiController]
[Route("api/v1/coverage")]
public sealed class CoverageController(CoverageQueries coverage) : ControllerBase
{
    /// <summary>Gets the coverage of the record.</summary>
    /// <remarks>
    /// Computed from the record as it stands today (UTC): milestones by time, partner and area, how well they are sourced, and what is not
    /// recorded of agreements and summits. A count of none means that no source that we hold reports one, not that there was none.
    /// </remarks>
    [HttpRead(Name = "getCoverage")]
    public async Task<Ok<CoverageDetails>> ReadAsync(CancellationToken cancellationToken) => TypedResults.Ok(await coverage.ReadAsync(cancellationToken));
}
