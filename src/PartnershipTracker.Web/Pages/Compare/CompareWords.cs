using PartnershipTracker.Core.Comparisons;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Compare;

/// <summary>How a comparison is put in words.</summary>
internal static class CompareWords
{
    /// <summary>"Japan and South Korea".</summary>
    public static string Names(IEnumerable<PartnerDetails> partners) => Words.List([.. partners.Select(partner => partner.Name)]);

    /// <summary>Who has what the others have not: "All four", "Only these two", "Only one".</summary>
    /// <param name="holders">How many have it.</param>
    /// <param name="partners">How many are compared.</param>
    public static string Holders(int holders, int partners) => (holders, holders == partners) switch
    {
        (1, _) => "Only",
        (2, true) => "Both",
        (3, true) => "All three",
        (_, true) => "All four",
        (2, _) => "Only these two",
        _ => "Only these three",
    };

    /// <summary>What became of an agreement between two days: "Adopted, then succeeded".</summary>
    public static string Turns(IReadOnlyList<AgreementTurn> turns) =>
        turns.Count == 0 ? "Stands as before" : Words.Capital(string.Join(", then ", turns.Select(Turn)));

    private static string Turn(AgreementTurn turn) => turn switch
    {
        AgreementTurn.Begun => "begun",
        AgreementTurn.PossiblyBegun => "possibly begun: its date is vague",
        AgreementTurn.BegunForCertain => "begun for certain",
        AgreementTurn.Ended => "ended: its period is over",
        AgreementTurn.Succeeded => "succeeded",
        AgreementTurn.PossiblySucceeded => "possibly succeeded",
        AgreementTurn.Expiring => "within half a year of its end",
        _ => throw new ArgumentOutOfRangeException(nameof(turn), turn, "No such turn."),
    };
}
