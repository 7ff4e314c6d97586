namespace PartnershipTracker.Core.Agreements;

/// <summary>The days between one agreement and what succeeds it.</summary>
internal static class AgreementGaps
{
    /// <summary>
    /// The gap after one agreement, in up to three runs: days on which it may have ended, days after its end and before any
    /// successor, days on which a successor may have begun. Nothing is told where no last day of its period is recorded.
    /// </summary>
    public static IEnumerable<AgreementGap> After(AgreementTerm term, IReadOnlyCollection<AgreementTerm> all)
    {
        if (term.PeriodEnd?.Latest?.DayNumber is not { } lastEnd)
            return [];

        var successors = AgreementTimes.Successors(term, all);
        if (successors.FirstCertain() is not { } closing)
            return Run(term, null, lastEnd + 1, null, certain: true);

        var firstEnd = FirstEnd(term, lastEnd);
        var firstBegin = successors.FirstPossible()!.Begin.First?.DayNumber;
        var toLastBegin = closing.Begin.Last?.DayNumber - 1;
        return firstBegin > lastEnd + 1
            ?
            [
                .. Run(term, closing, firstEnd + 1, lastEnd, certain: false),
                .. Run(term, closing, lastEnd + 1, firstBegin - 1, certain: true),
                .. Run(term, closing, firstBegin.Value, toLastBegin, certain: false),
            ]
            : Run(term, closing, firstEnd + 1, toLastBegin, certain: false);
    }

    /// <summary>
    /// The first day that may have been its last: not before it may have begun, and of an end that nothing bounds below, no
    /// day is made up.
    /// </summary>
    private static int FirstEnd(AgreementTerm term, int lastEnd)
    {
        int?[] bounds = [term.PeriodEnd!.Earliest?.DayNumber, AgreementTimes.Begin(term).First?.DayNumber];
        return Math.Min(bounds.Max() ?? lastEnd, lastEnd);
    }

    /// <summary>One run of days, or none where it would end before it begins or begin after the calendar's last day.</summary>
    private static IEnumerable<AgreementGap> Run(AgreementTerm term, Successor? closing, int from, int? to, bool certain) =>
        from <= (to ?? DateOnly.MaxValue.DayNumber)
            ? [new(term.Id, closing?.Id, DateOnly.FromDayNumber(from), to is { } last ? DateOnly.FromDayNumber(last) : null, certain)]
            : [];
}
