using System.Reflection;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The kinds of problems of the API. Each has its page, its place in the OpenAPI document and its words from here; a kind that is added is a field more.</summary>
public static class ProblemTypes
{
    public static readonly ProblemType InvalidParameters = new(
        "invalid-parameters", StatusCodes.Status400BadRequest, "The request has parameters that are not valid.",
        "The address was asked with a parameter that it does not know, with a single one given twice, or with a value that cannot be used. Nothing was read: a misspelt filter would otherwise answer with everything.",
        "Read `errors`: each of its members is a parameter, with what is wrong and what is allowed. Mend all of them, then ask again. A `cursor` belongs to the query that it came with: with other filters, begin without it. Where a date could not be read, `position` is the place of the fault in it, counted from 0.",
        """{ "errors": { "limit": ["limit must be a whole number above zero."] } }""");

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

    public static readonly ProblemType KeyNeeded = new(
        "key-needed", StatusCodes.Status401Unauthorized, "This needs a key.",
        "The address is open to scripts with a key, and none was sent. That somebody is signed in with a browser does not count here.",
        "Make a key at /account/keys, with the scope that the address asks for, and send it with each request: `Authorization: Bearer pt_…`.",
        """{ "detail": "Send it as Authorization: Bearer. Whoever has an account makes keys at /account/keys." }""");

    public static readonly ProblemType InvalidKey = new(
        "invalid-key", StatusCodes.Status401Unauthorized, "The key is no good.",
        "What was sent as a key is none, has expired or was revoked, or its account is disabled.",
        "Look at /account/keys until when the key is good. Send another, or none: reading needs no key.",
        """{ "detail": "There is no such key, or it has expired, was revoked, or its account is disabled." }""");

    public static readonly ProblemType Forbidden = new(
        "forbidden", StatusCodes.Status403Forbidden, "This key may not do that.",
        "The key is good, but lacks the `scope`, or its account the `role`, that this takes.",
        "Make a key with that scope at /account/keys. A role is given by an administrator.",
        """{ "detail": "The key lacks the scope publish.", "scope": "publish" }""");

    public static readonly ProblemType ReviewNeeded = new(
        "review-needed", StatusCodes.Status403Forbidden, "Somebody else reviews what you wrote.",
        "The record was to be written by an editor who has colleagues: here no one publishes what they wrote without a second pair of eyes.",
        "Send it to /api/v1/drafts and propose it; a colleague publishes it. Whether editors publish their own work is a setting of the site.",
        """{ "detail": "There are other editors: send it to /api/v1/drafts, and propose it for review." }""");

    public static readonly ProblemType InvalidBody = new(
        "invalid-body", StatusCodes.Status400BadRequest, "The body cannot be read.",
        "The body is not JSON in UTF-8: `detail` names the line and the byte. Or it is, and holds what no record holds: a name twice in one object, half a character, a null in a list, or more than 32 levels.",
        "Mend the body at that place. Nothing was written.",
        """{ "detail": "Not JSON at line 2, byte 9: ''' is an invalid start of a value." }""");

    public static readonly ProblemType InvalidHeader = new(
        "invalid-header", StatusCodes.Status400BadRequest, "A header is not valid.",
        "A header of the request says what it cannot say.",
        "Read `detail`, mend the header, and send the request again. Nothing was written.",
        """{ "detail": "Idempotency-Key: one key of 1 to 255 visible ASCII characters, in quotation marks or without." }""");

    public static readonly ProblemType BodyTooLarge = new(
        "body-too-large", StatusCodes.Status413PayloadTooLarge, "The body is too large.",
        "The body has more bytes than this address takes, as `detail` says.",
        "Send less: several batches in the place of one, a shorter text. The limits are settings of the site.",
        """{ "detail": "This address takes at most 500000 bytes." }""");

    public static readonly ProblemType UnsupportedMediaType = new(
        "unsupported-media-type", StatusCodes.Status415UnsupportedMediaType, "The body is of a type that this address does not take.",
        "The header `Content-Type` is missing, or names a type or a charset that this address does not take.",
        "Send one of the types that `detail` names, in UTF-8.",
        """{ "detail": "Send Content-Type: application/json, in UTF-8." }""");

