using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Core.Changes;

/// <summary>What records are called, those included that were withdrawn: by the latest state in their history.</summary>
public sealed class RecordTitles(TrackerDbContext db, RecordKinds kinds, PartnerQueries partners)
{
    /// <summary>The titles of all records that the inputs refer to; where there is none of that id, the id stands for it.</summary>
    internal async Task<Func<Type, string, string>> ReferredToAsync(IEnumerable<RecordInput> inputs, CancellationToken cancellationToken)
    {
        var references = inputs.SelectMany(input => RecordReferences.In(input)).ToLookup(reference => reference.Record, reference => reference.Id);
        var titles = new Dictionary<(Type Record, string Id), string>();
        foreach (var kind in kinds.All.Where(kind => references.Contains(kind.RecordClass) && kind.RecordClass != typeof(Partner)))
        {
            foreach (var (id, title) in await OfAsync(kind, [.. references[kind.RecordClass].Distinct(StringComparer.Ordinal)], cancellationToken))
                titles[(kind.RecordClass, id)] = title;
        }

        return (record, id) => record == typeof(Partner) ? partners.Terms.NameOf(id) : titles.GetValueOrDefault((record, id), id);
    }

    /// <summary>The titles of the records of one type, by id.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(RecordKind kind, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var revisions = db.Set<Revision>().Where(revision => revision.RecordType == kind.Type);
        var latest = await revisions.AsNoTracking()
            .Where(revision => ids.Contains(revision.RecordSlug) && !revisions.Any(later => later.RecordSlug == revision.RecordSlug && later.Number > revision.Number))
            .Select(revision => new { revision.RecordSlug, revision.Snapshot })
            .ToListAsync(cancellationToken);
        return latest.ToDictionary(revision => revision.RecordSlug, revision => kind.TitleOf(kind.Read(revision.Snapshot)), StringComparer.Ordinal);
    }
}
