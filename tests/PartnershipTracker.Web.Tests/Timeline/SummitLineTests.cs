using CsCheck;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Pages.Timeline;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Tests.Timeline;

public sealed class SummitLineTests
{
    private const int Iterations = 60;

    private static readonly SummitLine Vilnius =
        new("vilnius-2023", "Vilnius", "Vilnius Summit. 11 to 12 July 2023.", "/summits/vilnius-2023", EdtfDate.Parse("2023-07-11/2023-07-12"));

    [Fact]
    public void A_summit_is_a_line_on_its_days_from_its_label_to_the_foot_of_the_lanes()
    {
        var layout = TimelineLayout.Of(Timelines.Of("2015"), Sheet.Wide, Timelines.Today, [Vilnius]);
        var placed = layout.Summits.Single();
        placed.Middle.Should().BeApproximately(layout.Scale.Left(new DateOnly(2023, 7, 12).DayNumber), 1e-9);
        placed.IsSpan.Should().BeFalse();
        layout.Top.Should().Be(Sheet.Wide.AxisHeight + SummitLayout.RowHeight).And.Be(layout.Lanes[0].Top);
    }

    [Fact]
    public void It_is_a_link_that_says_its_name_on_both_sheets()
    {
        var figure = Figure(Vilnius);
        foreach (var drawing in new[] { figure.Wide, figure.Narrow })
        {
            var group = drawing.Elements("g").Single(group => group.Attribute("class")!.Value == "tl-summits");
            (group.Attribute("role")!.Value, group.Attribute("aria-label")!.Value).Should().Be(("group", "Summits"));
            var link = group.Elements("a").Single();
            (link.Attribute("href")!.Value, link.Element("title")!.Value, link.Element("text")!.Value, link.Attribute("class")!.Value)
                .Should().Be(("/summits/vilnius-2023", "Vilnius Summit. 11 to 12 July 2023.", "Vilnius", "tl-summit"));
        }
    }

    [Theory]
    [InlineData(Standing.Scheduled)]
    [InlineData(Standing.Expected)]
    public void What_has_not_been_held_is_dashed(Standing standing) =>
        Figure(Vilnius with { Standing = standing }).Wide.Descendants("a").First().Attribute("class")!.Value.Should().Be("tl-summit tl-summit--ahead");

    [Fact]
    public void A_date_too_vague_for_a_line_is_a_bracket_over_all_its_days()
    {
        var layout = TimelineLayout.Of(Timelines.Of(), Sheet.Wide, Timelines.Today, [Vilnius with { Date = EdtfDate.Parse("2027") }]);
        layout.Scale.Last.LastYear.Should().Be(2027);
        (layout.Summits.Single().IsSpan, layout.Summits.Single().Days.X1).Should().Be((true, layout.Scale.Last.X1));
    }

    [Fact]
    public void Labels_that_would_overlap_take_the_second_row_and_a_third_is_left_out()
    {
        var summits = Enumerable.Range(10, 3).Select(day => Vilnius with { Id = $"summit-{day}", Date = EdtfDate.Parse($"2023-07-{day}") }).ToList();
        var placed = TimelineLayout.Of(Timelines.Of(), Sheet.Wide, Timelines.Today, summits).Summits;
        placed.Select(summit => (summit.Row, summit.Label is null)).Should().Equal((0, false), (1, false), (0, true));
    }

    [Fact]
    public void Labels_stay_inside_the_plot_and_apart() =>
        Timelines.Summits.Array[0, 12].Sample(
            summits =>
            {
                foreach (var layout in Timelines.Sheets.Select(sheet => TimelineLayout.Of(Timelines.Of("1990"), sheet, Timelines.Today, summits)))
                {
                    layout.Summits.Should().HaveCount(summits.Length);
                    foreach (var row in layout.Summits.Where(summit => summit.Label is not null).GroupBy(summit => summit.Row, summit => summit.Label!.Value))
                    {
                        var labels = row.OrderBy(label => label.X0).ToList();
                        labels[0].X0.Should().BeGreaterThanOrEqualTo(layout.Scale.First.X0);
                        labels[^1].X1.Should().BeLessThanOrEqualTo(layout.Scale.Last.X1 + 1e-9);
                        labels.Zip(labels.Skip(1)).Should().NotContain(pair => pair.First.X1 >= pair.Second.X0);
                    }
                }
            },
            iter: Iterations);

    [Fact]
    public void The_legend_explains_the_lines_drawn_and_nothing_else()
    {
        Words().Should().BeEmpty();
        Words(Vilnius).Should().Equal("summit");
        Words(Vilnius with { Standing = Standing.Expected, Date = EdtfDate.Parse("2027") }).Should().Equal("summit expected some time in these days");
    }

    private static IEnumerable<string> Words(params SummitLine[] summits) => Figure(summits).Legend.Select(entry => entry.Words);

    private static TimelineFigure Figure(params SummitLine[] summits) =>
        TimelineFigure.Of("one", "Milestones", Timelines.Of(), new StoppedClock(), summits);
}
