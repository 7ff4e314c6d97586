using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>What a date means here, in EDTF (ISO 8601-2) or as people write it.</summary>
[ApiController]
[Route("api/v1/dates")]
public sealed class DatesController(TimeProvider clock) : ControllerBase
{
    /// <summary>Reads a date.</summary>
    /// <remarks>
    /// Says which days the date may mean and how it reads in English. Give it in EDTF or as people write it, in one of the two
    /// parameters. EDTF: levels 0 and 1 whole; of level 2 component qualifiers, unspecified digits anywhere, seasons and sets.
    /// Years 0001 to 9999. What cannot be read is a problem whose member position is the 0-based place of the fault in the
    /// text, beside the message.
    /// </remarks>
    [HttpRead(Name = "readDate")]
    public Results<Ok<EdtfDetails>, UnreadableDate> Read([FromQuery] DateFilter filter)
    {
        if (filter.Written is { Length: > 0 } written)
            return WrittenDate.TryRead(written, clock.Today(), out var read, out var fault) ? Answer(read) : UnreadableDate.Written(fault);

        return EdtfDate.TryParse(filter.Edtf, out var date, out var error) ? Answer(date) : UnreadableDate.Edtf(filter.Edtf!, error);
    }

    private static Ok<EdtfDetails> Answer(EdtfDate date) => TypedResults.Ok(EdtfDetails.Of(date));
}
