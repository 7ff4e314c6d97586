using System.Globalization;
using CsCheck;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Tests.Dates;

namespace PartnershipTracker.Core.Tests.Agreements;

public sealed class AgreementClockPropertyTests
{
    private const int Iterations = 500;

    /// <summary>The days that the random dates may mean, and a margin.</summary>
    private static readonly DateOnly[] Days = [.. Enumerable.Range(0, 290).Select(i => new DateOnly(2023, 12, 20).AddDays(i))];

    /// <summary>One to ten days of January and February 2024, sometimes open on a side.</summary>
    private static readonly Gen<EdtfDate> Vague = VagueFrom(Gen.Int[0, 45]);

    private static readonly Gen<EdtfDate?> VagueOrNone = OrNone(Vague);

    /// <summary>As the others, or more than the window of expiry later.</summary>
    private static readonly Gen<EdtfDate?> EndOrNone = OrNone(Gen.OneOf(Vague, VagueFrom(Gen.Int[200, 245])));

    /// <summary>Three agreements that name each other, themselves or none as predecessor, in chains, forks and circles.</summary>
    private static readonly Gen<AgreementTerm[]> Partner = Gen.Select(
        Gen.Select(VagueOrNone, VagueOrNone, EndOrNone, Gen.OneOf<string?>("a", "b", "c", null)).Array[3],
        terms => (AgreementTerm[])[.. terms.Select((term, i) => new AgreementTerm("abc"[i].ToString(), term.Item1, term.Item2, term.Item3, term.Item4))]);

    [Fact]
    public void States_only_go_forward() =>
        Partner.Sample(all => Days.Select(day => Rank(AgreementClock.StatusOn(all[0], all, day).State)).Should().BeInAscendingOrder(), iter: Iterations);

    [Fact]
    public void The_days_left_fall_by_one_a_day_and_never_below_none() =>
        Partner.Sample(all =>
        {
            var left = Days.Select(day => AgreementClock.StatusOn(all[0], all, day).DaysLeft).OfType<int>().ToList();
            left.Should().Equal(left.Select((_, i) => left[0] - i));
            return left.All(days => days >= 0);
        }, iter: Iterations);

    [Fact]
    public void Nothing_is_in_force_before_the_first_day_of_its_adoption() =>
        Partner.Sample(all => Days.Where(day => day < all[0].Adopted?.Earliest)
            .All(day => AgreementClock.StatusOn(all[0], all, day) is { State: AgreementState.NotYetAdopted, InForce: Likelihood.No }), iter: Iterations);

    [Fact]
    public void Once_all_have_ended_nothing_is_in_force() =>
        Partner.Where(all => all.All(term => term.PeriodEnd?.Latest is not null)).Sample(all =>
        {
            var after = all.Max(term => term.PeriodEnd!.LastDay).AddDays(1);
            return all.All(term => AgreementClock.StatusOn(term, all, after).InForce == Likelihood.No);
        }, iter: Iterations);

    [Fact]
    public void State_and_likelihood_agree() =>
        Partner.Sample(all => Days.Select(day => AgreementClock.StatusOn(all[0], all, day)).All(status =>
            (status.InForce == Likelihood.No) == status.State is AgreementState.NotYetAdopted or AgreementState.Lapsed or AgreementState.Succeeded
            && (status.DaysLeft is not null) == status.State is AgreementState.InForce or AgreementState.Expiring
            && (status.SucceededBy is not null) == (status.State == AgreementState.Succeeded)
            && (status.InForce != Likelihood.Certain || status.PossiblySucceededBy is null)), iter: Iterations);

    /// <summary>A period that "starts in 2023" is read as starting with an adoption in 2023; a later day is news, not a sharper date.</summary>
    [Fact]
    public void A_sharper_date_never_contradicts_a_certain_answer() =>
        Gen.Select(Partner, Gen.Double.Unit.Array[9]).Sample((vague, places) =>
        {
            AgreementTerm[] sharp = [.. vague.Select((term, i) => Sharpened(term, places[(3 * i)..]))];
            if (vague.Zip(sharp).Any(pair => StartsAfterAdoption(pair.Second) && !StartsAfterAdoption(pair.First)))
                return;

            foreach (var day in Days)
            {
                var claimed = AgreementClock.StatusOn(vague[0], vague, day).InForce;
                if (claimed != Likelihood.Possible)
                    AgreementClock.StatusOn(sharp[0], sharp, day).InForce.Should().Be(claimed, $"on {day:yyyy-MM-dd}");
            }
        }, iter: Iterations);

