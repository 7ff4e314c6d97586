using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;

namespace PartnershipTracker.Web.Api;

/// <summary>What happened, was said or is planned between NATO and its partners.</summary>
[ApiController]
[Route("api/v1/milestones")]
public sealed class MilestonesController(MilestoneQueries milestones, Inclusions inclusions, RecordWrites writes) : RecordController<MilestoneInput>(writes)
{
    /// <summary>Lists milestones.</summary>
    /// <remarks>In the order of their dates: first day, then last day (the narrower first), then id. The filters narrow the list together: within one filter any of its values will do, and every filter must be met.</remarks>
    [HttpRead(Name = "listMilestones")]
    public Listing<MilestoneDetails> List([FromQuery] MilestoneFilter filter, [FromQuery] ListShape<MilestoneDetails> shape, [FromQuery] Inclusion inclusion) =>
        Listing.Of(filter, shape.With(inclusion.Fields), milestones.ListAsync).Including(inclusions.For<MilestoneDetails>(inclusion));

    /// <summary>Gets one milestone.</summary>
    /// <remarks>With its date at the precision known and the passages that it rests on.</remarks>
    /// <param name="id" example="japan-institutional-links-1980s">The id.</param>
    [HttpRead("{id}", Name = "getMilestone")]
    public async Task<Results<OneRecord<MilestoneDetails>, UnknownRecord>> FindAsync(string id, [FromQuery] Inclusion inclusion, CancellationToken cancellationToken) =>
        await milestones.FindAsync(id, cancellationToken) is { } milestone
            ? await inclusions.OneAsync(inclusion, milestone, cancellationToken)
            : new UnknownRecord("milestone", id);
}
