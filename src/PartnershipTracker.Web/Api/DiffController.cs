using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>In what two states of the record differ.</summary>
[ApiController]
[Route("api/v1/diff")]
public sealed class DiffController(DiffQueries diff) : ControllerBase
{
    /// <summary>Lists the records in which two states of the whole differ.</summary>
    /// <remarks>
    /// Each once, in the order of type and id, with what changed from the one state to the other, field by field. What was changed and changed back in between is no
    /// difference. All pages compare the states that the first one did, whatever is recorded meanwhile.
    /// </remarks>
    [HttpRead(Name = "diffRecord")]
    public Listing<DiffItem> List([FromQuery] DiffFilter filter, [FromQuery] ListShape<DiffItem> shape) =>
        Listing.Of(filter, shape, diff.ListAsync).CheckedBy(cancellationToken => diff.FaultsAsync(filter, cancellationToken));
}