    [Fact]
    public void Certain_and_no_are_said_exactly_where_every_choice_of_days_agrees() =>
        Gen.Select(Vague, Vague, Vague).Where((begin, end, next) => !begin.IsOpen && !end.IsOpen && !next.IsOpen).Sample((begin, end, next) =>
        {
            AgreementTerm[] all = [new("a", begin, null, end, null), new("b", next, null, null, "a")];
            foreach (var day in Days)
            {
                bool[] answers =
                [
                    .. from first in DaysOf(begin)
                       from last in DaysOf(end)
                       from successor in DaysOf(next)
                       select first <= day && day <= last && day < successor,
                ];
                var expected = answers.All(answer => answer) ? Likelihood.Certain : answers.Any(answer => answer) ? Likelihood.Possible : Likelihood.No;
                AgreementClock.StatusOn(all[0], all, day).InForce.Should().Be(expected, $"{begin}, {end}, {next} on {day:yyyy-MM-dd}");
            }
        }, iter: 100);

    [Fact]
    public void A_gap_holds_exactly_the_days_that_some_or_every_choice_leaves_between() =>
        Gen.Select(Vague, Vague).Where((end, next) => !end.IsOpen && !next.IsOpen).Sample((end, next) =>
        {
            var gaps = AgreementClock.Gaps([new("a", EdtfDate.Parse("2020"), null, end, null), new("b", next, null, null, "a")]);
            foreach (var day in Days)
            {
                bool[] answers = [.. from last in DaysOf(end) from successor in DaysOf(next) select last < day && day < successor];
                var holding = gaps.Where(gap => gap.From <= day && day <= gap.To).ToList();
                holding.Should().HaveCount(answers.Any(answer => answer) ? 1 : 0, $"{end}, {next} on {day:yyyy-MM-dd}");
                holding.All(gap => gap.Certain == answers.All(answer => answer)).Should().BeTrue($"{end}, {next} on {day:yyyy-MM-dd}");
            }
        }, iter: 100);

    [Fact]
    public void No_dates_at_all_make_it_throw()
    {
        var date = Gen.Frequency((4, EdtfGenerators.Any.Select(text => (EdtfDate?)EdtfDate.Parse(text))), (1, Gen.Const((EdtfDate?)null)));
        var day = Gen.OneOf(Gen.Int[0, 3_652_058], Gen.OneOf(0, 3_652_058)).Select(DateOnly.FromDayNumber);
        Gen.Select(date.Array[6], Gen.OneOf<string?>("a", "b", null).Array[2], day).Sample((dates, predecessors, on) =>
        {
            AgreementTerm[] all = [new("a", dates[0], dates[1], dates[2], predecessors[0]), new("b", dates[3], dates[4], dates[5], predecessors[1])];
            AgreementClock.StatusOn(all[0], all, on).Reading.Should().NotBeNullOrWhiteSpace().And.NotContain("()");
            AgreementClock.Gaps(all).Should().NotContain(gap => gap.To < gap.From);
        }, iter: 2_000);
    }

    private static Gen<EdtfDate> VagueFrom(Gen<int> start) =>
        Gen.Select(start, Gen.Int[0, 9], Gen.Int[0, 9]).Select((from, length, form) =>
            EdtfDate.Parse((form, Written(from), Written(from + length)) switch
            {
                (0, var first, _) => $"{first}/..",
                (1, _, var last) => $"../{last}",
                (2 or 3, var first, _) => first,
                (_, var first, var last) => $"{first}/{last}",
            }));

    private static Gen<EdtfDate?> OrNone(Gen<EdtfDate> date) =>
        Gen.Frequency((3, date.Select(known => (EdtfDate?)known)), (1, Gen.Const((EdtfDate?)null)));

    private static bool StartsAfterAdoption(AgreementTerm term) => term.PeriodStart?.Earliest > term.Adopted?.Latest;

    private static int Rank(AgreementState state) => state switch
    {
        AgreementState.NotYetAdopted => 0,
        AgreementState.InForce or AgreementState.TermUnknown => 1,
        AgreementState.Expiring => 2,
        AgreementState.Lapsed => 3,
        _ => 4,
    };

    private static AgreementTerm Sharpened(AgreementTerm term, double[] places) => term with
    {
        Adopted = Sharpened(term.Adopted, places[0]),
        PeriodStart = Sharpened(term.PeriodStart, places[1]),
        PeriodEnd = Sharpened(term.PeriodEnd, places[2]),
    };

    /// <summary>One day that the date may mean; of an open side, one of the next thirty.</summary>
    private static EdtfDate? Sharpened(EdtfDate? date, double place)
    {
        if (date is null)
            return null;

        var first = date.Earliest ?? date.LastDay.AddDays(-30);
        var last = date.Latest ?? date.FirstDay.AddDays(30);
        return EdtfDate.ForDay(first.AddDays((int)Math.Round(place * (last.DayNumber - first.DayNumber))));
    }

    private static IEnumerable<DateOnly> DaysOf(EdtfDate date)
    {
        for (var day = date.FirstDay; day <= date.LastDay; day = day.AddDays(1))
            yield return day;
    }

    private static string Written(int day) => new DateOnly(2024, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
