using System.Runtime.InteropServices;

namespace PartnershipTracker.Core.Coverage;

/// <summary>How many milestones have their first possible day in one year and their last in another, and name a partner or are counted whatever they name.</summary>
/// <param name="Partner">The partner's code; null for all milestones.</param>
internal sealed record YearsCount(string? Partner, int First, int Last, int Count);

/// <summary>Lays counts by years over periods: single years where much is recorded, longer ones before.</summary>
internal static class Periods
{
    private const int FirstOfSpans = 2000;
    private const int FirstOfYears = 2020;
    private const int SpanYears = 5;

    public static IReadOnlyList<PeriodCoverage> Of(IReadOnlyList<YearsCount> counts, int thisYear) =>
        [.. All(thisYear).Select(period => new PeriodCoverage(period.From, period.To, Counted(counts.Where(period.Holds))))];

    /// <summary>What no period holds whole.</summary>
    public static PeriodCounts Across(IReadOnlyList<YearsCount> counts, int thisYear)
    {
        var periods = All(thisYear).ToList();
        return Counted(counts.Where(count => !periods.Exists(period => period.Holds(count))));
    }

    /// <summary>Every year from the first that is recorded to this one.</summary>
    public static IReadOnlyList<YearCoverage> Years(IReadOnlyList<YearsCount> counts, int thisYear)
    {
        var bounded = counts.Where(count => count.Partner is null && count.First > DateOnly.MinValue.Year && count.Last < DateOnly.MaxValue.Year).ToList();
        return bounded.Count == 0
            ? []
            : [
                .. from year in Enumerable.Range(bounded.Min(count => count.First), Math.Max(0, thisYear - bounded.Min(count => count.First) + 1))
                   select new YearCoverage(year, bounded.Where(count => count.First <= year && count.Last >= year).Sum(count => count.Count)),
            ];
    }

    private static IEnumerable<Period> All(int thisYear)
    {
        yield return new Period(null, FirstOfSpans - 1);
        for (var year = FirstOfSpans; year < FirstOfYears; year += SpanYears)
            yield return new Period(year, year + SpanYears - 1);
        for (var year = FirstOfYears; year <= thisYear; year++)
            yield return new Period(year, year);
        yield return new Period(Math.Max(thisYear + 1, FirstOfYears), null);
    }

    private static PeriodCounts Counted(IEnumerable<YearsCount> counts)
    {
        var partners = counts.GroupBy(count => count.Partner ?? "", StringComparer.Ordinal).ToDictionary(partner => partner.Key, partner => partner.Sum(count => count.Count), StringComparer.Ordinal);
        partners.Remove("", out var all);
        return new PeriodCounts(all, partners);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Period(int? From, int? To)
    {
        public bool Holds(YearsCount count) =>
            count.First >= (From ?? DateOnly.MinValue.Year + 1) && count.Last <= (To ?? DateOnly.MaxValue.Year - 1);
    }
}
