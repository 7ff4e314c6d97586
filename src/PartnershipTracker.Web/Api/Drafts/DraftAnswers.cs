using PartnershipTracker.Core.Editing;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;
using PartnershipTracker.Web.Drafts;

namespace PartnershipTracker.Web.Api.Drafts;

/// <summary>Finds drafts for scripts, and answers with them.</summary>
public sealed class DraftAnswers(DraftQueries drafts, DraftRecords contents, RecordKinds kinds, RecordWrites writes)
{
    /// <summary>A draft, if whoever asks may see it.</summary>
    /// <param name="isReviewer">Whether they review what others wrote.</param>
    internal async Task<DraftDetails?> FindAsync(string key, HttpContext context, bool isReviewer, CancellationToken cancellationToken) =>
        await drafts.FindAsync(key, cancellationToken) is { } draft && draft.MayBeSeenBy(WriteTurn.NameOf(context), isReviewer) ? draft : null;

    /// <summary>A draft that is to be changed, in the version that was seen; or why it is not.</summary>
    internal async Task<(DraftDetails? Draft, IResult? Refusal)> SeenAsync(string key, HttpContext context, bool isReviewer, CancellationToken cancellationToken)
    {
        if (await FindAsync(key, context, isReviewer, cancellationToken) is not { } draft)
            return (null, new ProblemResult(Problems.UnknownRecord("draft", key)));

        return await Preconditions.RefusalAsync(context.Request, key, draft.Version, async () => await WrittenAsync(draft, cancellationToken)) is { } stale ? (null, stale) : (draft, null);
    }

    /// <summary>A draft with what it says.</summary>
    internal async Task<WrittenDraft> WrittenAsync(DraftDetails draft, CancellationToken cancellationToken) =>
        WrittenDraft.Of(draft, await contents.ReadAsync(draft, cancellationToken), kinds.Of);

    internal async Task<ScriptOutcome<IResult>> AnswerAsync(DraftDetails draft, int status, CancellationToken cancellationToken) =>
        new(new ScriptAnswer(status, writes.Body(await WrittenAsync(draft, cancellationToken)), $"/api/v1/drafts/{draft.Key}"), Refusal: null);
}
