using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>What readers found wrong with the record, and what was changed for it.</summary>
[ApiController]
[Route("api/v1/corrections")]
public sealed class CorrectionsController(ReportQueries reports) : ControllerBase
{
    /// <summary>Lists corrections.</summary>
    /// <remarks>The latest first. What editors find themselves is no correction of this list.</remarks>
    [HttpRead(Name = "listCorrections")]
    public Listing<CorrectionDetails> List([FromQuery] CorrectionFilter filter, [FromQuery] ListShape<CorrectionDetails> shape) => Listing.Of(filter, shape, reports.CorrectionsAsync);
}
