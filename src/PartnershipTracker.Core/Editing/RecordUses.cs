using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Core.Editing;

/// <summary>A record that refers to another.</summary>
/// <param name="Version">The number of its latest revision.</param>
public sealed record RecordUse(RecordKind Kind, RecordInput Input, string Title, int Version);

/// <summary>Finds the records that refer to one.</summary>
public sealed class RecordUses(TrackerDbContext db, RecordKinds kinds)
{
    private const int MostTold = 5;

    /// <summary>The records, as they stand now, that name the record of that type and id.</summary>
    public async Task<IReadOnlyList<RecordUse>> OfAsync(RecordKind kind, string id, CancellationToken cancellationToken) =>
        (await OfAllAsync([(kind, id)], cancellationToken))[(kind, id)];

    /// <summary>The same for several records: each record that may name one of them is read once.</summary>
    public async Task<IReadOnlyDictionary<(RecordKind Kind, string Id), IReadOnlyList<RecordUse>>> OfAllAsync(
        IReadOnlyList<(RecordKind Kind, string Id)> records, CancellationToken cancellationToken)
    {
        var names = new Dictionary<(Type Record, string Name), (RecordKind Kind, string Id)>();
        foreach (var record in records)
            names[(record.Kind.RecordClass, await NameAsync(record.Kind, record.Id, cancellationToken))] = record;

        var uses = records.ToDictionary(record => record, _ => new List<RecordUse>());
        foreach (var revision in await NamingAsync([.. names.Keys.Select(key => key.Name)], cancellationToken))
        {
            var user = kinds.Find(revision.RecordType)!;
            var input = user.Read(revision.Snapshot);
            foreach (var named in RecordReferences.In(input).Select(reference => (reference.Record, reference.Id)).Distinct())
            {
                if (names.TryGetValue(named, out var record))
                    uses[record].Add(new RecordUse(user, input, user.TitleOf(input), revision.Number));
            }
        }

        return uses.ToDictionary(pair => pair.Key, IReadOnlyList<RecordUse> (pair) => pair.Value);
    }

    /// <summary>The first of those titles, and how many more there are.</summary>
    internal static string Titles(IReadOnlyList<string> titles) =>
        string.Join("; ", titles.Take(MostTold)) + (titles.Count > MostTold ? $"; and {titles.Count - MostTold} more" : "");

    // Partners are named by their code.
    private async Task<string> NameAsync(RecordKind kind, string id, CancellationToken cancellationToken) => kind.RecordClass == typeof(Partner)
        ? await db.Set<Partner>().Where(partner => partner.Slug == id).Select(partner => partner.Code).SingleOrDefaultAsync(cancellationToken) ?? id
        : id;

    // One name is looked for by the database; of several, every record is read that stands.
    private async Task<IReadOnlyList<Revision>> NamingAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
            return [];

        var all = db.Set<Revision>();
        IQueryable<Revision> revisions = all;
        if (names is [var only])
        {
            var quoted = JsonSerializer.Serialize(only, RecordJson.Options);
            revisions = revisions.Where(revision => revision.Snapshot.Contains(quoted));
        }

        return await revisions.AsNoTracking()
            .Where(revision => revision.Kind != RevisionKind.Withdrawn && revision.Kind != RevisionKind.Merged)
            .Where(revision => !all.Any(later => later.RecordType == revision.RecordType && later.RecordSlug == revision.RecordSlug && later.Number > revision.Number))
            .OrderBy(revision => revision.Id)
            .ToListAsync(cancellationToken);
    }
}
