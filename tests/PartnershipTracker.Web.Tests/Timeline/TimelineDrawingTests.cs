using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Tests.Timeline;

public sealed class TimelineDrawingTests
{
    private const int Iterations = 20;
    private const string Hostile = "<script>alert(\"1\")</script> & 'so' \u0001 \ud83d on";

    [Fact]
    public void A_drawing_is_well_formed_and_holds_no_style_or_script() =>
        Timelines.Lanes.Sample(
            lanes =>
            {
                foreach (var element in All(Figure("one", lanes)))
                {
                    element.Attributes().Select(attribute => attribute.Name.LocalName)
                        .Should().NotContain(name => name == "style" || name.StartsWith("on", StringComparison.Ordinal));
                    element.Name.LocalName.Should().NotBe("script");
                }
            },
            iter: Iterations);

    [Fact]
    public void A_drawing_with_summits_is_well_formed_and_names_every_link() =>
        Gen.Select(Timelines.Lanes, Timelines.Summits.Array[0, 6]).Sample(
            (lanes, summits) =>
            {
                var figure = TimelineFigure.Of("one", "Milestones", lanes, new StoppedClock(), summits);
                All(figure).Where(element => element.Name == "a")
                    .Should().NotContain(link => link.Element("title")!.Value.Length == 0 || link.Attribute("href")!.Value.Length == 0);
                foreach (var drawing in new[] { figure.Wide, figure.Narrow })
                {
                    var links = drawing.Descendants("a").ToList();
                    var gathered = links.Where(IsCluster).ToList();
                    (links.Count - gathered.Count + gathered.Sum(cluster => int.Parse(cluster.Element("text")!.Value, CultureInfo.InvariantCulture)))
                        .Should().Be(summits.Length + lanes.Sum(lane => lane.Items.Count + lane.Agreements.Count));
                    gathered.Select(cluster => cluster.Attribute("href")!.Value[1..]).Should().BeSubsetOf(figure.Clusters.Select(cluster => cluster.Id)).And.OnlyHaveUniqueItems();
                }
            },
            iter: Iterations);

    [Fact]
    public void Every_item_is_linked_once_in_each_drawing_of_its_lane() =>
        Timelines.Lanes.Sample(
            lanes =>
            {
                var figure = Figure("one", lanes);
                foreach (var drawing in new[] { figure.Wide, figure.Narrow })
                {
                    var linked = drawing.Elements("g").Where(group => group.Attribute("class")!.Value.StartsWith("tl-lane", StringComparison.Ordinal))
                        .Select(group => group.Elements("g").Where(part => part.Attribute("class")!.Value == "tl-marks").Elements("a").SelectMany(link => Meant(link, figure)).Order(StringComparer.Ordinal).ToList());
                    linked.Should().BeEquivalentTo(lanes.Select(lane => lane.Items.Select(item => item.Href).Order(StringComparer.Ordinal).ToList()), order => order.WithStrictOrdering());
                }
            },
            iter: Iterations);

    [Fact]
    public void Ids_are_unique_on_a_page_with_two_timelines_and_every_fade_is_found() =>
        Timelines.Lanes.Sample(
            lanes =>
            {
                var page = All(Figure("one", lanes)).Concat(All(Figure("two", lanes))).ToList();
                var ids = page.Attributes("id").Select(id => id.Value).ToList();
                ids.Should().OnlyHaveUniqueItems();
                page.Attributes("fill").Concat(page.Attributes("stroke")).Select(paint => paint.Value).Where(paint => paint != "none")
                    .Should().BeSubsetOf(ids.Select(id => $"url(#{id})"));
            },
            iter: Iterations);

    [Fact]
    public void The_same_items_are_drawn_alike_in_any_order() =>
        Timelines.Items.Array[2, 20].Where(items => items.DistinctBy(item => item.Id).Count() == items.Length).Sample(
            items =>
            {
                var one = Figure("one", [new Lane(Timelines.Partners[0], items)]);
                var other = Figure("one", [new Lane(Timelines.Partners[0], [.. items.Reverse()])]);
                one.Wide.ToString().Should().Be(other.Wide.ToString());
                one.Narrow.ToString().Should().Be(other.Narrow.ToString());
            },
            iter: Iterations);

    [Fact]
    public void Hostile_text_is_shown_as_text()
    {
        var item = Timelines.Item("2024") with { Label = Hostile, SpokenName = Hostile, Href = "/milestones/\"><script>" };
        var figure = Figure("one", [new Lane(new LaneName("JP", Hostile), [item]), new Lane(Timelines.Partners[1], [])]);
        var written = figure.Wide.ToString();
        written.Should().NotContain("<script").And.Contain("&lt;script&gt;alert(");
        var link = XDocument.Parse(written).Descendants("a").Single();
        link.Element("title")!.Value.Should().Be("<script>alert(\"1\")</script> & 'so' \uFFFD \uFFFD on");
        link.Attribute("href")!.Value.Should().Be(item.Href);
    }

