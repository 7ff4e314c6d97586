using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Editing;

/// <summary>Every write of drafts, from the first key pressed to the revision that comes of it.</summary>
public sealed class DraftEditor(TrackerDbContext db, Ledger ledger, RecordEditor records, TimeProvider clock)
{
    private const string KeyLetters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>Keeps what was typed. Only its author may, and only while the draft is open; a save from an older state overwrites nothing.</summary>
    public async Task<DraftResult> SaveAsync(DraftInput input, string by, CancellationToken cancellationToken)
    {
        if (input.Form.Length > Draft.MaxFormLength)
            return new DraftResult(null, IsTooLong: true);

        await using var transaction = await ledger.BeginAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var draft = input.Key is null
            ? New(input, by, now)
            : await db.Set<Draft>().SingleOrDefaultAsync(candidate => candidate.Key == input.Key && candidate.Author == by, cancellationToken);
        if (draft is null)
            return new DraftResult(null);
        // A page that is loaded again sends what is kept already.
        if (IsOpen(draft) && draft.Form == input.Form && draft.Why == input.Why && draft.BaseVersion == input.BaseVersion && input.Key is not null)
        {
            await transaction.CommitAsync(cancellationToken);
            return new DraftResult(DraftDetails.Of(draft));
        }

        if (draft.Version != input.Version || !IsOpen(draft))
            return new DraftResult(DraftDetails.Of(draft), IsConflict: true);

        (draft.Title, draft.Form, draft.Why) = (input.Title, input.Form, input.Why);
        (draft.BaseVersion, draft.UpdatedAt) = (input.BaseVersion, now);
        draft.Version++;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new DraftResult(DraftDetails.Of(draft));
    }

    /// <summary>Asks for a second pair of eyes.</summary>
    public Task<DraftResult> ProposeAsync(string key, int version, string by, CancellationToken cancellationToken) =>
        MoveAsync(key, version, draft => draft.Author == by && IsOpen(draft), DraftState.InReview, by, "", cancellationToken);

    /// <summary>Takes a draft back from review, or up again after it was given up, to go on with it.</summary>
    public Task<DraftResult> ReopenAsync(string key, int version, string by, CancellationToken cancellationToken) =>
        MoveAsync(key, version, draft => draft.Author == by && draft.State is DraftState.InReview or DraftState.Discarded, DraftState.Draft, by, "", cancellationToken);

    /// <summary>Asks its author for changes.</summary>
    public Task<DraftResult> ReturnAsync(string key, int version, string by, string comment, CancellationToken cancellationToken) =>
        MoveAsync(key, version, draft => draft.State == DraftState.InReview, DraftState.ChangesAsked, by, comment, cancellationToken);

    /// <summary>Gives a draft up. It is kept, and can be taken up again.</summary>
    public Task<DraftResult> DiscardAsync(string key, int version, string by, CancellationToken cancellationToken) =>
        MoveAsync(key, version, draft => draft.Author == by && draft.State != DraftState.Published, DraftState.Discarded, by, "", cancellationToken);

    /// <summary>Makes revisions of what a draft says: the draft and its records are saved together, once.</summary>
    /// <param name="writes">What it says.</param>
    /// <param name="change">Whose change it is, and why.</param>
    /// <param name="by">Who publishes it.</param>
    /// <param name="mayReviewOwn">Whether the author may publish it without a second pair of eyes.</param>
    public Task<SaveResult> PublishAsync(
        string key, int version, IReadOnlyList<RecordWrite> writes, Change change, string by, bool mayReviewOwn, CancellationToken cancellationToken) =>
        records.SaveAllAsync(
            writes,
            change,
            async saved =>
            {
                var draft = await db.Set<Draft>().SingleOrDefaultAsync(candidate => candidate.Key == key, cancellationToken);
                if (draft is null)
                    return new SaveResult.Missing();
                if (draft.Version != version || draft.State is DraftState.Published or DraftState.Discarded)
                    return new SaveResult.Conflict(key, draft.Version);
                if (draft.Author == by && !mayReviewOwn)
                    return new SaveResult.Refused("", "Somebody else reviews what you wrote. Propose it for review.");
                if (draft.Author != by && draft.State != DraftState.InReview)
                    return new SaveResult.Refused("", "Its author is still at work on it.");

                Move(draft, DraftState.Published, by, draft.Author == by ? "Published without a second pair of eyes." : "");
                return saved;
            },
            cancellationToken);

    private async Task<DraftResult> MoveAsync(
        string key, int version, Func<Draft, bool> may, DraftState state, string by, string text, CancellationToken cancellationToken)
    {
        await using var transaction = await ledger.BeginAsync(cancellationToken);
        var draft = await db.Set<Draft>().SingleOrDefaultAsync(candidate => candidate.Key == key, cancellationToken);
        if (draft is null)
            return new DraftResult(null);
        if (draft.Version != version || !may(draft))
            return new DraftResult(DraftDetails.Of(draft), IsConflict: true);

        Move(draft, state, by, text);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new DraftResult(DraftDetails.Of(draft));
    }

    private void Move(Draft draft, DraftState state, string by, string text)
    {
        draft.State = state;
        draft.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        draft.Version++;
        draft.Remarks.Add(new DraftRemark { At = draft.UpdatedAt, By = by, State = state, Text = text });
    }

    private Draft New(DraftInput input, string by, DateTime now)
    {
        var draft = new Draft
        {
            Key = RandomNumberGenerator.GetString(KeyLetters, 26),
            Type = input.Type,
            RecordSlug = input.RecordSlug,
            Author = by,
            CreatedAt = now,
        };
        db.Add(draft);
        return draft;
    }

    private static bool IsOpen(Draft draft) => draft.State is DraftState.Draft or DraftState.ChangesAsked;
}