    public static readonly ProblemType InvalidRecord = new(
        "invalid-record", StatusCodes.Status422UnprocessableEntity, "What was to be written breaks rules of the record.",
        "The body could be read, and what it says cannot be written. Nothing was: no part of it is kept.",
        "Read `errors`: each of its members is a place in the body, with what is wrong there. With `dryRun=true` a request is checked and nothing is kept.",
        """{ "errors": { "citations[0].source": ["There is no source 'no-such'."] } }""");

    public static readonly ProblemType PatchNotApplicable = new(
        "patch-not-applicable", StatusCodes.Status422UnprocessableEntity, "The patch cannot be applied to the record.",
        "An operation of the patch leads to nothing, a test of it failed, or it is no patch at all. `detail` names the operation, counted from 0. Nothing was written.",
        "Read the record as it is written, at its address with /record behind it, and make the patch from that.",
        """{ "detail": "Operation 0: The target location specified by path segment 'nope' was not found." }""");

    public static readonly ProblemType PreconditionNeeded = new(
        "precondition-needed", StatusCodes.Status428PreconditionRequired, "Say which version you have seen.",
        "What stands was to be changed without a word on which version of it was seen. Nobody overwrites a colleague's work that way here.",
        "Send `If-Match` with the ETag of what you have read, or its `version` in quotation marks. To make something new by PUT, send `If-None-Match: *`.",
        """{ "detail": "Send If-Match with the ETag of what you have read, or its version in quotation marks: If-Match: \"3\"." }""");

    public static readonly ProblemType StaleVersion = new(
        "stale-version", StatusCodes.Status412PreconditionFailed, "Somebody has written a newer version since.",
        "The version that was seen is not the latest any more. Nothing was written.",
        "`current` is what stands now, `currentVersion` its version. Make the change anew from that, and send it with that version.",
        """{ "detail": "The latest version of 'a-visit' is 4. Look at it, and send the change again.", "id": "a-visit", "currentVersion": 4 }""");

    public static readonly ProblemType AlreadyThere = new(
        "already-there", StatusCodes.Status412PreconditionFailed, "There is such a record already.",
        "Something new was to be made, with `If-None-Match`, at the address of a record that stands.",
        "Change that record, with `If-Match`; or choose another id.",
        """{ "detail": "The id 'a-visit' is that of a record. Change it with If-Match, or choose another." }""");

    public static readonly ProblemType IdempotencyKeyReused = new(
        "idempotency-key-reused", StatusCodes.Status422UnprocessableEntity, "The Idempotency-Key was that of another request.",
        "A request with this `Idempotency-Key` was carried out within a day, and was another: its method, address, conditions or body differ. Nothing was written.",
        "Give each request a key of its own, such as a random UUID, and send the same key only to repeat the same request.",
        """{ "detail": "A key stands for one request, with its method, address and body. Choose a new one." }""");

    public static readonly ProblemType DraftState = new(
        "draft-state", StatusCodes.Status409Conflict, "The draft has come too far for this, or not far enough.",
        "A draft is written while it is open, published from review, and taken up again after it was given up. This one is in another state.",
        "Read the draft: `state` says how far it has come. `detail` says when this can be done.",
        """{ "detail": "It is in the state 'published'. It is proposed while it is open (draft, changes-asked)." }""");

    public static readonly ProblemType DraftConflict = new(
        "draft-conflict", StatusCodes.Status409Conflict, "The record was changed on both sides.",
        "Since the draft was begun, others changed fields of the record that the draft changes too.",
        "Read the record as it is written, bring both together, and write the draft anew with the `baseVersion` that you have seen.",
        """{ "detail": "Since the draft was begun, others changed the same fields: title. Read the record, and write the draft anew with the baseVersion that you have seen." }""");

    public static readonly ProblemType TooManyRequests = new(
        "too-many-requests", StatusCodes.Status429TooManyRequests, "Too many requests.",
        "The key, or without one the address of the network, has called as often as it may within a minute.",
        "Wait for the seconds that the header `Retry-After` names. `RateLimit` of every answer says how many calls are left: read whole lists as NDJSON, and follow changes in the place of asking for all again.",
        """{ "detail": "An address of the network has 600 calls a minute. Retry-After says when there is another." }""");

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