    [Fact]
    public void Numbers_are_written_alike_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            // The build is culture-invariant and knows no German; a machine's settings may still change the numbers.
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (comma.NumberFormat.NumberDecimalSeparator, comma.NumberFormat.NegativeSign) = (",", "−");
            CultureInfo.CurrentCulture = comma;
            var abroad = Figure("one", Timelines.Of("1980~/1983~", "199X/..", "2024-05-19", "../2023"));
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            abroad.Wide.ToString().Should().Be(Figure("one", Timelines.Of("1980~/1983~", "199X/..", "2024-05-19", "../2023")).Wide.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_lane_without_items_says_that_no_claim_is_recorded()
    {
        var figure = Figure("one", [new Lane(Timelines.Partners[0], [Timelines.Item("2024")]), new Lane(Timelines.Partners[2], [])]);
        foreach (var drawing in new[] { figure.Wide, figure.Narrow })
            drawing.Descendants("text").Where(text => text.Value == "No claim recorded").Select(text => text.Parent!.Attribute("aria-label")!.Value).Should().Equal("Australia");
    }

    [Theory]
    [InlineData(Basis.Stated, Standing.Held, "2024", "tl-mark")]
    [InlineData(Basis.Inferred, Standing.Held, "2024", "tl-mark tl-mark--inferred")]
    [InlineData(Basis.Stated, Standing.Scheduled, "2024", "tl-mark tl-mark--expected")]
    [InlineData(Basis.Inferred, Standing.Expected, "2024?", "tl-mark tl-mark--inferred tl-mark--expected tl-mark--uncertain")]
    public void Doubt_and_standing_are_classes_of_the_mark(Basis basis, Standing standing, string date, string classes)
    {
        var item = Timelines.Item(date) with { Basis = basis, Standing = standing };
        Figure("one", [new Lane(Timelines.Partners[0], [item])]).Wide.Descendants("a").Single().Attribute("class")!.Value.Should().Be(classes);
    }

    [Fact]
    public void A_fade_that_is_hollow_is_an_outline()
    {
        var item = Timelines.Item("2023~") with { Standing = Standing.Expected };
        var bar = Figure("one", [new Lane(Timelines.Partners[0], [item])]).Wide.Descendants("rect").Single(rect => rect.Attribute("class")!.Value == "tl-mark__fade");
        (bar.Attribute("fill")!.Value, bar.Attribute("stroke")!.Value, bar.Attribute("stroke-dasharray")!.Value).Should().Be(("none", "url(#one-wide-0)", "4 3"));
    }

    [Fact]
    public void A_bar_across_the_seam_is_drawn_in_two_pieces() =>
        Figure("one", Timelines.Of("1995/2024")).Wide.Descendants("rect").Count(rect => rect.Attribute("class")!.Value == "tl-mark__bar").Should().Be(2);

    [Fact]
    public void The_legend_explains_what_is_drawn_and_nothing_else()
    {
        Figure("one", Timelines.Of("2024-05-19")).Legend.Select(entry => entry.Words).Should().Equal("a day, or a few");
        Figure("one", Timelines.Of("2023", "199X/..")).Legend.Select(entry => entry.Words).Should().Equal(
            "some time in this month, year or span", "begins or ends some time in the faded years", "still going on, or no last day known");
        Figure("one", Timelines.Of("199X/2005~")).Legend.Select(entry => entry.Words).Should().Equal("about then", "begins or ends some time in the faded years");
        Figure("one", Timelines.Of("../2023")).Legend.Select(entry => entry.Words).Should().Equal("no first day known: the length of the tail says nothing");
        Figure("one", Timelines.Of()).Legend.Should().BeEmpty();
    }

    [Fact]
    public void A_milestone_stands_in_the_lane_of_each_of_its_partners_and_is_spoken_in_full()
    {
        MilestoneRow[] rows =
        [
            Row("links", "Attempts at links", "1980~/1983~", Basis.Stated, Standing.Held, "JP"),
            Row("summit", "Will they meet?", "2027?", Basis.Inferred, Standing.Expected, "JP", "KR"),
        ];
        var lanes = new MilestoneLanes(Timelines.Partners).ByPartner(rows);
        lanes.Select(lane => $"{lane.Name.Code}: {string.Join(' ', lane.Items.Select(item => item.Href))}").Should().Equal(
            "JP: /milestones/links /milestones/summit", "KR: /milestones/summit", "AU: ", "NZ: ");
        lanes[0].Items.Select(item => item.SpokenName).Should().Equal(
            "Attempts at links. about 1980 to about 1983. Japan.",
            "Will they meet? 2027 (uncertain) (date inferred), expected. Japan, South Korea.");
    }

    private static MilestoneRow Row(string id, string title, string edtf, Basis basis, Standing standing, params string[] partners)
    {
        var date = EdtfDate.Parse(edtf);
        return new MilestoneRow(id, title, new DateDetails(edtf, date.Earliest, date.Latest, null, date.Reading, basis, null), MilestoneKind.Statement, partners, standing, Significance.Core);
    }

    private static bool IsCluster(XElement link) => link.Attribute("class")!.Value == "tl-cluster";

    private static IEnumerable<string> Meant(XElement link, TimelineFigure figure) => link.Attribute("href")!.Value is var href && !IsCluster(link)
        ? [href]
        : figure.Clusters.Single(cluster => "#" + cluster.Id == href).Items.Select(item => item.Href);

    private static TimelineFigure Figure(string id, IReadOnlyList<Lane> lanes) => TimelineFigure.Of(id, "Milestones", lanes, new StoppedClock());

    /// <summary>Every element of a figure, as a reader of XML finds it.</summary>
    private static IEnumerable<XElement> All(TimelineFigure figure) =>
        new[] { figure.Wide, figure.Narrow }.Concat(figure.Legend.Select(entry => entry.Sample))
            .SelectMany(drawing => XDocument.Parse(drawing.ToString(SaveOptions.DisableFormatting)).Descendants());
}
