using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>What an editor is told of an act on a record as a whole: what is missing in its form, and why it was not done.</summary>
internal static class RecordAct
{
    /// <summary>The field of the reason.</summary>
    public const string Why = "why";

    /// <summary>What is wrong with a reason; null: nothing.</summary>
    /// <param name="asked">What is said where none is given; null: none is needed.</param>
    public static FieldFault? ReasonFault(string? why, string? asked = "Say why: the history shows it.") => why?.Trim() switch
    {
        null or "" => asked is null ? null : new(Why, asked),
        { Length: > Change.MaxWhyLength } => new(Why, $"The reason holds at most {Change.MaxWhyLength} characters."),
        _ => null,
    };

    /// <summary>Why it was not done, with the status that says so; null: it was done, or there is nothing of that name.</summary>
    public static (int Status, IReadOnlyList<FieldFault> Faults)? Refusal(SaveResult result) => result switch
    {
        SaveResult.Refused refused => (StatusCodes.Status400BadRequest, [.. refused.Errors.Select(error => new FieldFault(null, error.Path.Length == 0 ? error.Message : $"{error.Path}: {error.Message}"))]),
        SaveResult.Conflict conflict => (StatusCodes.Status409Conflict,
            [new FieldFault(null, $"Somebody saved revision {conflict.Current} of “{conflict.Id}” since you opened this page. This is how it stands now: look again, and repeat what you meant to do.")]),
        _ => null,
    };
}
