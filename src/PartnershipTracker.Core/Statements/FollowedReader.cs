using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Statements;

/// <summary>Reads what followed each of several statements: as many statements of SQL, however many there are.</summary>
internal sealed class FollowedReader(TrackerDbContext db, MilestoneQueries milestones)
{
    private const int Months = 12;
    private const int Shown = 4;

    /// <summary>What followed each, in their order; null where its date has no last day.</summary>
    public async Task<IReadOnlyList<FollowedDetails?>> AfterAsync(IReadOnlyList<MilestoneDetails> statements, CancellationToken cancellationToken)
    {
        var spans = statements.Select(SpanOf).ToList();
        var asked = spans.OfType<(DateOnly From, DateOnly To)>().ToList();
        if (asked.Count == 0)
            return [.. spans.Select(_ => (FollowedDetails?)null)];

        var (first, last) = (asked.Min(span => span.From), asked.Max(span => span.To));
        // There may be many: titles are read of those alone that are shown.
        var candidates = await db.Set<Milestone>().InOrder()
            .Where(milestone => milestone.Standing == Standing.Held && milestone.FirstDay >= first && milestone.LastDay <= last)
            .Select(milestone => new { milestone.Slug, milestone.FirstDay, milestone.LastDay, Partners = milestone.Partners.Select(partner => partner.Code).ToList() })
            .ToListAsync(cancellationToken);
        var found = statements.Zip(spans, (statement, span) => span is not var (from, to) ? null : candidates
            .Where(candidate => candidate.FirstDay >= from && candidate.LastDay <= to && candidate.Partners.Exists(partner => statement.Partners.Contains(partner, StringComparer.Ordinal)))
            .Select(candidate => candidate.Slug).ToList()).ToList();
        var shown = found.OfType<List<string>>().SelectMany(ids => ids.Take(Shown)).Distinct(StringComparer.Ordinal).ToList();
        var rows = (await milestones.FindAllAsync(shown, cancellationToken)).ToDictionary(row => row.Id, StringComparer.Ordinal);
        return [.. spans.Zip(found, (span, ids) => span is var (from, to) && ids is not null ? new FollowedDetails(from, to, ids.Count, [.. ids.Take(Shown).Select(id => rows[id])]) : null)];
    }

    private static (DateOnly From, DateOnly To)? SpanOf(MilestoneDetails statement) =>
        statement.Date.Latest is { } last && last < DateOnly.MaxValue.AddMonths(-Months) ? (last.AddDays(1), last.AddMonths(Months)) : null;
}
