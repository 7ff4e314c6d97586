using PartnershipTracker.Core.Agreements;

namespace PartnershipTracker.Core.Comparisons;

/// <summary>What became of an agreement between two days.</summary>
public enum AgreementTurn
{
    /// <summary>It was adopted, or its period began where no adoption is recorded.</summary>
    Begun,

    /// <summary>It may have been: its date reaches beyond the later day.</summary>
    PossiblyBegun,

    /// <summary>It had begun on the earlier day perhaps, and on the later for certain.</summary>
    BegunForCertain,

    /// <summary>Its recorded end passed.</summary>
    Ended,

    /// <summary>Another took its place.</summary>
    Succeeded,

    /// <summary>Another may have taken its place.</summary>
    PossiblySucceeded,

    /// <summary>Its recorded end came within half a year.</summary>
    Expiring,
}

/// <summary>An agreement as it stands on two days.</summary>
public sealed record AgreementDifference(AgreementDetails Before, AgreementDetails After)
{
    /// <summary>What became of it, in the order in which it happens; nothing where it stands as before.</summary>
    public IReadOnlyList<AgreementTurn> Turns => [.. Beginnings(), .. Endings()];

    private IEnumerable<AgreementTurn> Beginnings()
    {
        var (before, after) = (HasBegun(Before), HasBegun(After));
        if (before == after)
            yield break;

        yield return after is Likelihood.Possible ? AgreementTurn.PossiblyBegun
            : before is Likelihood.Possible ? AgreementTurn.BegunForCertain
            : AgreementTurn.Begun;
    }

    private IEnumerable<AgreementTurn> Endings()
    {
        var (before, after) = (Before.Status, After.Status);
        if (after.State != before.State && after.State is AgreementState.Lapsed)
            yield return AgreementTurn.Ended;
        if (after.State != before.State && after.State is AgreementState.Succeeded)
            yield return AgreementTurn.Succeeded;
        if (after.PossiblySucceededBy is not null && before.PossiblySucceededBy is null)
            yield return AgreementTurn.PossiblySucceeded;
        if (after.State != before.State && after.State is AgreementState.Expiring)
            yield return AgreementTurn.Expiring;
    }

    private static Likelihood HasBegun(AgreementDetails agreement) =>
        agreement.Status.State is AgreementState.NotYetAdopted ? Likelihood.No
        : agreement.Begin?.Latest <= agreement.Status.On ? Likelihood.Certain
        : Likelihood.Possible;
}
