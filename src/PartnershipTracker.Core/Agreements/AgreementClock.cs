namespace PartnershipTracker.Core.Agreements;

/// <summary>
/// What is in force on a day, computed from the dates of agreements and nothing else (docs/decisions/0003-agreement-clock.md).
/// It takes any dates, contradictory ones too, and never throws for them.
/// </summary>
public static class AgreementClock
{
    /// <summary>An agreement expires from this many days before the last that the end of its period may mean: half a year.</summary>
    public const int ExpiryWindowDays = 183;

    /// <summary>Where an agreement stands on a day.</summary>
    /// <param name="term">The agreement.</param>
    /// <param name="all">Every agreement of the partner: those that name this one as predecessor succeed it.</param>
    /// <param name="day">The day that is asked about.</param>
    public static AgreementStatus StatusOn(AgreementTerm term, IReadOnlyCollection<AgreementTerm> all, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(all);

        if (!AgreementTimes.Begin(term).MayHaveCome(day))
            return new(AgreementState.NotYetAdopted, Likelihood.No, null, null, null, StatusWords.NotYetAdopted(term));

        var successors = AgreementTimes.Successors(term, all);
        if (successors.Where(next => next.Begin.HasCome(day)).FirstCertain() is { } successor)
            return new(AgreementState.Succeeded, Likelihood.No, null, successor.Id, null, StatusWords.Succeeded);

        var maySucceed = successors.Where(next => next.Begin.MayHaveCome(day)).FirstPossible()?.Id;
        var doubts = DoubtsOn(term, day) | (maySucceed is null ? Doubts.None : Doubts.Succession);
        var daysLeft = term.PeriodEnd?.Latest?.DayNumber - day.DayNumber;
        if (daysLeft < 0)
            return new(AgreementState.Lapsed, Likelihood.No, null, null, maySucceed, StatusWords.Lapsed(term, doubts));

        return new(
            daysLeft is null ? AgreementState.TermUnknown : daysLeft <= ExpiryWindowDays ? AgreementState.Expiring : AgreementState.InForce,
            doubts == Doubts.None ? Likelihood.Certain : Likelihood.Possible,
            daysLeft, null, maySucceed, StatusWords.Begun(term, day, daysLeft, doubts));
    }

    /// <summary>
    /// The gaps between the agreements of a partner, by first day: after each agreement whose period has a last day, to the beginning
    /// of its successor. Where dates are vague, the days that may lie in the gap are told apart from those that do.
    /// </summary>
    public static IReadOnlyList<AgreementGap> Gaps(IReadOnlyCollection<AgreementTerm> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return
        [
            .. all.SelectMany(term => AgreementGaps.After(term, all))
                .OrderBy(gap => gap.From)
                .ThenBy(gap => gap.To ?? DateOnly.MaxValue)
                .ThenBy(gap => gap.After, StringComparer.Ordinal),
        ];
    }

    private static Doubts DoubtsOn(AgreementTerm term, DateOnly day)
    {
        var begin = AgreementTimes.Begin(term).HasCome(day) ? Doubts.None : Doubts.Begin;
        var end = DaySpan.Of(term.PeriodEnd);
        return end.Last is null || end.First is null || end.First < day ? begin | Doubts.End : begin;
    }
}

/// <summary>Why the record does not decide whether an agreement that may have begun is in force.</summary>
[Flags]
internal enum Doubts
{
    None = 0,

    /// <summary>It may not have begun.</summary>
    Begin = 1,

    /// <summary>Its period may have ended, or no end is recorded.</summary>
    End = 2,

    /// <summary>A successor may have begun.</summary>
    Succession = 4,
}
