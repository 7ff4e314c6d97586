using System.Reflection;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The kinds of problems of the API. Each has its page, its place in the OpenAPI document and its words from here; a kind that is added is a field more.</summary>
public static class ProblemTypes
{
    public static readonly ProblemType InvalidParameters = new(
        "invalid-parameters", StatusCodes.Status400BadRequest, "The request has parameters that are not valid.",
        "The address was asked with a parameter that it does not know, with a single one given twice, or with a value that cannot be used. Nothing was read: a misspelt filter would otherwise answer with everything.",
        "Read `errors`: each of its members is a parameter, with what is wrong and what is allowed. Mend all of them, then ask again. A `cursor` belongs to the query that it came with: with other filters, begin without it. Where a date could not be read, `position` is the place of the fault in it, counted from 0.",
        """{ "errors": { "limit": ["limit must be a whole number from 1 to 200."] } }""");

    public static readonly ProblemType UnknownRecord = new(
        "unknown-record", StatusCodes.Status404NotFound, "There is no such record.",
        "The address is one of the API, but no record has the id in it, and none had.",
        "Look the id up in the list to which the record belongs: the address without the id. Ids are lower case with hyphens, and never change. With `known` or under a release the record may have been added later.",
        """{ "detail": "There is no milestone with the id 'atlantis'.", "kind": "milestone", "id": "atlantis" }""");

    public static readonly ProblemType WithdrawnRecord = new(
        "withdrawn-record", StatusCodes.Status410Gone, "The record was withdrawn.",
        "The record stood here, and an editor took it out of the record. `reason` says why, `withdrawnAt` when (UTC).",
        "Take it out of what you keep. What it said stays in its history, and is answered with `known` and a moment before. Should it be restored, the change feed tells.",
        """{ "detail": "The milestone 'A visit' was withdrawn: It did not take place.", "kind": "milestone", "id": "a-visit", "recordTitle": "A visit", "withdrawnAt": "2026-11-24T10:00:00Z", "reason": "It did not take place." }""");

    public static readonly ProblemType UnknownAddress = new(
        "unknown-address", StatusCodes.Status404NotFound, "There is nothing at this address.",
        "No operation of the API has this address.",
        "Compare it with the addresses listed at /swagger. Every one of them begins with /api/v1/, in lower case.",
        """{ "detail": "The API's addresses are listed at /swagger." }""");

    public static readonly ProblemType MethodNotAllowed = new(
        "method-not-allowed", StatusCodes.Status405MethodNotAllowed, "This address does not take this method.",
        "The address exists, but does not take requests of this method. Nothing was changed.",
        "Use one of the methods that the header `Allow` lists.",
        """{ "detail": "Allowed: GET, HEAD, OPTIONS." }""");

    public static readonly ProblemType TooManyFollowers = new(
        "too-many-followers", StatusCodes.Status503ServiceUnavailable, "As many wait for changes already as may.",
        "You asked to wait for changes, or for the stream of them, and all places of those who wait are taken: those of the site, or those of your address.",
        "Ask again after the seconds that the header `Retry-After` names, or without `wait`, which is answered at once. Close streams that you do not read. No change is lost meanwhile: the feed goes on from any cursor.",
        """{ "detail": "Ask again later, or without wait, which is answered at once." }""");

    public static readonly ProblemType InternalError = new(
        "internal-error", StatusCodes.Status500InternalServerError, "Something went wrong on our side.",
        "The request could not be answered, and the fault is not yours. It has been logged.",
        "Ask again after a while, each time later than before. If it stays so, tell the operator of the site the `traceId`: it leads to the entry in the log.",
        """{ "detail": "It has been logged under the trace id.", "traceId": "4bf92f3577b34da6a3ce929d0e0e4736" }""");

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
        [.. typeof(ProblemTypes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<ProblemType>().OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>The kind of that name; null where there is none.</summary>
    public static ProblemType? Find(string name) => All.FirstOrDefault(type => type.Name == name);
}
