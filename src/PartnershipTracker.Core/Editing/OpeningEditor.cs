using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Editing;

/// <summary>Notes who has a record open, so that two who edit the same one learn of each other before they save.</summary>
public sealed class OpeningEditor(TrackerDbContext db, TimeProvider clock)
{
    /// <summary>After how long without a sign a form counts as closed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Notes that <paramref name="by"/> has the record open now.</summary>
    /// <returns>Who else has it open, by name.</returns>
    public async Task<IReadOnlyList<string>> NoteAsync(string type, string id, string by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var openings = db.Set<Opening>().Where(opening => opening.RecordType == type && opening.RecordSlug == id);
        if (await openings.Where(opening => opening.By == by).ExecuteUpdateAsync(set => set.SetProperty(opening => opening.SeenAt, now), cancellationToken) == 0)
        {
            db.Add(new Opening { RecordType = type, RecordSlug = id, By = by, SeenAt = now });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Two windows of the same person opened at the same time: one row says it for both.
                db.ChangeTracker.Clear();
            }
        }

        var since = now - Patience;
        return await openings.Where(opening => opening.By != by && opening.SeenAt > since).Select(opening => opening.By).Order().ToListAsync(cancellationToken);
    }
}
