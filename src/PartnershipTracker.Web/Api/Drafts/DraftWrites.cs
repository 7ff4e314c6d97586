using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;
using PartnershipTracker.Web.Drafts;

namespace PartnershipTracker.Web.Api.Drafts;

/// <summary>Writes what drafts say. Each method answers one request.</summary>
public sealed class DraftWrites(DraftRecords contents, DraftAnswers answers, RecordQueries records, WriteTurn turn, IOptions<WritingOptions> limits)
{
    internal Task<IResult> CreateAsync(HttpContext context, WriteQuery query, CancellationToken cancellationToken) => turn.RunAsync(context, query.DryRun, RequestBody.JsonAlone, limits.Value.MaxBody, async body =>
    {
        var (input, fault) = InputReading.Read<DraftedRecordInput>(body.Json);
        if (input is null)
            return Refused(fault!);
        if (!BatchReading.Types.Contains(input.Type, StringComparer.Ordinal))
            return Refused(WriteProblems.InvalidRecord("type", $"A draft is of one of: {string.Join(", ", BatchReading.Types)}."));
        return await SaveAsync(draft: null, records.Kind(input.Type!), input.Id, input, context, cancellationToken);
    });

    internal Task<IResult> PutAsync(string key, HttpContext context, WriteQuery query, CancellationToken cancellationToken) => turn.RunAsync(context, query.DryRun, RequestBody.JsonAlone, limits.Value.MaxBody, async body =>
    {
        var (draft, refusal) = await answers.SeenAsync(key, context, isReviewer: false, cancellationToken);
        if (draft is null)
            return RecordWrites.Refused(refusal!);
        if (!draft.IsOpen)
            return Refused(WriteProblems.WrongState(draft, "It is written while it is open (draft, changes-asked): take it up again first."));
        if (!BatchReading.Types.Contains(draft.Type, StringComparer.Ordinal))
            return Refused(WriteProblems.WrongState(draft, $"A draft of the type '{draft.Type}' is written by form."));

        var (input, fault) = InputReading.Read<DraftedRecordInput>(body.Json);
        if (input is null)
            return Refused(fault!);
        if ((input.Type ?? draft.Type) != draft.Type)
            return Refused(WriteProblems.InvalidRecord("type", "A draft never changes which record it is about."));
        if ((input.Id ?? draft.RecordSlug) != draft.RecordSlug)
            return Refused(WriteProblems.InvalidRecord("id", "A draft never changes which record it is about."));
        return await SaveAsync(draft, records.Kind(draft.Type), draft.RecordSlug, input, context, cancellationToken);
    });

    private async Task<ScriptOutcome<IResult>> SaveAsync(
        DraftDetails? draft, RecordKind kind, string? id, DraftedRecordInput input, HttpContext context, CancellationToken cancellationToken)
    {
        var (basis, noBasis) = await BasisAsync(kind, id, input.BaseVersion ?? draft?.BaseVersion, cancellationToken);
        if (noBasis is not null)
            return Refused(noBasis);
        var (record, fault) = RecordReading.Whole(kind, input.Record, id);
        if (record is null)
            return Refused(InputReading.In("record", fault!));

        var (result, faults) = await contents.SaveAsync(draft, kind, record, basis, input.Why?.Trim() ?? draft?.Why ?? "", WriteTurn.NameOf(context), cancellationToken);
        if (result is null)
            return Refused(InputReading.In("record", WriteProblems.InvalidRecord(faults)));
        return result.Draft is { } saved && !result.IsConflict
            ? await answers.AnswerAsync(saved, draft is null ? StatusCodes.Status201Created : StatusCodes.Status200OK, cancellationToken)
            : Refused(WriteProblems.BodyTooLarge(Draft.MaxFormLength));
    }

    /// <summary>The record that a draft changes, in the version that it was made from; nothing for a new one, and what is wrong where there is no such version.</summary>
    private async Task<(RecordState? Basis, ProblemDetails? Fault)> BasisAsync(RecordKind kind, string? id, int? version, CancellationToken cancellationToken)
    {
        if (id is null)
            return version is null or 0 ? (null, null) : (null, WriteProblems.InvalidRecord("baseVersion", "A new record has none: leave it out, or give the id of the record that is changed."));
        if (await records.CurrentAsync(kind.Type, id, cancellationToken) is not { IsEnded: false } current)
            return (null, WriteProblems.InvalidRecord("id", $"There is no {kind.Type} with the id '{id}'."));
        return version is null || version == current.Version ? (current, null)
            : await records.AtAsync(kind.Type, id, version, cancellationToken) is { IsEnded: false } then ? (then, null)
            : (null, WriteProblems.InvalidRecord("baseVersion", $"'{id}' has no version {version}; the latest is {current.Version}."));
    }

    private static ScriptOutcome<IResult> Refused(ProblemDetails problem) => RecordWrites.Refused(new ProblemResult(problem));
}
