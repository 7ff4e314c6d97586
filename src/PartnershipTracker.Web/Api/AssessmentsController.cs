using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;

namespace PartnershipTracker.Web.Api;

/// <summary>The arguments of the sources: drivers, interests, constraints, outlooks. Never events.</summary>
[ApiController]
[Route("api/v1/assessments")]
public sealed class AssessmentsController(AssessmentQueries assessments, Inclusions inclusions, RecordWrites writes) : RecordController<AssessmentInput>(writes)
{
    /// <summary>Lists assessments.</summary>
    /// <remarks>In the order of their ids.</remarks>
    [HttpRead(Name = "listAssessments")]
    public Listing<AssessmentDetails> List([FromQuery] AssessmentFilter filter, [FromQuery] ListShape<AssessmentDetails> shape, [FromQuery] Inclusion inclusion) =>
        Listing.Of(filter, shape.With(inclusion.Fields), assessments.ListAsync).Including(inclusions.For<AssessmentDetails>(inclusion));

    /// <summary>Gets one assessment.</summary>
    /// <remarks>With the passages that make the argument.</remarks>
    /// <param name="id" example="no-agreed-line-on-china">The id.</param>
    [HttpRead("{id}", Name = "getAssessment")]
    public async Task<Results<OneRecord<AssessmentDetails>, UnknownRecord>> FindAsync(string id, [FromQuery] Inclusion inclusion, CancellationToken cancellationToken) =>
        await assessments.FindAsync(id, cancellationToken) is { } assessment
            ? await inclusions.OneAsync(inclusion, assessment, cancellationToken)
            : new UnknownRecord("assessment", id);
}
