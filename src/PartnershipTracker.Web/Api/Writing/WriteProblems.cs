using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>The problems of requests that write.</summary>
internal static class WriteProblems
{
    private const string Types = "/problems/";

    /// <summary>The body is not what it should be before it is asked what it says.</summary>
    public static ProblemDetails InvalidBody(string detail) => Of("invalid-body", "The body cannot be read.", StatusCodes.Status400BadRequest, detail);

    /// <summary>A header is not what it should be.</summary>
    public static ProblemDetails InvalidHeader(string header, string detail) =>
        Of("invalid-header", "A header is not valid.", StatusCodes.Status400BadRequest, $"{header}: {detail}");

    public static ProblemDetails BodyTooLarge(int limit) =>
        Of("body-too-large", "The body is too large.", StatusCodes.Status413PayloadTooLarge, $"This address takes at most {limit} bytes.");

    public static ProblemDetails UnsupportedMediaType(IEnumerable<string> taken) =>
        Of("unsupported-media-type", "The body is of a type that this address does not take.", StatusCodes.Status415UnsupportedMediaType, $"Send Content-Type: {string.Join(" or ", taken)}, in UTF-8.");

    /// <summary>What was to be written breaks rules of the record.</summary>
    /// <param name="errors">What is wrong, by the place in the body.</param>
    public static HttpValidationProblemDetails InvalidRecord(IEnumerable<FieldError> errors) =>
        new(errors.GroupBy(error => error.Path, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.Select(error => error.Message).Distinct().ToArray(), StringComparer.Ordinal))
        {
            Type = Types + "invalid-record",
            Title = "What was to be written breaks rules of the record.",
            Status = StatusCodes.Status422UnprocessableEntity,
        };

    /// <inheritdoc cref="InvalidRecord(IEnumerable{FieldError})"/>
    public static HttpValidationProblemDetails InvalidRecord(string path, string message) => InvalidRecord([new FieldError(path, message)]);

    public static ProblemDetails PatchNotApplicable(string detail) =>
        Of("patch-not-applicable", "The patch cannot be applied to the record.", StatusCodes.Status422UnprocessableEntity, detail);

    public static ProblemDetails PreconditionNeeded(string detail) =>
        Of("precondition-needed", "Say which version you have seen.", StatusCodes.Status428PreconditionRequired, detail);

    /// <summary>Somebody has written a newer version since.</summary>
    /// <param name="current">What stands now.</param>
    public static ProblemDetails StaleVersion(string id, int version, object current)
    {
        var problem = Of(
            "stale-version", "Somebody has written a newer version since.", StatusCodes.Status412PreconditionFailed, $"The latest version of '{id}' is {version}. Look at it, and send the change again.");
        problem.Extensions["id"] = id;
        problem.Extensions["currentVersion"] = version;
        problem.Extensions["current"] = current;
        return problem;
    }

    /// <summary>The id of what was to be made new is that of something.</summary>
    public static ProblemDetails AlreadyThere(string id) =>
        Of("already-there", "There is such a record already.", StatusCodes.Status412PreconditionFailed, $"The id '{id}' is that of a record. Change it with If-Match, or choose another.");

    public static ProblemDetails KeyReused() => Of(
        "idempotency-key-reused", "The Idempotency-Key was that of another request.", StatusCodes.Status422UnprocessableEntity, "A key stands for one request, with its method, address and body. Choose a new one.");

    public static ProblemDetails ReviewNeeded() => Of(
        "review-needed", "Somebody else reviews what you wrote.", StatusCodes.Status403Forbidden, "There are other editors: send it to /api/v1/drafts, and propose it for review.");

    internal static ProblemDetails Of(string name, string title, int status, string detail) => new() { Type = Types + name, Title = title, Status = status, Detail = detail };
}
