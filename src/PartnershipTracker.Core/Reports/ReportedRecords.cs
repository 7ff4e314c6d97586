using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Reports;

/// <summary>Finds what a report is about: any record of the public record.</summary>
public sealed class ReportedRecords(TrackerDbContext db)
{
    private static readonly Dictionary<string, Find> Types = new[]
    {
        Of<Milestone>(milestone => milestone.Title),
        Of<Agreement>(TitleQueries.TitleOf, agreements => agreements.Include(agreement => agreement.Framework).Include(agreement => agreement.Partner)),
        Of<Summit>(summit => summit.Name),
        Of<Framework>(framework => framework.Acronym),
        Of<CooperationArea>(area => area.Name),
        Of<Assessment>(assessment => assessment.Title),
        Of<Partner>(partner => partner.Name),
        Of<Source>(source => source.Title),
        Of<Disagreement>(disagreement => disagreement.Title),
        Of<ProperName>(name => name.Name),
    }.ToDictionary(StringComparer.Ordinal);

    private delegate Task<ReportedRecord?> Find(TrackerDbContext db, string id, CancellationToken cancellationToken);

    /// <summary>The record of that type and public id; null where there is none.</summary>
    public async Task<ReportedRecord?> FindAsync(string type, string id, CancellationToken cancellationToken) =>
        Types.TryGetValue(type, out var find) ? await find(db, id, cancellationToken) : null;

    private static KeyValuePair<string, Find> Of<TRecord>(Func<TRecord, string> title, Func<IQueryable<TRecord>, IQueryable<TRecord>>? with = null)
        where TRecord : Record => new(Ledger.TypeName<TRecord>(), async (db, id, cancellationToken) =>
        {
            var records = db.Set<TRecord>().AsNoTracking();
            var record = await (with?.Invoke(records) ?? records).SingleOrDefaultAsync(candidate => candidate.Slug == id, cancellationToken);
            return record is null ? null : new(Ledger.TypeName<TRecord>(), record.Slug, title(record), record.Version);
        });
}
