using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Statements;

/// <summary>Words that somebody said, and what followed.</summary>
/// <param name="Milestone">The milestone that tells of them; its statement names the speaker.</param>
/// <param name="Speaker">The speaker's usual name, whatever the spelling of the sources.</param>
/// <param name="SpeakerId">The speaker's id among all speakers.</param>
/// <param name="Followed">What followed; null where the statement's own date has no last day, so that nothing can be told.</param>
public sealed record StatementDetails(MilestoneDetails Milestone, string Speaker, string SpeakerId, FollowedDetails? Followed);

/// <summary>The milestones that took place, for certain, in the twelve months after a statement, and name one of its partners.</summary>
/// <param name="From">The first day after the last that the statement's date may mean.</param>
/// <param name="To">The last day of the twelve months.</param>
/// <param name="Count">How many there are.</param>
/// <param name="First">The first of them in the one order.</param>
public sealed record FollowedDetails(DateOnly From, DateOnly To, int Count, IReadOnlyList<MilestoneRow> First)
{
    /// <summary>Asks for all of them.</summary>
    public MilestoneFilter Filter(IReadOnlyList<string> partners) => new()
    {
        Partner = [.. partners],
        Standing = ["held"],
        From = From.ToString("O"),
        To = To.ToString("O"),
        Match = "certain",
    };
}
