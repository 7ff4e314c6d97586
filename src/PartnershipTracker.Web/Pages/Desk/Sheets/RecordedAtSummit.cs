using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Pages.Desk.Sheets;

/// <summary>What is recorded of a summit besides itself.</summary>
public sealed record SummitRecord(IReadOnlyList<MilestoneRow> Milestones, IReadOnlyList<AgreementDetails> Agreements);

/// <summary>Finds what a summit is recorded to have brought, to stand beside what a sheet adds.</summary>
public sealed class RecordedAtSummit(MilestoneQueries milestones, AgreementQueries agreements)
{
    /// <param name="summit">The summit's id.</param>
    public async Task<SummitRecord> OfAsync(string summit, CancellationToken cancellationToken) => new(
        await milestones.RowsAsync(new MilestoneFilter { Summit = [summit] }, cancellationToken),
        (await agreements.ListAsync(new AgreementFilter { Summit = [summit], Limit = PageFilter.MaxLimit }, cancellationToken)).Items);
}
