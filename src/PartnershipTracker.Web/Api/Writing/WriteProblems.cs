using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>The problems of requests that write, each of one of the <see cref="ProblemTypes"/>.</summary>
internal static class WriteProblems
{
    public static ProblemDetails InvalidBody(string detail) => Problems.Of(ProblemTypes.InvalidBody, detail);

    public static ProblemDetails InvalidHeader(string header, string detail) => Problems.Of(ProblemTypes.InvalidHeader, $"{header}: {detail}");

    public static ProblemDetails BodyTooLarge(int limit) => Problems.Of(ProblemTypes.BodyTooLarge, $"This address takes at most {limit} bytes.");

    public static ProblemDetails UnsupportedMediaType(IEnumerable<string> taken) => Problems.Of(ProblemTypes.UnsupportedMediaType, $"Send Content-Type: {string.Join(" or ", taken)}, in UTF-8.");

    /// <summary>What was to be written breaks rules of the record.</summary>
    /// <param name="errors">What is wrong, by the place in the body.</param>
    public static HttpValidationProblemDetails InvalidRecord(IEnumerable<FieldError> errors) =>
        Problems.At(
            ProblemTypes.InvalidRecord,
            errors.GroupBy(error => error.Path, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.Select(error => error.Message).Distinct().ToArray(), StringComparer.Ordinal));

    /// <inheritdoc cref="InvalidRecord(IEnumerable{FieldError})"/>
    public static HttpValidationProblemDetails InvalidRecord(string path, string message) => InvalidRecord([new FieldError(path, message)]);

    public static ProblemDetails PatchNotApplicable(string detail) => Problems.Of(ProblemTypes.PatchNotApplicable, detail);

    public static ProblemDetails PreconditionNeeded(string detail) => Problems.Of(ProblemTypes.PreconditionNeeded, detail);

    /// <summary>Somebody has written a newer version since.</summary>
    /// <param name="current">What stands now.</param>
    public static ProblemDetails StaleVersion(string id, int version, object current) => Problems.Of(
        ProblemTypes.StaleVersion, $"The latest version of '{id}' is {version}. Look at it, and send the change again.", ("id", id), ("currentVersion", version), ("current", current));

    /// <summary>The id of what was to be made new is that of something.</summary>
    public static ProblemDetails AlreadyThere(string id) => Problems.Of(ProblemTypes.AlreadyThere, $"The id '{id}' is that of a record. Change it with If-Match, or choose another.");

    public static ProblemDetails KeyReused() => Problems.Of(ProblemTypes.IdempotencyKeyReused, "A key stands for one request, with its method, address and body. Choose a new one.");

    public static ProblemDetails ReviewNeeded() => Problems.Of(ProblemTypes.ReviewNeeded, "There are other editors: send it to /api/v1/drafts, and propose it for review.");

    /// <summary>What was asked is not done with a draft that has come so far.</summary>
    /// <param name="what">What may be done, and when.</param>
    public static ProblemDetails WrongState(DraftDetails draft, string what) => Problems.Of(ProblemTypes.DraftState, $"It is in the state '{draft.State.Code()}'. {what}");

    /// <summary>Both the draft and others have changed the record.</summary>
    public static ProblemDetails DraftConflict(IEnumerable<string> fields) => Problems.Of(
        ProblemTypes.DraftConflict,
        $"Since the draft was begun, others changed the same fields: {string.Join(", ", fields)}. Read the record, and write the draft anew with the baseVersion that you have seen.");
}
