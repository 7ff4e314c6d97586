using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Api.Writing;

namespace PartnershipTracker.Web.Api.Drafts;

/// <summary>The problems of drafts.</summary>
internal static class DraftProblems
{

    /// <summary>What was asked is not done with a draft that has come so far.</summary>
    /// <param name="what">What may be done, and when.</param>
    public static ProblemDetails WrongState(DraftDetails draft, string what) =>
        WriteProblems.Of("draft-state", "The draft has come too far for this, or not far enough.", StatusCodes.Status409Conflict, $"It is in the state '{draft.State.Code()}'. {what}");

    /// <summary>Both the draft and others have changed the record.</summary>
    public static ProblemDetails Conflict(IEnumerable<string> fields) => WriteProblems.Of(
        "draft-conflict", "The record was changed on both sides.", StatusCodes.Status409Conflict,
        $"Since the draft was begun, others changed the same fields: {string.Join(", ", fields)}. Read the record, and write the draft anew with the baseVersion that you have seen.");
}
