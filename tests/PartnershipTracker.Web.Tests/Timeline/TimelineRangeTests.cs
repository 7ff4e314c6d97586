using CsCheck;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Pages.Timeline;
using PartnershipTracker.Web.Pages.Timeline.Drawing;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Tests.Timeline;

/// <summary>A part of the days, spread over the whole sheet.</summary>
public sealed class TimelineRangeTests
{
    private const int Iterations = 60;

    private static readonly DateOnly First = new(1950, 1, 1);

    private static readonly Gen<TimelineRange> Ranges = Gen.Select(Gen.Int[0, 29_000], Gen.Int[1, 20_000]).Select((from, length) => TimelineRange.Of(First.DayNumber + from, First.DayNumber + from + length));

    [Theory]
    [InlineData("2023", "2023-01-01/2023-12-31")]
    [InlineData("2019-05/2024-11", "2019-05-01/2024-11-30")]
    [InlineData(" 2023-07-11/2023-07-12 ", "2023-07-05/2023-07-18")]
    [InlineData("0001-01-01", "0001-01-01/0001-01-14")]
    [InlineData("9999-12-31", "9999-12-25/9999-12-31")]
    public void Any_date_whose_ends_are_known_names_days(string asked, string code)
    {
        TimelineRange.TryRead(asked, out var range, out var fault).Should().BeTrue();
        (range!.Code, fault).Should().Be((code, null));
    }

    [Theory]
    [InlineData("2023/..")]
    [InlineData("../2023")]
    [InlineData("summer")]
    [InlineData("2024/2023")]
    [InlineData("2023-02-30")]
    public void Anything_else_is_refused_by_name(string asked)
    {
        TimelineRange.TryRead(asked, out var range, out var fault).Should().BeFalse();
        range.Should().BeNull();
        fault.Should().StartWith($"'{asked}' is not a range of days. Allowed: ");
    }

    [Fact]
    public void Nothing_asked_is_all_days()
    {
        TimelineRange.TryRead(" ", out var range, out _).Should().BeTrue();
        range.Should().BeNull();
    }

    [Fact]
    public void A_part_fills_the_sheet_and_keeps_the_proportions_of_its_panels() => Ranges.Sample(
        range =>
        {
            foreach (var whole in Scales())
            {
                var part = whole.Within(range);
                part.First.X0.Should().BeApproximately(whole.First.X0, 1e-6);
                part.Last.X1.Should().BeApproximately(whole.Last.X1, 1e-6);
                foreach (var (one, other) in part.Panels.Zip(part.Panels.Skip(1)))
                    (other.X0 - one.X1).Should().BeApproximately(whole.Panels[1].X0 - whole.First.X1, 1e-6);
                var factors = part.Panels.Select(panel => panel.UnitsPerDay / whole.PanelOf(panel.FirstDay).UnitsPerDay).ToList();
                factors.Should().OnlyContain(factor => Math.Abs(factor - factors[0]) < 1e-6 * factors[0]);
            }
        },
        iter: Iterations);

    [Fact]
    public void Every_day_shown_is_read_off_at_its_place() => Ranges.Sample(
        range =>
        {
            foreach (var part in Scales().Select(whole => whole.Within(range)))
            {
                for (var day = part.First.FirstDay; day < part.Last.EndDay; day += 37)
                    part.DayAt((part.Left(day) + part.Right(day)) / 2).Should().Be(day);
            }
        },
        iter: Iterations);

    [Fact]
    public void Days_outside_all_that_is_recorded_are_no_part()
    {
        var whole = Scales()[0];

        whole.Within(TimelineRange.Of(new DateOnly(1800, 1, 1).DayNumber, new DateOnly(1801, 1, 1).DayNumber)).Should().BeSameAs(whole);
        whole.Within(TimelineRange.Of(0, 3_000_000)).IsPart.Should().BeFalse();
    }

    [Fact]
    public void Only_what_may_fall_into_the_days_is_drawn()
    {
        IReadOnlyList<Lane> lanes =
        [
            new Lane(Timelines.Partners[0], [.. new[] { "2020", "2021-06-01", "2021/2024", "../2022", "../2024", "2019/..", "202X", "1950" }.Select(Timelines.Item)])
            {
                Agreements = [Bar("old", "2015", "2019"), Bar("now", "2019", "2023"), Bar("open", "2018", null), Bar("next", "2024", null)],
            },
        ];
        SummitLine[] summits = [Line("2021-06-14"), Line("2022-06-28"), Line("2022")];

        var layout = TimelineLayout.Of(lanes, Sheet.Wide, Timelines.Today, summits, range: new TimelineRange(new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31)));

