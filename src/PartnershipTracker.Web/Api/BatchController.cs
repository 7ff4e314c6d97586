using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Web.Api.Writing;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api;

/// <summary>Writes that belong together.</summary>
[ApiController]
[Route("api/v1/batch")]
public sealed class BatchController(BatchWrites batches) : ControllerBase
{
    /// <summary>Writes several records, all of them or none.</summary>
    /// <remarks>
    /// One save of the history: its steps share a dataset version and a reason. Each operation creates, replaces, patches or withdraws a record; what one of them refers to may be new in another.
    /// Errors are named by their place: operations[2].record.title.
    /// </remarks>
    [HttpPost(Name = "writeBatch")]
    [Authorize(Policies.Publish)]
    public Task<IResult> WriteAsync([FromQuery] WriteQuery query, CancellationToken cancellationToken) => batches.RunAsync(HttpContext, query, cancellationToken);
}
