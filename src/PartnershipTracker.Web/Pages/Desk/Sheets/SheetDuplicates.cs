using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Pages.Desk.Sheets;

/// <summary>Asks of the new milestones of a sheet whether they may be recorded already.</summary>
public sealed class SheetDuplicates(SimilarMilestones similar)
{
    /// <summary>Milestones that may be the same event as one of them, each once.</summary>
    public async Task<IReadOnlyList<MilestoneRow>> OfAsync(IEnumerable<RecordWrite> writes, CancellationToken cancellationToken)
    {
        var found = new List<MilestoneRow>();
        foreach (var milestone in writes.Select(write => write.Input).OfType<MilestoneInput>())
        {
            found.AddRange(await similar.OfAsync(
                new SimilarityQuestion(milestone.Id, milestone.Title, milestone.Partners, milestone.Date.Edtf), cancellationToken));
        }

        return [.. found.DistinctBy(row => row.Id)];
    }
}
