using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>Asks of new milestones whether they may be recorded already.</summary>
public sealed class LikelyDuplicates(SimilarMilestones similar, TimeProvider clock)
{
    /// <summary>Milestones that may be the same event as a new one among what is to be saved, each once.</summary>
    public async Task<IReadOnlyList<MilestoneRow>> OfAsync(IEnumerable<RecordWrite> writes, CancellationToken cancellationToken)
    {
        var found = new List<MilestoneRow>();
        foreach (var milestone in writes.Where(write => write.BaseVersion == 0).Select(write => write.Input).OfType<MilestoneInput>())
            found.AddRange(await similar.OfAsync(new SimilarityQuestion(milestone.Id, milestone.Title, milestone.Partners, milestone.Date.Edtf), cancellationToken));
        return [.. found.DistinctBy(row => row.Id)];
    }

    /// <summary>Milestones that may be the same event as the one that is being typed; none while too little of it is known.</summary>
    /// <param name="when">The date as it was typed.</param>
    /// <param name="partners">The partners' codes.</param>
    public async Task<IReadOnlyList<MilestoneRow>> OfAsync(string title, string when, IReadOnlyList<string> partners, CancellationToken cancellationToken) =>
        WrittenDate.TryRead(when, clock.Today(), out var date, out _)
            ? await similar.OfAsync(new SimilarityQuestion(Id: null, title, partners, date), cancellationToken)
            : [];
}
