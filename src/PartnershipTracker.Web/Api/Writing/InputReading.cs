using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>Reads what scripts send that is no record by itself.</summary>
internal static class InputReading
{
    /// <summary>The body as that input, or what is wrong with it.</summary>
    public static (TInput? Input, ProblemDetails? Fault) Read<TInput>(JsonElement json)
        where TInput : class
    {
        try
        {
            var input = json.ValueKind == JsonValueKind.Object ? json.Deserialize<TInput>(RecordJson.Options)! : throw new JsonException("The body is an object.");
            return InputRules.Broken(input).Select(rule => new FieldError(rule.Field, rule.Reason)).ToList() is { Count: > 0 } broken ? (null, WriteProblems.InvalidRecord(broken)) : (input, null);
        }
        catch (JsonException exception)
        {
            return (null, WriteProblems.InvalidRecord(JsonFault.At(exception)));
        }
    }

    /// <summary>A problem of a part of the body, by its places in the body.</summary>
    public static ProblemDetails In(string part, ProblemDetails fault) => fault is HttpValidationProblemDetails invalid
        ? WriteProblems.InvalidRecord(invalid.Errors.SelectMany(field => field.Value, (field, message) => new FieldError(field.Key.Length == 0 ? part : $"{part}.{field.Key}", message)))
        : fault;
}
