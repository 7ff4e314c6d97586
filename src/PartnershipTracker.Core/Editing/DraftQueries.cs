using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Editing;

/// <summary>Every read of drafts.</summary>
public sealed class DraftQueries(TrackerDbContext db)
{
    private const int MaxRows = 200;

    /// <summary>The draft of that key; null when there is none.</summary>
    public async Task<DraftDetails?> FindAsync(string key, CancellationToken cancellationToken) =>
        await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(draft => draft.Key == key, cancellationToken) is { } draft ? DraftDetails.Of(draft) : null;

    /// <summary>What somebody is at work on, the latest first.</summary>
    public Task<IReadOnlyList<DraftRow>> OfAuthorAsync(string author, CancellationToken cancellationToken) =>
        RowsAsync(db.Set<Draft>().Where(draft => draft.Author == author && draft.State != DraftState.Published && draft.State != DraftState.Discarded), cancellationToken);

    /// <summary>What waits for a reviewer, the longest waiting first.</summary>
    public async Task<IReadOnlyList<DraftRow>> InReviewAsync(CancellationToken cancellationToken) =>
        [.. (await RowsAsync(db.Set<Draft>().Where(draft => draft.State == DraftState.InReview), cancellationToken)).Reverse()];

    /// <summary>What somebody gave up, the latest first.</summary>
    public Task<IReadOnlyList<DraftRow>> DiscardedAsync(string author, CancellationToken cancellationToken) =>
        RowsAsync(db.Set<Draft>().Where(draft => draft.Author == author && draft.State == DraftState.Discarded), cancellationToken);

    /// <summary>The unfinished drafts of a record, the latest first.</summary>
    public Task<IReadOnlyList<DraftRow>> OfRecordAsync(string type, string id, CancellationToken cancellationToken) =>
        RowsAsync(
            db.Set<Draft>().Where(draft => draft.Type == type && draft.RecordSlug == id && draft.State != DraftState.Published && draft.State != DraftState.Discarded),
            cancellationToken);

    private static async Task<IReadOnlyList<DraftRow>> RowsAsync(IQueryable<Draft> drafts, CancellationToken cancellationToken) =>
        await drafts.OrderByDescending(draft => draft.UpdatedAt).ThenBy(draft => draft.Id).Take(MaxRows)
            .Select(draft => new DraftRow(draft.Key, draft.Type, draft.RecordSlug, draft.Title, draft.Author, draft.State, draft.UpdatedAt))
            .ToListAsync(cancellationToken);
}
