using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;
using PartnershipTracker.Web.Drafts;

namespace PartnershipTracker.Web.Api.Drafts;

/// <summary>Moves drafts on their way, by the rules of the forms. Each method answers one request.</summary>
public sealed class DraftMoves(DraftQueries drafts, DraftEditor editor, DraftRecords contents, DraftAnswers answers, RecordWrites writes, WriteTurn turn, IOptions<WritingOptions> limits)
{
    internal Task<IResult> ProposeAsync(string key, HttpContext context, WriteQuery query, CancellationToken cancellationToken) => MoveAsync(key, context, query, isReviewer: false, async draft =>
        draft.IsOpen && await FaultAsync(draft, cancellationToken) is { } fault
            ? Refused(fault)
            : await MovedAsync(draft, editor.ProposeAsync(key, draft.Version, WriteTurn.NameOf(context), cancellationToken), "It is proposed while it is open (draft, changes-asked).", cancellationToken),
        cancellationToken);

    internal Task<IResult> ReopenAsync(string key, HttpContext context, WriteQuery query, CancellationToken cancellationToken) => MoveAsync(key, context, query, isReviewer: false, draft =>
        MovedAsync(draft, editor.ReopenAsync(key, draft.Version, WriteTurn.NameOf(context), cancellationToken), "It is taken up again from review, or after it was given up.", cancellationToken), cancellationToken);

    internal Task<IResult> DiscardAsync(string key, HttpContext context, WriteQuery query, CancellationToken cancellationToken) => MoveAsync(key, context, query, isReviewer: false, draft =>
        MovedAsync(draft, editor.DiscardAsync(key, draft.Version, WriteTurn.NameOf(context), cancellationToken), "It is given up before it is published.", cancellationToken), cancellationToken);

    internal Task<IResult> ReturnAsync(string key, HttpContext context, WriteQuery query, CancellationToken cancellationToken) => turn.RunAsync(
        context, query.DryRun, RequestBody.JsonAlone, limits.Value.MaxBody, async body =>
        {
            var (draft, refusal) = await answers.SeenAsync(key, context, isReviewer: true, cancellationToken);
            if (draft is null)
                return RecordWrites.Refused(refusal!);
            var (input, fault) = InputReading.Read<DraftCommentInput>(body.Json);
            return input is null
                ? Refused(fault!)
                : await MovedAsync(draft, editor.ReturnAsync(key, draft.Version, WriteTurn.NameOf(context), input.Comment.Trim(), cancellationToken), "It is returned from review.", cancellationToken);
        });

    internal Task<IResult> PublishAsync(string key, HttpContext context, WriteQuery query, CancellationToken cancellationToken) => MoveAsync(key, context, query, isReviewer: true, async draft =>
    {
        var name = WriteTurn.NameOf(context);
        var review = await writes.OutOfReviewAsync(cancellationToken);
        if (draft.State != DraftState.InReview && !(draft.IsOpen && draft.Author == name))
            return Refused(WriteProblems.WrongState(draft, "It is published from review."));
        if (draft.Author == name && review is not null)
            return RecordWrites.Refused(review);
        if (await FaultAsync(draft, cancellationToken) is { } fault)
            return Refused(fault);

        var merged = await contents.MergedAsync(draft, cancellationToken);
        if (merged.Errors.Count > 0)
            return Refused(WriteProblems.InvalidRecord(merged.Errors));
        return await editor.PublishAsync(key, draft.Version, merged.Writes, draft.ChangeBy(name), name, review is null, cancellationToken) switch
        {
            SaveResult.Saved => await answers.AnswerAsync((await drafts.FindAsync(key, cancellationToken))!, StatusCodes.Status200OK, cancellationToken),
            SaveResult.Refused refused => Refused(WriteProblems.InvalidRecord(refused.Errors.Select(merged.AtField))),
            _ => Refused(WriteProblems.WrongState(draft, "It was changed in the meantime.")),
        };
    }, cancellationToken);

    private Task<IResult> MoveAsync(
        string key, HttpContext context, WriteQuery query, bool isReviewer, Func<DraftDetails, Task<ScriptOutcome<IResult>>> move, CancellationToken cancellationToken) =>
        turn.RunAsync(context, query.DryRun, async () =>
        {
            var (draft, refusal) = await answers.SeenAsync(key, context, isReviewer, cancellationToken);
            return draft is null ? RecordWrites.Refused(refusal!) : await move(draft);
        });

    // The version was compared in the same save: what stands in the way is how far it has come.
    private async Task<ScriptOutcome<IResult>> MovedAsync(DraftDetails draft, Task<DraftResult> moving, string when, CancellationToken cancellationToken) =>
        await moving is { Draft: { } moved, IsConflict: false }
            ? await answers.AnswerAsync(moved, StatusCodes.Status200OK, cancellationToken)
            : Refused(WriteProblems.WrongState(draft, when));

    /// <summary>What a reviewer should not have to find; null: nothing.</summary>
    private async Task<ProblemDetails?> FaultAsync(DraftDetails draft, CancellationToken cancellationToken)
    {
        var reading = await contents.ReadAsync(draft, cancellationToken);
        if (reading.Faults.Count > 0)
            return WriteProblems.InvalidRecord(reading.Faults);
        if (draft.RecordSlug is not null && draft.Why.Length == 0)
            return WriteProblems.InvalidRecord("why", "Say why the record is changed: the history shows it.");
        return reading.Conflicts.Count > 0 ? WriteProblems.DraftConflict(reading.Conflicts) : null;
    }

    private static ScriptOutcome<IResult> Refused(ProblemDetails problem) => RecordWrites.Refused(new ProblemResult(problem));
}
