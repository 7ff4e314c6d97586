using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api;

/// <summary>What readers found wrong with the record, and what was changed for it.</summary>
[ApiController]
[Route("api/v1/corrections")]
public sealed class CorrectionsController(ReportQueries reports, SiteAddress site) : ControllerBase
{
    /// <summary>Lists corrections.</summary>
    /// <remarks>The latest first. What editors find themselves is no correction of this list.</remarks>
    [HttpRead(Name = "listCorrections")]
    public async Task<Ok<RecordList<CorrectionDetails>>> ListAsync([FromQuery] CorrectionFilter filter, CancellationToken cancellationToken) =>
        TypedResults.Ok(RecordList.Of(await reports.CorrectionsAsync(filter, cancellationToken), Request, site));
}
