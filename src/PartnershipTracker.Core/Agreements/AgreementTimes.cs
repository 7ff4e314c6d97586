namespace PartnershipTracker.Core.Agreements;

/// <summary>When an agreement begins and what succeeds it: the two readings that its status and its gaps share.</summary>
internal static class AgreementTimes
{
    /// <summary>
    /// The days on one of which it comes into force. That is its adoption; where its period starts later for certain, it may be
    /// in force from its adoption and is from that start. Where no adoption is recorded, the start of its period stands for it.
    /// </summary>
    public static DaySpan Begin(AgreementTerm term)
    {
        var adopted = DaySpan.Of(term.Adopted);
        var start = DaySpan.Of(term.PeriodStart);
        return term.Adopted is null ? start
            : StartsAfterAdoption(term) ? new DaySpan(adopted.First, start.Last)
            : adopted;
    }

    /// <summary>Whether the period starts after the adoption whichever days the two dates mean.</summary>
    public static bool StartsAfterAdoption(AgreementTerm term) => term.PeriodStart?.Earliest > term.Adopted?.Latest;

    /// <summary>The agreements that name this one as predecessor, each with its beginning. One that names itself succeeds nothing.</summary>
    public static IReadOnlyList<Successor> Successors(AgreementTerm term, IReadOnlyCollection<AgreementTerm> all) =>
    [
        .. from next in all
           where next.Predecessor == term.Id && next.Id != term.Id
           select new Successor(next.Id, Begin(next)),
    ];

    /// <summary>The successor that may be the first to have begun; null of none.</summary>
    public static Successor? FirstPossible(this IEnumerable<Successor> successors) =>
        successors.OrderBy(next => next.Begin.First).ThenBy(next => next.LastDay).ThenBy(next => next.Id, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The successor that is the first to have begun for certain; null of none.</summary>
    public static Successor? FirstCertain(this IEnumerable<Successor> successors) =>
        successors.OrderBy(next => next.LastDay).ThenBy(next => next.Begin.First).ThenBy(next => next.Id, StringComparer.Ordinal).FirstOrDefault();
}

/// <summary>An agreement that succeeds another.</summary>
internal sealed record Successor(string Id, DaySpan Begin)
{
    /// <summary>For ordering: a beginning without a last day comes after all others.</summary>
    public DateOnly LastDay => Begin.Last ?? DateOnly.MaxValue;
}
