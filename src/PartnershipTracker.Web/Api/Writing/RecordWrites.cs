using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;
using HttpJson = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>Writes single records for scripts, by the editor of the forms. Each method answers one request.</summary>
public sealed class RecordWrites(
    RecordQueries records, RecordKinds kinds, RecordEditor editor, WriteTurn turn, OwnReview ownReview, IOptions<WritingOptions> limits, IOptions<HttpJson> json)
{
    /// <summary>The type of record that such an input writes.</summary>
    internal RecordKind KindOf<TInput>()
        where TInput : RecordInput => kinds.All.First(kind => kind.InputType == typeof(TInput));

    /// <summary>A record as it is written.</summary>
    internal async Task<WrittenRecord?> FindAsync(RecordKind kind, string id, CancellationToken cancellationToken) =>
        await records.CurrentAsync(kind.Type, id, cancellationToken) is { IsEnded: false } state ? WrittenRecord.Of(state) : null;

    internal Task<IResult> CreateAsync(RecordKind kind, HttpContext context, RecordWriteQuery query, CancellationToken cancellationToken) =>
        turn.RunAsync(context, query.DryRun, RequestBody.JsonAlone, limits.Value.MaxBody, async body =>
            await OutOfReviewAsync(cancellationToken) is { } refusal ? Refused(refusal)
                : RecordReading.Whole(kind, body.Json, id: null) is var (input, fault) && fault is not null ? Refused(new ProblemResult(fault))
                : await SaveAsync(kind, new RecordWrite(input!, 0), context, query.Why ?? "Recorded.", cancellationToken));

    internal Task<IResult> PutAsync(RecordKind kind, string id, HttpContext context, RecordWriteQuery query, CancellationToken cancellationToken) =>
        ChangeAsync(kind, id, context, query, RequestBody.JsonAlone, isUpsert: true, (_, body) => RecordReading.Whole(kind, body.Json, id), cancellationToken);

    internal Task<IResult> PatchAsync(RecordKind kind, string id, HttpContext context, RecordWriteQuery query, CancellationToken cancellationToken)
    {
        context.Response.Headers["Accept-Patch"] = string.Join(", ", RecordPatch.Types);
        return ChangeAsync(kind, id, context, query, RecordPatch.Types, isUpsert: false, PatchedAs, cancellationToken);
    }

    internal Task<IResult> WithdrawAsync(RecordKind kind, string id, HttpContext context, RecordWriteQuery query, CancellationToken cancellationToken) =>
        turn.RunAsync(context, query.DryRun, async () =>
        {
            if (await records.CurrentAsync(kind.Type, id, cancellationToken) is not { IsEnded: false } current)
                return Refused(Unknown(kind, id));
            if (await Preconditions.RefusalAsync(context.Request, id, current.Version, () => Task.FromResult<object>(WrittenRecord.Of(current))) is { } stale)
                return Refused(stale);
            if (WhyFault(query) is { } fault)
                return Refused(fault);

            var result = await editor.WithdrawAsync(kind.Type, id, current.Version, ChangeOf(context, query.Why!), cancellationToken);
            return result is SaveResult.Saved saved
                ? new(new ScriptAnswer(StatusCodes.Status200OK, Body(WrittenRecord.Of(kind, saved.Record, input: null)), Location: null), Refusal: null)
                : Refused(RefusalOf(result, kind, id));
        });

    /// <summary>403 where somebody else reviews what an editor wrote.</summary>
    internal async Task<IResult?> OutOfReviewAsync(CancellationToken cancellationToken) =>
        await ownReview.IsAllowedAsync(cancellationToken) ? null : new ProblemResult(WriteProblems.ReviewNeeded());

    /// <summary>An answer's body.</summary>
    internal string Body(object answer) => JsonSerializer.Serialize(answer, answer.GetType(), json.Value.SerializerOptions);

    internal static ScriptOutcome<IResult> Refused(IResult refusal) => new(Answer: null, refusal);

    internal static Change ChangeOf(HttpContext context, string why) => new(WriteTurn.NameOf(context), why.Trim());

    private Task<IResult> ChangeAsync(
        RecordKind kind, string id, HttpContext context, RecordWriteQuery query, IReadOnlyList<string> taken, bool isUpsert,
        Func<RecordState?, RequestBody, (RecordInput? Input, ProblemDetails? Fault)> read, CancellationToken cancellationToken) =>
        turn.RunAsync(context, query.DryRun, taken, limits.Value.MaxBody, async body =>
        {
            var current = await records.CurrentAsync(kind.Type, id, cancellationToken);
            if (current is null ? !isUpsert : current.IsEnded)
                return Refused(Unknown(kind, id));
            if (await OutOfReviewAsync(cancellationToken) is { } review)
                return Refused(review);
            if (current is null)
                return Preconditions.RefusalOfNew(context.Request) is { } unsaid ? Refused(unsaid) : await WriteAsync(0, query.Why ?? "Recorded.");
            if (context.Request.Headers.IfNoneMatch.Count > 0)
                return Refused(new ProblemResult(WriteProblems.AlreadyThere(id)));
            if (await Preconditions.RefusalAsync(context.Request, id, current.Version, () => Task.FromResult<object>(WrittenRecord.Of(current))) is { } stale)
                return Refused(stale);
            return WhyFault(query) is { } fault ? Refused(fault) : await WriteAsync(current.Version, query.Why!);

            async Task<ScriptOutcome<IResult>> WriteAsync(int version, string why) =>
                read(current, body) is var (input, wrong) && wrong is not null ? Refused(new ProblemResult(wrong)) : await SaveAsync(kind, new RecordWrite(input!, version), context, why, cancellationToken);
        });

    private async Task<ScriptOutcome<IResult>> SaveAsync(RecordKind kind, RecordWrite write, HttpContext context, string why, CancellationToken cancellationToken)
    {
        var result = await editor.SaveAsync(write, ChangeOf(context, why), cancellationToken);
        if (result is not SaveResult.Saved saved)
            return Refused(RefusalOf(result, kind, write.Input.Id));

        var written = WrittenRecord.Of(kind, saved.Record, write.Input);
        var isNew = write.BaseVersion == 0;
        var path = context.Request.Path.Value!.TrimEnd('/');
        var own = path.EndsWith($"/{written.Id}", StringComparison.Ordinal) ? path : $"{path}/{written.Id}";
        return new(new ScriptAnswer(isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, Body(written), own + WrittenRecord.Address), Refusal: null);
    }

    private static (RecordInput? Input, ProblemDetails? Fault) PatchedAs(RecordState? current, RequestBody body) =>
        RecordPatch.FaultOf(body.Json, body.MediaType) is { } mistaken ? (null, WriteProblems.PatchNotApplicable(mistaken)) : RecordReading.Patched(current!, body.Json);

    private static ProblemResult? WhyFault(RecordWriteQuery query) => string.IsNullOrWhiteSpace(query.Why)
        ? new(Problems.InvalidParameter("why", "Say why, as why=…: the history shows it."))
        : null;

    // Versions were compared in the same save: a conflict is none of this request's.
    private static IResult RefusalOf(SaveResult result, RecordKind kind, string id) => result switch
    {
        SaveResult.Refused refused => new ProblemResult(WriteProblems.InvalidRecord(refused.Errors)),
        SaveResult.Missing => Unknown(kind, id),
        _ => throw new InvalidOperationException($"A save came to {result.GetType().Name}."),
    };

    internal static UnknownRecord Unknown(RecordKind kind, string id) => new(kind.Type.Split('-')[^1], id, kind.Type);
}
