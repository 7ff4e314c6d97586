using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Pages.Timeline;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Tests.Timeline;

/// <summary>Lanes with more marks than there is room for labels.</summary>
public sealed class CrowdedTimelineTests
{
    // About as the public record lies: a few early, some in the ten years before, most since 2022.
    private static readonly DateOnly[] Days =
    [
        .. Enumerable.Range(0, 5).Select(i => new DateOnly(1955 + (i * 10), 6, 1)),
        .. Enumerable.Range(0, 20).Select(i => new DateOnly(2006, 1, 1).AddDays(i * 290)),
        .. Enumerable.Range(0, 45).Select(i => new DateOnly(2022, 1, 1).AddDays(i * 39)),
    ];

    [Fact]
    public void Every_mark_of_a_sparse_lane_is_labelled()
    {
        foreach (var sheet in Timelines.Sheets)
        {
            var layout = TimelineLayout.Of(LanesOf(4, TimelineLayout.MostLabelledInFull), sheet, Timelines.Today);
            layout.Clusters.Should().BeEmpty();
            layout.Lanes.SelectMany(lane => lane.Marks).Should().OnlyContain(mark => mark.Label != null);
        }
    }

    [Fact]
    public void A_crowd_stays_a_picture_that_one_can_take_in()
    {
        TimelineLayout.Of(LanesOf(4, Days.Length), Sheet.Wide, Timelines.Today).Height.Should().BeLessThan(900);
        TimelineLayout.Of(LanesOf(1, Days.Length), Sheet.WideSingle, Timelines.Today).Height.Should().BeLessThan(600);
        TimelineLayout.Of(LanesOf(4, Days.Length), Sheet.Narrow, Timelines.Today).Height.Should().BeLessThan(2500);
        TimelineLayout.Of(LanesOf(1, Days.Length), Sheet.NarrowSingle, Timelines.Today).Height.Should().BeLessThan(1100);
    }

    [Fact]
    public void Every_mark_of_a_crowd_is_drawn_or_counted_and_some_are_labelled_in_each_lane()
    {
        foreach (var lane in Timelines.Sheets.SelectMany(sheet => TimelineLayout.Of(LanesOf(4, Days.Length), sheet, Timelines.Today).Lanes))
        {
            lane.Marks.Select(placed => placed.Mark).Concat(lane.Clusters.SelectMany(cluster => cluster.Marks)).Select(mark => mark.Item.Id).Should().OnlyHaveUniqueItems().And.HaveCount(Days.Length);
            lane.Marks.Count(mark => mark.Label is not null).Should().BeGreaterThan(3);
            lane.Marks.Select(mark => mark.Mark.Extent.X0).Should().BeInAscendingOrder();
        }
    }

    [Fact]
    public void A_cluster_stands_among_what_it_gathers_and_may_be_hit_by_a_fingertip()
    {
        foreach (var layout in Timelines.Sheets.Select(sheet => TimelineLayout.Of(LanesOf(4, Days.Length), sheet, Timelines.Today)))
        {
            layout.Clusters.Should().NotBeEmpty();
            foreach (var cluster in layout.Clusters)
            {
                var middle = (cluster.Pill.X0 + cluster.Pill.X1) / 2;
                var around = cluster.Marks.Select(mark => mark.Extent).Aggregate((one, other) => one.Around(other));
                middle.Should().BeInRange(around.X0 - cluster.Pill.Width, around.X1 + cluster.Pill.Width);
                cluster.Pill.Width.Should().BeGreaterThanOrEqualTo(24);
            }
        }
    }

    [Fact]
    public void What_is_alone_without_room_for_its_label_is_drawn_as_itself() =>
        TimelineLayout.Of(LanesOf(4, Days.Length), Sheet.Wide, Timelines.Today).Clusters
            .Where(cluster => cluster.Marks.Count == 1).Should().BeEmpty("no day of these is wider than its number");

    [Fact]
    public void What_lasts_over_all_days_is_drawn_though_no_label_has_room_beside_it()
    {
        var always = ItemOf(new DateOnly(1950, 1, 1), 99, "Both keep talking", isContext: true) with { Date = EdtfDate.Parse("1950/2026") };
        var lane = LanesOf(1, Days.Length)[0];

        var placed = TimelineLayout.Of([lane with { Items = [.. lane.Items, always] }], Sheet.Wide, Timelines.Today).Lanes[0];

        placed.Marks.Should().ContainSingle(mark => mark.Mark.Item.Id == always.Id).Which.Row.Should().Be(0);
    }

    [Fact]
    public void Steps_proper_are_labelled_before_those_of_context()
    {
        var items = Days.Select((day, i) => ItemOf(day, i, "A step of the partnership", isContext: i % 2 == 1)).ToArray();
        foreach (var sheet in Timelines.Sheets)
        {
            var labelled = TimelineLayout.Of([new Lane(Timelines.Partners[0], items)], sheet, Timelines.Today).Lanes[0].Marks.Where(mark => mark.Label is not null).ToList();
            labelled.Count(mark => !mark.Mark.Item.IsContext).Should().BeGreaterThan(labelled.Count(mark => mark.Mark.Item.IsContext));
        }
    }

    [Fact]
    public void A_crowd_over_many_years_has_a_panel_between_early_and_late()
    {
        TimelineLayout.Of(LanesOf(1, Days.Length), Sheet.Wide, Timelines.Today).Scale.Panels.Should().BeEquivalentTo(
            [new { FirstYear = 1950, LastYear = 1996 }, new { FirstYear = 1997, LastYear = 2021 }, new { FirstYear = 2022, LastYear = 2026 }]);
        var late = Enumerable.Range(0, 20).Select(i => ItemOf(new DateOnly(2012 + (i % 15), 3, 4), i, "Meeting", isContext: false)).ToArray();
        TimelineLayout.Of([new Lane(Timelines.Partners[0], late)], Sheet.Wide, Timelines.Today).Scale.Panels.Should().BeEquivalentTo(
            [new { FirstYear = 2010, LastYear = 2021 }, new { FirstYear = 2022, LastYear = 2026 }]);
    }

    [Fact]
    public void A_figure_with_clusters_says_so_and_lists_what_they_stand_for()
    {
        var crowded = TimelineFigure.Of("one", "Milestones", LanesOf(1, Days.Length), TimeProvider.System);
        crowded.Caption.Should().EndWith("Each mark leads to its milestone; a number stands for milestones that had no room, and opens their list.");
        crowded.Clusters.Should().OnlyContain(cluster => cluster.Items.Count > 0 && cluster.Left == 0);
        crowded.Clusters[0].Heading.Should().StartWith($"{crowded.Clusters[0].Items.Count} more in the lane of Japan, ");
        crowded.Entries.Should().HaveCount(Days.Length);

        var sparse = TimelineFigure.Of("one", "Milestones", LanesOf(1, 3), TimeProvider.System);
        sparse.Caption.Should().EndWith("Each mark leads to its milestone.");
        sparse.Clusters.Should().BeEmpty();
    }

    private static IReadOnlyList<Lane> LanesOf(int count, int items) =>
        [.. Timelines.Partners.Take(count).Select(partner => new Lane(partner, [.. Days.TakeLast(items).Select((day, i) => ItemOf(day, i, $"{partner.Name} and NATO agree on something of note, number {i}", isContext: false))]))];

    private static TimelineItem ItemOf(DateOnly day, int i, string label, bool isContext) =>
        new($"item-{i}", label, $"{label}.", $"/milestones/item-{i}", EdtfDate.ForDay(day), IsContext: isContext);
}
