using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>What a date in EDTF (ISO 8601-2) means here.</summary>
[ApiController]
[Route("api/v1/dates")]
public sealed class DatesController : ControllerBase
{
    /// <summary>Reads a date in EDTF.</summary>
    /// <remarks>
    /// Says which days the date may mean and how it reads in English. Levels 0 and 1 whole; of level 2 component qualifiers,
    /// unspecified digits anywhere, seasons and sets. Years 0001 to 9999. What cannot be read is a problem whose member
    /// position is the 0-based place of the fault in the text, beside the message.
    /// </remarks>
    /// <param name="edtf" example="199X">The date: 2014-05-06, 2023-07, 199X, 1980~/1983~, 2024?, ../2024-06-21.</param>
    [HttpRead(Name = "readDate")]
    public Results<Ok<EdtfDetails>, UnreadableDate> Read([FromQuery, Required(ErrorMessage = "edtf is missing: give a date such as 2023-07.")] string edtf) =>
        EdtfDate.TryParse(edtf, out var date, out var error) ? TypedResults.Ok(EdtfDetails.Of(date)) : new UnreadableDate("edtf", edtf, error);
}
