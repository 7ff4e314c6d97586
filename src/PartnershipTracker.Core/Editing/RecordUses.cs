using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Core.Editing;

/// <summary>A record that refers to another.</summary>
/// <param name="Version">The number of its latest revision.</param>
/// <param name="Paths">The places in it that name the other.</param>
public sealed record RecordUse(RecordKind Kind, RecordInput Input, string Title, int Version, IReadOnlyList<string> Paths);

/// <summary>Finds the records that refer to one.</summary>
public sealed class RecordUses(TrackerDbContext db, RecordKinds kinds)
{
    /// <summary>The records, as they stand now, that name the record of that type and id.</summary>
    public async Task<IReadOnlyList<RecordUse>> OfAsync(RecordKind kind, string id, CancellationToken cancellationToken)
    {
        // Partners are named by their code.
        var name = kind.RecordClass == typeof(Partner)
            ? await db.Set<Partner>().Where(partner => partner.Slug == id).Select(partner => partner.Code).SingleOrDefaultAsync(cancellationToken) ?? id
            : id;
        var quoted = JsonSerializer.Serialize(name, RecordJson.Options);
        var revisions = db.Set<Revision>();
        var naming = await revisions.AsNoTracking()
            .Where(revision => revision.Snapshot.Contains(quoted)
                && !revisions.Any(later => later.RecordType == revision.RecordType && later.RecordSlug == revision.RecordSlug && later.Number > revision.Number))
            .OrderBy(revision => revision.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. from revision in naming
               where !revision.IsEnd
               let user = kinds.Find(revision.RecordType)!
               let input = user.Read(revision.Snapshot)
               let paths = RecordReferences.In(input).Where(reference => reference.Record == kind.RecordClass && reference.Id == name).Select(reference => reference.Path).ToList()
               where paths.Count > 0
               select new RecordUse(user, input, user.TitleOf(input), revision.Number, paths),
        ];
    }
}
