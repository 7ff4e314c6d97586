using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>Writes many records as one save.</summary>
public sealed class BatchWrites(RecordQueries records, RecordEditor editor, RecordWrites writes, WriteTurn turn, IOptions<WritingOptions> limits)
{
    internal Task<IResult> RunAsync(HttpContext context, WriteQuery query, CancellationToken cancellationToken) => turn.RunAsync(
        context, query.DryRun, RequestBody.JsonAlone, limits.Value.MaxBatchBody, async body =>
        {
            var (batch, fault) = BatchReading.Read(body.Json, limits.Value.MaxBatch);
            if (batch is null)
                return RecordWrites.Refused(new ProblemResult(fault!));

            var named = batch.Operations.Where(operation => operation.Id is not null).Select(operation => (operation.Type, operation.Id!));
            var (steps, problem) = BatchReading.Steps(batch, records.Kind, await StatesAsync(named, cancellationToken));
            if (problem is not null)
                return RecordWrites.Refused(new ProblemResult(problem));
            // To withdraw needs no second pair of eyes in the forms either.
            if (steps.Any(step => step.Input is not null) && await writes.OutOfReviewAsync(cancellationToken) is { } review)
                return RecordWrites.Refused(review);

            return await editor.ApplyAsync(steps, RecordWrites.ChangeOf(context, batch.Why), cancellationToken) switch
            {
                SaveResult.Saved saved => new(new ScriptAnswer(StatusCodes.Status200OK, writes.Body(Written(steps, saved)), Location: null), Refusal: null),
                SaveResult.Refused refused => RecordWrites.Refused(new ProblemResult(WriteProblems.InvalidRecord(refused.Errors.Select(error => BatchReading.AtOperation(error, batch))))),
                // Versions were compared in the same save: a conflict is none of this request's.
                var other => throw new InvalidOperationException($"A batch came to {other.GetType().Name}."),
            };
        });

    private static WrittenBatch Written(IReadOnlyList<RecordStep> steps, SaveResult.Saved saved) =>
        new([.. steps.Zip(saved.Records, (step, record) => WrittenRecord.Of(step.Kind, record, step.Input))]);

    private async Task<IReadOnlyDictionary<(string Type, string Id), RecordState>> StatesAsync(IEnumerable<(string Type, string Id)> named, CancellationToken cancellationToken)
    {
        var states = new Dictionary<(string, string), RecordState>();
        foreach (var type in named.GroupBy(record => record.Type, record => record.Id, StringComparer.Ordinal))
        {
            foreach (var (id, state) in await records.CurrentAsync(type.Key, [.. type], cancellationToken))
                states[(type.Key, id)] = state;
        }

        return states;
    }
}
