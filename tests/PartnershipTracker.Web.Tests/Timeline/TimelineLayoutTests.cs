using System.Diagnostics;
using CsCheck;
using PartnershipTracker.Web.Pages.Timeline;
using PartnershipTracker.Web.Pages.Timeline.Drawing;
using PartnershipTracker.Web.Pages.Timeline.Layout;
using Xunit.Abstractions;

namespace PartnershipTracker.Web.Tests.Timeline;

public sealed class TimelineLayoutTests(ITestOutputHelper output)
{
    private const int Iterations = 60;
    private const double LeastInCrowd = 4;

    [Fact]
    public void Nothing_in_a_row_overlaps() => Everywhere(layout =>
    {
        var rows = layout.Lanes.SelectMany(lane => lane.Marks.SelectMany(Taken).Concat(lane.Clusters.Select(cluster => (cluster.Row, Stretch: cluster.Pill))).GroupBy(each => each.Row, each => each.Stretch));
        foreach (var row in rows.Select(row => row.OrderBy(taken => taken.X0).ToList()))
        {
            for (var i = 1; i < row.Count; i++)
                (row[i - 1].X1 + (IsCrowded(layout) ? LeastInCrowd : layout.Sheet.Padding)).Should().BeLessThanOrEqualTo(row[i].X0 + 1e-9);
        }
    });

    [Fact]
    public void No_pointer_may_hit_two_marks_of_a_row() => Everywhere(layout =>
    {
        foreach (var row in layout.Lanes.SelectMany(lane => lane.Marks.Where(mark => mark.Row == mark.LabelRow).GroupBy(mark => (lane, mark.Row))))
        {
            var reaches = row.Select(mark => mark.Reach).OrderBy(reach => reach.X0).ToList();
            reaches.Zip(reaches.Skip(1)).Should().NotContain(pair => pair.First.X1 > pair.Second.X0 + 1e-9);
        }
    });

    [Fact]
    public void Labels_stay_inside_the_plot_and_beside_marks_off_the_seam() => Everywhere(layout =>
    {
        foreach (var label in layout.Lanes.SelectMany(lane => lane.Marks).Where(placed => placed.Label is not null).Select(placed => placed.Label!.Extent))
        {
            label.X0.Should().BeGreaterThanOrEqualTo(layout.Scale.First.X0);
            label.X1.Should().BeLessThanOrEqualTo(layout.Scale.Last.X1 + 1e-9);
            if (layout.Scale.HasSeam && !layout.Sheet.LabelsInRow && !IsCrowded(layout))
                (label.X1 <= layout.Scale.First.X1 + 1e-9 || label.X0 >= layout.Scale.Last.X0).Should().BeTrue();
        }
    });

    [Fact]
    public void Lanes_follow_each_other_and_hold_all_their_rows() => Everywhere(layout =>
    {
        var top = layout.Sheet.AxisHeight;
        foreach (var lane in layout.Lanes)
        {
            lane.Top.Should().Be(top);
            top += lane.Height;
            lane.Marks.Select(mark => mark.Row).Concat(lane.Clusters.Select(cluster => cluster.Row)).Select(row => lane.RowEdges[row + 1]).Should().NotContain(bottom => bottom > top);
            lane.RowEdges.Should().BeInAscendingOrder();
        }

        layout.Bottom.Should().Be(top);
    });

    [Fact]
    public void Few_years_share_one_scale_and_many_have_two()
    {
        Of("2024-05").Scale.Panels.Should().BeEquivalentTo([new { FirstYear = 2022, LastYear = 2026 }]);
        Of("2015").Scale.Panels.Should().BeEquivalentTo([new { FirstYear = 2015, LastYear = 2026 }]);
        Of("2014").Scale.Panels.Should().BeEquivalentTo([new { FirstYear = 2010, LastYear = 2021 }, new { FirstYear = 2022, LastYear = 2026 }]);
        Of("1980~/1983~", "2035").Scale.Panels.Should().BeEquivalentTo([new { FirstYear = 1980, LastYear = 2023 }, new { FirstYear = 2024, LastYear = 2035 }]);
        Of("XXXX").Scale.Panels.Should().BeEquivalentTo([new { FirstYear = 1920, LastYear = 2023 }, new { FirstYear = 2024, LastYear = 2046 }]);
        Of().Scale.Panels.Should().BeEquivalentTo([new { FirstYear = 2022, LastYear = 2026 }]);
    }

    [Fact]
    public void Five_thousand_items_are_laid_out_and_drawn_at_once()
    {
        var items = Timelines.Items.Array[5_000].Generate(new PCG(stream: 1, seed: 1), null, out _);
        IReadOnlyList<Lane> lanes = [.. Timelines.Partners.Select((partner, i) => new Lane(partner, [.. items.Where((_, at) => at % 4 == i)]))];
        IReadOnlyList<Lane> crowded = [.. Timelines.Partners.Select(partner => new Lane(partner, items))];

        foreach (var (name, timed) in new[] { ("an item a lane", lanes), ("each item in every lane", crowded) })
        {
            _ = TimelineDrawing.Draw(TimelineLayout.Of(timed, Sheet.Wide, Timelines.Today), "Milestones", "warm");
            var watch = Stopwatch.StartNew();
            var layout = TimelineLayout.Of(timed, Sheet.Wide, Timelines.Today);
            var laidOut = watch.Elapsed;
            var length = TimelineDrawing.Draw(layout, "Milestones", "one").ToString().Length;
            output.WriteLine($"{name}: layout {laidOut.TotalMilliseconds:0.0} ms, drawing {(watch.Elapsed - laidOut).TotalMilliseconds:0.0} ms, {length} characters");
            // On a quiet machine it takes some 100 ms; the bound leaves room for all other tests running beside it.
            laidOut.Should().BeLessThan(TimeSpan.FromSeconds(3));
        }
    }

    private static TimelineLayout Of(params string[] dates) => TimelineLayout.Of(Timelines.Of(dates), Sheet.Wide, Timelines.Today);

    private static bool IsCrowded(TimelineLayout layout) => layout.Lanes.Any(lane => lane.Marks.Count + lane.Clusters.Sum(cluster => cluster.Marks.Count) > TimelineLayout.MostLabelledInFull);

    private static IEnumerable<(int Row, Stretch Stretch)> Taken(PlacedMark placed) => placed.Label is null ? [(placed.Row, placed.Mark.Extent)]
        : placed.Row == placed.LabelRow
        ? [(placed.Row, placed.Mark.Extent.Around(placed.Label.Extent))]
        : [(placed.LabelRow, placed.Label.Extent), (placed.Row, placed.Mark.Extent)];

    private static void Everywhere(Action<TimelineLayout> holds) =>
        Timelines.Lanes.Sample(
            lanes =>
            {
                foreach (var sheet in Timelines.Sheets)
                    holds(TimelineLayout.Of(lanes, sheet, Timelines.Today));
            },
            iter: Iterations);
}
