using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>The kinds of agreement between NATO and a partner: IPCP, ITPP.</summary>
[ApiController]
[Route("api/v1/frameworks")]
public sealed class FrameworksController(FrameworkQueries frameworks, Inclusions inclusions) : ControllerBase
{
    /// <summary>Lists frameworks.</summary>
    /// <remarks>In the order of their ids.</remarks>
    [HttpRead(Name = "listFrameworks")]
    public Listing<FrameworkDetails> List([FromQuery] FrameworkFilter filter, [FromQuery] ListShape<FrameworkDetails> shape, [FromQuery] Inclusion inclusion) =>
        Listing.Of(filter, shape.With(inclusion.Fields), frameworks.ListAsync).Including(inclusions.For<FrameworkDetails>(inclusion));

    /// <summary>Gets one framework.</summary>
    /// <remarks>With its usual term, its successor and its other names, misspellings of sources among them.</remarks>
    /// <param name="id" example="itpp">The id, in any case of letters.</param>
    [HttpRead("{id}", Name = "getFramework")]
    public async Task<Results<OneRecord<FrameworkDetails>, UnknownRecord>> FindAsync(string id, [FromQuery] Inclusion inclusion, CancellationToken cancellationToken) =>
        await frameworks.FindAsync(id, cancellationToken) is { } framework
            ? await inclusions.OneAsync(inclusion, framework, cancellationToken)
            : new UnknownRecord("framework", id);
}
