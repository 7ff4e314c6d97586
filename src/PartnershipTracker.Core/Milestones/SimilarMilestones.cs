using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Milestones;

/// <summary>What is about to be recorded, as far as it can tell whether it is recorded already.</summary>
/// <param name="Id">Its own id, where it has one: nothing is similar to itself.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Partners">The partners' codes.</param>
/// <param name="Date">When.</param>
public sealed record SimilarityQuestion(string? Id, string Title, IReadOnlyList<string> Partners, EdtfDate? Date);

/// <summary>Finds milestones that may be the event which somebody is about to record a second time.</summary>
public sealed class SimilarMilestones(TrackerDbContext db, TimeProvider clock)
{
    private const int Enough = 5;

    /// <summary>At most five milestones of a shared partner at about the same time whose titles share enough words, the likeliest first.</summary>
    public async Task<IReadOnlyList<MilestoneRow>> OfAsync(SimilarityQuestion question, CancellationToken cancellationToken)
    {
        if (SimilarityIndex.SpanOf(question) is not var (first, last))
            return [];

        var partners = question.Partners;
        var near = await db.Set<Milestone>().AsNoTracking().Include(milestone => milestone.Partners)
            .Where(milestone => milestone.LastDay >= first && milestone.FirstDay <= last && milestone.Slug != question.Id)
            .Where(milestone => milestone.Partners.Any(partner => partners.Contains(partner.Code)))
            .OrderBy(milestone => milestone.FirstDay).ThenBy(milestone => milestone.Slug)
            .Take(SimilarityIndex.MostCompared)
            .ToListAsync(cancellationToken);
        var words = SimilarityIndex.WordsOf(question.Title);
        return
        [
            .. near.Select(milestone => (Milestone: milestone, Likeness: SimilarityIndex.Likeness(words, SimilarityIndex.WordsOf(milestone.Title))))
                .Where(found => found.Likeness >= SimilarityIndex.AlikeFrom)
                .OrderByDescending(found => found.Likeness)
                .Take(Enough)
                .Select(found => RowOf(found.Milestone)),
        ];
    }

    /// <summary>All milestones of these questions' time, to be compared with many at once.</summary>
    public async Task<SimilarityIndex> IndexAsync(IReadOnlyList<SimilarityQuestion> questions, CancellationToken cancellationToken)
    {
        var spans = questions.Select(SimilarityIndex.SpanOf).OfType<(DateOnly First, DateOnly Last)>().ToList();
        if (spans.Count == 0)
            return new SimilarityIndex([]);

        var (first, last) = (spans.Min(span => span.First), spans.Max(span => span.Last));
        var milestones = await db.Set<Milestone>().AsNoTracking()
            .Where(milestone => milestone.LastDay >= first && milestone.FirstDay <= last)
            .Select(milestone => new { milestone.Slug, milestone.Title, milestone.FirstDay, milestone.LastDay, Partners = milestone.Partners.Select(partner => partner.Code).ToList() })
            .ToListAsync(cancellationToken);
        return new SimilarityIndex(milestones.Select(milestone => new SimilarityEntry(milestone.Slug, milestone.Title, milestone.Partners, milestone.FirstDay, milestone.LastDay)));
    }

    private MilestoneRow RowOf(Milestone milestone) => new(
        milestone.Slug, milestone.Title, DateDetails.Of(milestone.Date), milestone.Kind, [.. milestone.Partners.OrderBy(partner => partner.Id).Select(partner => partner.Code)],
        milestone.Standing, milestone.Significance, milestone.Standing.IsOutcomeMissing(milestone.LastDay, clock.Today()));
}
