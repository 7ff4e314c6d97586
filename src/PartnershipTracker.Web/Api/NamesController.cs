using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>Everything that has a name, with all the names under which it is found.</summary>
[ApiController]
[Route("api/v1/names")]
public sealed class NamesController(NameQueries names) : ControllerBase
{
    /// <summary>Lists names.</summary>
    /// <remarks>Those of partners, frameworks and areas too. By scope, then name; all on one page.</remarks>
    [HttpRead(Name = "listNames")]
    public Listing<NameDetails> List([FromQuery] NameFilter filter, [FromQuery] ListShape<NameDetails> shape) =>
        Listing.Whole(shape, cancellationToken => names.ListAsync(filter, cancellationToken));
}
