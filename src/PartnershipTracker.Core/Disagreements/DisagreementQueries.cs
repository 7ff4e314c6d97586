using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Disagreements;

/// <summary>Every read of disagreements.</summary>
public sealed class DisagreementQueries(TrackerDbContext db, PartnerQueries partners, CursorSeal seal)
{
    public Task<Page<DisagreementDetails>> ListAsync(DisagreementFilter filter, CancellationToken cancellationToken) =>
        Matched(Whole, filter).Without(filter.Excluded, part => Matched(db.Set<Disagreement>(), part)).ToPageAsync(filter, seal, DisagreementDetails.Of, cancellationToken);

    /// <summary>The disagreement of that id; null when there is none.</summary>
    public async Task<DisagreementDetails?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var disagreement = await Whole.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Slug == id, cancellationToken);
        return disagreement is null ? null : DisagreementDetails.Of(disagreement);
    }

    /// <summary>The disagreements that touch records of that type, by the record's id.</summary>
    public async Task<ILookup<string, DisagreementMark>> MarksAsync(SubjectType type, CancellationToken cancellationToken)
    {
        var marks = await db.Set<Disagreement>()
            .SelectMany(disagreement => disagreement.About, (disagreement, subject) => new { disagreement.Slug, disagreement.Title, subject.Type, subject.Subject })
            .Where(mark => mark.Type == type)
            .OrderBy(mark => mark.Slug)
            .ToListAsync(cancellationToken);
        return marks.ToLookup(mark => mark.Subject, mark => new DisagreementMark(mark.Slug, mark.Title), StringComparer.Ordinal);
    }

    /// <summary>How many disagreements there are.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => db.Set<Disagreement>().CountAsync(cancellationToken);

    private IQueryable<Disagreement> Matched(IQueryable<Disagreement> disagreements, DisagreementFilter filter)
    {
        if (filter.TypeValues is { Count: > 0 } types)
            disagreements = disagreements.Where(disagreement => types.Contains(disagreement.Type));
        if (filter.SeverityValues is { Count: > 0 } severities)
            disagreements = disagreements.Where(disagreement => severities.Contains(disagreement.Severity));
        if (filter.Subjects.Select(Touching).Aggregate(default(IQueryable<int>), (all, some) => all?.Union(some) ?? some) is { } touching)
            disagreements = disagreements.Where(disagreement => touching.Contains(disagreement.Id));
        return disagreements;
    }

    // Partners are touched by their code, and may be asked for by any of their names.
    private IQueryable<int> Touching(IGrouping<SubjectType?, string> asked)
    {
        var (type, ids) = (asked.Key, asked.Concat(partners.Terms.Codes(asked)).ToList());
        return db.Set<Disagreement>()
            .Where(disagreement => disagreement.About.Any(subject => (type == null || subject.Type == type) && ids.Contains(subject.Subject)))
            .Select(disagreement => disagreement.Id);
    }

    private IQueryable<Disagreement> Whole => db.Set<Disagreement>()
        .Include(disagreement => disagreement.About)
        .Include(disagreement => disagreement.Citations).ThenInclude(citation => citation.Source);
}
