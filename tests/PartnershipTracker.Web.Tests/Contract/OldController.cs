using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Web.Api;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>Operations that will end, which only tests have.</summary>
[ApiController]
[Route("api/v1/old")]
[Deprecated(since: "2026-11-01", sunset: "2027-11-01", link: "/problems")]
public sealed class OldController(FrameworkQueries frameworks, Inclusions inclusions) : ControllerBase
{
    [HttpGet(Name = "listOld")]
    public Listing<FrameworkDetails> List([FromQuery] FrameworkFilter filter, [FromQuery] ListShape<FrameworkDetails> shape) => new FrameworksController(frameworks, inclusions).List(filter, shape, new Inclusion());

    [HttpGet("{id}", Name = "getOld")]
    [Deprecated(since: "2026-10-01", sunset: "2027-10-01", link: "https://example.org/manual")]
    public Task<Results<OneRecord<FrameworkDetails>, UnknownRecord>> FindAsync(string id, CancellationToken cancellationToken) =>
        new FrameworksController(frameworks, inclusions).FindAsync(id, new Inclusion(), cancellationToken);

    [HttpGet("fails", Name = "failOld")]
    public Ok<FrameworkDetails> Fail() => throw new InvalidOperationException($"{Request.Path} fails.");
}