        layout.Marks.Select(mark => mark.Item.Id).Should().BeEquivalentTo("2021/2024", "../2022", "2019/..", "202X");
        layout.Lanes[0].Agreements.Select(bar => (bar.Agreement.Id, bar.BeganBefore, bar.End)).Should().Equal(("now", true, AgreementEnd.Beyond), ("open", true, AgreementEnd.Beyond));
        layout.Summits.Select(line => line.Summit.Id).Should().Equal("2022", "2022-06-28");
    }

    [Fact]
    public void Nothing_stands_outside_the_sheet_whatever_the_days() => Gen.Select(Timelines.Lanes, Ranges).Sample(
        (lanes, range) =>
        {
            foreach (var sheet in Timelines.Sheets)
                ShouldStandOnTheSheet(TimelineLayout.Of(lanes, sheet, Timelines.Today, range: range));
        },
        iter: Iterations);

    // Days that end shortly behind the place where time is drawn wider leave a panel that is narrower than a mark.
    [Fact]
    public void A_mark_that_its_panel_has_no_room_for_stays_on_the_sheet()
    {
        for (var last = new DateOnly(1985, 1, 1); last < new DateOnly(2024, 1, 1); last = last.AddDays(61))
        {
            List<Lane> lanes = [new Lane(Timelines.Partners[0], [.. new[] { "1952", "1985", "1999", "2005", "2020", "2027", $"{last:yyyy-MM-dd}", $"{last:yyyy-MM}" }.Select(Timelines.Item)])];
            foreach (var sheet in Timelines.Sheets)
                ShouldStandOnTheSheet(TimelineLayout.Of(lanes, sheet, Timelines.Today, range: new TimelineRange(new DateOnly(1960, 7, 6), last)));
        }
    }

    [Theory]
    [InlineData("1950-01-01", "2026-12-31", "1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020")]
    [InlineData("2019-07-01", "2024-06-30", "Jul 2019, Jan 2020, Jul, Jan 2021, Jul, Jan 2022, Jul, Jan 2023, Jul, Jan 2024")]
    [InlineData("2023-05-01", "2023-09-30", "May 2023, Jun, Jul, Aug, Sep")]
    [InlineData("2023-12-20", "2024-01-08", "25 Dec 2023, 1 Jan 2024, 8 Jan")]
    public void Steps_of_the_axis_suit_the_days(string first, string last, string names)
    {
        var panel = new Panel(DateOnly.Parse(first).DayNumber, DateOnly.Parse(last).DayNumber + 1, 0, 700);

        string.Join(", ", AxisTicks.Of(panel).Select(tick => tick.Name)).Should().Be(names);
    }

    private static void ShouldStandOnTheSheet(TimelineLayout layout)
    {
        var (left, right) = (layout.Scale.First.X0 - 1e-6, layout.Scale.Last.X1 + 1e-6);
        var drawn = layout.Lanes.SelectMany(lane => lane.Marks.Select(placed => ($"mark {placed.Mark.Item.Id}", placed.Mark.Extent))
            .Concat(lane.Clusters.Select(cluster => ("cluster", cluster.Pill)))
            .Concat(lane.Agreements.Select(bar => ($"agreement {bar.Agreement.Id}", bar.Extent))));
        drawn.Where(each => each.Item2.X0 < left || each.Item2.X1 > right).Select(each => $"{each.Item1}: {each.Item2} of {left} to {right}").Should().BeEmpty();
    }

    private static List<TimeScale> Scales() =>
    [
        .. new[] { false, true }.SelectMany(isCrowded => Timelines.Sheets.Select(sheet => new TimeScale(YearRange.Of([EdtfDate.Parse("1952"), EdtfDate.Parse("2005"), EdtfDate.Parse("2027")], Timelines.Today), sheet, isCrowded))),
        new TimeScale(YearRange.Of([EdtfDate.Parse("2020")], Timelines.Today), Sheet.Wide),
    ];

    private static AgreementBar Bar(string id, string begin, string? end) =>
        new(id, id, $"{id}.", $"/frameworks#{id}", new AgreementKind("ipcp", "IPCP"), EdtfDate.Parse(begin), end is null ? null : EdtfDate.Parse(end));

    private static SummitLine Line(string date) => new(date, "Madrid", $"{date}.", $"/summits/{date}", EdtfDate.Parse(date));
}
