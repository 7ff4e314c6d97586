using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>Reads batches: what is wrong is told by its place in the body.</summary>
internal static class BatchReading
{
    /// <summary>The types of records that scripts may write.</summary>
    public static readonly IReadOnlyList<string> Types = ["milestone", "source", "agreement", "summit", "cooperation-area", "assessment"];

    /// <summary>The batch, or what is wrong with its shape.</summary>
    /// <param name="most">The most operations.</param>
    public static (BatchInput? Batch, ProblemDetails? Fault) Read(JsonElement json, int most)
    {
        var (batch, fault) = InputReading.Read<BatchInput>(json);
        if (batch is null)
            return (null, fault);

        var errors = new List<FieldError>();
        if (batch.Operations.Count > most)
            errors.Add(new("operations", $"There are {batch.Operations.Count}, where {most} are the most."));
        foreach (var (index, operation) in batch.Operations.Index())
        {
            if (!Types.Contains(operation.Type, StringComparer.Ordinal))
                errors.Add(new($"{Place(index)}.type", $"'{operation.Type}' is not one of: {string.Join(", ", Types)}."));
            else if (operation.Fault() is { } mistake)
                errors.Add(new(Place(index), mistake));
        }

        return errors.Count > 0 ? (null, WriteProblems.InvalidRecord(errors)) : (batch, null);
    }

    /// <summary>What the operations do to the records that stand, or why that cannot be done.</summary>
    /// <param name="states">The records that they name.</param>
    public static (IReadOnlyList<RecordStep> Steps, ProblemDetails? Fault) Steps(
        BatchInput batch, Func<string, RecordKind> kinds, IReadOnlyDictionary<(string Type, string Id), RecordState> states)
    {
        var steps = new List<RecordStep>();
        var errors = new List<FieldError>();
        foreach (var (index, operation) in batch.Operations.Index())
        {
            var kind = kinds(operation.Type);
            var current = operation.Op == BatchAct.Create ? null : states.GetValueOrDefault((operation.Type, operation.Id!));
            if (operation.Op != BatchAct.Create && current is null or { IsEnded: true })
            {
                errors.Add(new($"{Place(index)}.id", current is null ? $"There is no {operation.Type} with the id '{operation.Id}'." : $"The {operation.Type} '{operation.Id}' was withdrawn."));
                continue;
            }

            if (current is not null && current.Version != operation.Version)
                return ([], WriteProblems.StaleVersion(operation.Id!, current.Version, WrittenRecord.Of(current)));

            var (input, fault) = Input(operation, kind, current);
            if (fault is null)
                steps.Add(new RecordStep(kind, input?.Id ?? operation.Id!, operation.Version ?? 0, input));
            else
                errors.AddRange(At(fault, operation, index));
        }

        return errors.Count > 0 ? ([], WriteProblems.InvalidRecord(errors)) : (steps, null);
    }

    /// <summary>An error of the save at the operation that it came from: of several it is named by its place, of one by its field.</summary>
    public static FieldError AtOperation(FieldError error, BatchInput batch)
    {
        var end = batch.Operations.Count == 1 ? -1 : error.Path.IndexOf(']', StringComparison.Ordinal);
        var index = end < 0 ? 0 : int.Parse(error.Path.AsSpan(1, end - 1), System.Globalization.CultureInfo.InvariantCulture);
        var field = error.Path[(end + 1)..].TrimStart('.');
        return error with { Path = field.Length == 0 ? Place(index) : $"{Place(index)}.record.{field}" };
    }

    private static (RecordInput? Input, ProblemDetails? Fault) Input(BatchOperation operation, RecordKind kind, RecordState? current) => operation.Op switch
    {
        BatchAct.Create or BatchAct.Replace => RecordReading.Whole(kind, operation.Record!.Value, operation.Id),
        BatchAct.Patch => RecordReading.Patched(current!, operation.Patch!.Value),
        _ => (null, null),
    };

    private static IEnumerable<FieldError> At(ProblemDetails fault, BatchOperation operation, int index) => fault is HttpValidationProblemDetails invalid
        ? invalid.Errors.SelectMany(field => field.Value, (field, message) => new FieldError(field.Key.Length == 0 ? $"{Place(index)}.record" : $"{Place(index)}.record.{field.Key}", message))
        : [new FieldError($"{Place(index)}.{operation.Op.ToString().ToLowerInvariant()}", fault.Detail!)];

    private static string Place(int index) => $"operations[{index}]";
}
