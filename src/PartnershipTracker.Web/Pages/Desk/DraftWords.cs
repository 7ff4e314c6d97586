using PartnershipTracker.Core.Editing;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>How the editors' pages say how far a draft has come.</summary>
internal static class DraftWords
{
    public static string Of(DraftState state) => state switch
    {
        DraftState.Draft => "Draft",
        DraftState.InReview => "In review",
        DraftState.ChangesAsked => "Changes asked for",
        DraftState.Published => "Published",
        DraftState.Discarded => "Given up",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };
}
