using System.Globalization;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Agreements;

/// <summary>A status in English: what holds, then each reason why it is not certain.</summary>
internal static class StatusWords
{
    public const string Succeeded = "Succeeded";

    public static string NotYetAdopted(AgreementTerm term) =>
        term.Adopted is not null ? "Not yet adopted" : $"Not yet in force: {Dated("the start of its period", term.PeriodStart!)} lies ahead";

    public static string Lapsed(AgreementTerm term, Doubts doubts) =>
        Line("Lapsed", [$"{Dated("its end", term.PeriodEnd!)} has passed", .. SuccessionDoubt(doubts)]);

    public static string Begun(AgreementTerm term, DateOnly day, int? daysLeft, Doubts doubts)
    {
        string[] reasons = [.. BeginDoubt(term, day, doubts), .. EndDoubt(term, doubts), .. SuccessionDoubt(doubts)];
        return daysLeft <= AgreementClock.ExpiryWindowDays ? Line("Expiring", [DaysLeft(term, daysLeft.Value), .. reasons])
            : Line(reasons.Length > 0 ? "Possibly in force" : "In force", reasons);
    }

    private static string Line(string state, string[] reasons) => reasons.Length == 0 ? state : $"{state}: {string.Join("; ", reasons)}";

    private static string DaysLeft(AgreementTerm term, int days)
    {
        var isExact = term.PeriodEnd!.Earliest == term.PeriodEnd.Latest;
        if (days == 0)
            return isExact ? "its last day" : "its last day at the latest";

        var left = string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")} left");
        return isExact ? left : $"{left} at most";
    }

    private static IEnumerable<string> BeginDoubt(AgreementTerm term, DateOnly day, Doubts doubts)
    {
        if (!doubts.HasFlag(Doubts.Begin))
            yield break;

        yield return term switch
        {
            { Adopted: null, PeriodStart: null } => "neither its adoption nor the start of its period is recorded",
            { Adopted: { } adopted } when !DaySpan.Of(adopted).HasCome(day) => $"{Dated("its adoption", adopted)} may still lie ahead",
            { Adopted: not null, PeriodStart: { } start } when !DaySpan.Of(start).MayHaveCome(day) =>
                $"it is adopted, but {Dated("the start of its period", start)} still lies ahead",
            _ => $"{Dated("the start of its period", term.PeriodStart!)} may still lie ahead",
        };
    }

    private static IEnumerable<string> EndDoubt(AgreementTerm term, Doubts doubts)
    {
        if (doubts.HasFlag(Doubts.End))
        {
            yield return term.PeriodEnd is not { } end ? "no end is recorded"
                : end.Latest is null ? $"{Dated("its end", end)} is open"
                : $"{Dated("its end", end)} may have passed";
        }
    }

    private static IEnumerable<string> SuccessionDoubt(Doubts doubts) =>
        doubts.HasFlag(Doubts.Succession) ? ["a successor may have begun"] : [];

    /// <summary>A thing with its date: in brackets, or between commas where the date's own words have brackets.</summary>
    private static string Dated(string thing, EdtfDate date) =>
        date.Reading.Contains('(', StringComparison.Ordinal) ? $"{thing}, {date.Reading}," : $"{thing} ({date.Reading})";
}
