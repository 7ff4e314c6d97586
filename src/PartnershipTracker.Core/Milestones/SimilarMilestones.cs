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

    // The same event is dated a few days apart by those who report it, and often only to the month.
    private const int Days = 10;

    /// <summary>The share of words in common from which on two titles may tell of one event.</summary>
    private const double AlikeFrom = 0.5;

    private static readonly HashSet<string> Empty = new(["a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "with", "its", "from", "nato", "s"], StringComparer.Ordinal);

    /// <summary>At most five milestones of a shared partner at about the same time whose titles share enough words, the likeliest first.</summary>
    public async Task<IReadOnlyList<MilestoneRow>> OfAsync(SimilarityQuestion question, CancellationToken cancellationToken)
    {
        if (question.Date is not { IsOpen: false } date || question.Partners.Count == 0)
            return [];

        var (first, last) = (Shifted(date.FirstDay, -Days), Shifted(date.LastDay, Days));
        var partners = question.Partners;
        var near = await db.Set<Milestone>().AsNoTracking().Include(milestone => milestone.Partners)
            .Where(milestone => milestone.LastDay >= first && milestone.FirstDay <= last && milestone.Slug != question.Id)
            .Where(milestone => milestone.Partners.Any(partner => partners.Contains(partner.Code)))
            .OrderBy(milestone => milestone.FirstDay).ThenBy(milestone => milestone.Slug)
            .Take(500)
            .ToListAsync(cancellationToken);
        var words = WordsOf(question.Title);
        return
        [
            .. near.Select(milestone => (Milestone: milestone, Likeness: Likeness(words, WordsOf(milestone.Title))))
                .Where(found => found.Likeness >= AlikeFrom)
                .OrderByDescending(found => found.Likeness)
                .Take(Enough)
                .Select(found => RowOf(found.Milestone)),
        ];
    }

    private MilestoneRow RowOf(Milestone milestone) => new(
        milestone.Slug, milestone.Title, DateDetails.Of(milestone.Date), milestone.Kind, [.. milestone.Partners.OrderBy(partner => partner.Id).Select(partner => partner.Code)],
        milestone.Standing, milestone.Significance, milestone.Standing.IsOutcomeMissing(milestone.LastDay, clock.Today()));

    private static DateOnly Shifted(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    // Shared words over all words of the shorter title: a longer title often says the same and more.
    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : (double)one.Count(word => other.Contains(word)) / Math.Min(one.Count, other.Count);

    private static HashSet<string> WordsOf(string title) =>
    [
        .. title.Split([' ', '\u00A0', ',', '.', ':', ';', '-', '–', '(', ')', '’', '\'', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.ToLowerInvariant()).Where(word => !Empty.Contains(word)),
    ];
}
