using System.Xml.Linq;
using CsCheck;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Pages.Timeline;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Tests.Timeline;

/// <summary>What an agreement looks like, on the wide sheet with the years 2010 to 2026.</summary>
public sealed class AgreementBarTests
{
    private const int Iterations = 60;

    private static readonly TimeScale Scale = new(new YearRange(2010, 2026, 2026), Sheet.Wide);

    [Fact]
    public void A_bar_runs_from_its_begin_to_its_recorded_end()
    {
        var bar = Place(Bar("itpp", "2023-07-12", end: "2026")).Single();
        bar.Extent.Should().Be(new Stretch(Left("2023-07-12"), Right("2026")));
        (bar.End, bar.FadeIn, bar.FadeOut).Should().Be((AgreementEnd.Recorded, 0, 0));
    }

    [Fact]
    public void Without_an_end_it_runs_up_to_its_successor_and_shares_its_row()
    {
        var bars = Place(Bar("ipcp", "2019-08-07", successor: "2023"), Bar("itpp", "2023", end: "2026"));
        bars.Select(bar => (bar.End, bar.Row)).Should().Equal((AgreementEnd.AtSuccessor, 0), (AgreementEnd.Recorded, 0));
        bars[0].Extent.X1.Should().Be(bars[1].Extent.X0).And.Be(Left("2023"));
    }

    [Fact]
    public void A_recorded_end_counts_more_than_a_successor_and_an_overlap_takes_a_second_row()
    {
        var bars = Place(Bar("ipcp", "2022", end: "2024", successor: "2023"), Bar("itpp", "2023"));
        bars.Select(bar => (bar.End, bar.Row)).Should().Equal((AgreementEnd.Recorded, 0), (AgreementEnd.Open, 1));
    }

    [Fact]
    public void With_neither_it_fades_towards_today()
    {
        var bar = Place(Bar("itpp", "2024-03-01")).Single();
        bar.Extent.X1.Should().Be(Scale.Right(Timelines.Today.DayNumber));
        (bar.End, bar.FadeOut > 0).Should().Be((AgreementEnd.Open, true));
        Place(Bar("itpp", "2024-03-01", end: "2024-03-01/..")).Single().End.Should().Be(AgreementEnd.Open);
    }

    [Theory]
    [InlineData("2024", true)]
    [InlineData("2023~", true)]
    [InlineData("../2024", true)]
    [InlineData("2024-03-01", false)]
    public void A_vague_begin_fades_in(string begin, bool fades) => (Place(Bar("itpp", begin, end: "2026")).Single().FadeIn > 0).Should().Be(fades);

    [Fact]
    public void A_label_stands_within_its_bar_or_beside_it_or_is_its_first_word()
    {
        var bars = Place(
            Bar("ipcp", "2014", successor: "2018") with { Label = "Text 1" },
            Bar("ipcp", "2018", successor: "2022-06") with { Label = "Text of some length 2" },
            Bar("itpp", "2022-06", end: "2026") with { Label = "Text of some length 3" });
        bars.Select(bar => bar.Label?.Text).Should().Equal("Text 1", "Text", "Text of some length 3");
        bars.Select(bar => bar.Label!.Side).Should().Equal(LabelSide.Within, LabelSide.Within, LabelSide.Within);
        Place(Bar("jpd", "2013", end: "2013")).Single().Label!.Side.Should().Be(LabelSide.Right);
    }

    [Fact]
    public void Nothing_in_a_row_of_agreements_overlaps() =>
        Timelines.Lanes.Sample(
            lanes =>
            {
                foreach (var lane in Timelines.Sheets.SelectMany(sheet => TimelineLayout.Of(lanes, sheet, Timelines.Today).Lanes))
                {
                    var beside = lane.Agreements.Where(bar => bar.Label is { Side: not LabelSide.Within }).Select(bar => (bar.Row, bar.Label!.Extent));
                    foreach (var row in lane.Agreements.Select(bar => (bar.Row, bar.Extent)).Concat(beside).GroupBy(each => each.Row, each => each.Extent))
                    {
                        var inOrder = row.OrderBy(extent => extent.X0).ToList();
                        inOrder.Zip(inOrder.Skip(1)).Should().NotContain(pair => pair.First.X1 > pair.Second.X0 + 1e-5);
                    }
                }
            },
            iter: Iterations);

    [Fact]
    public void Each_bar_is_a_link_that_says_its_name_before_the_marks_of_its_lane()
    {
        var figure = Figure(Bar("itpp", "2023-07-12", end: "2026"));
        foreach (var drawing in new[] { figure.Wide, figure.Narrow })
        {
            var group = drawing.Descendants("g").Single(group => group.Attribute("class")!.Value == "tl-agreements");
            (group.Attribute("role")!.Value, group.Attribute("aria-label")!.Value).Should().Be(("group", "Agreements of Japan"));
            var link = group.Elements("a").Single();
            (link.Attribute("href")!.Value, link.Element("title")!.Value).Should().Be(("/agreements/itpp-2023-07-12", "A programme."));
            link.Attribute("class")!.Value.Should().Be("tl-agreement tl-agreement--itpp");
            group.ElementsAfterSelf("g").Elements("a").Should().ContainSingle();
        }
    }

    [Fact]
    public void A_lane_with_agreements_alone_does_not_say_that_nothing_is_recorded()
    {
        var lane = new Lane(Timelines.Partners[0], []);
        Empty(lane).Should().BeTrue();
        Empty(lane with { Agreements = [Bar("itpp", "2023", end: "2026")] }).Should().BeFalse();

        static bool Empty(Lane lane) => TimelineFigure.Of("one", "Milestones", [lane], new StoppedClock()).Wide.Value.Contains("No claim recorded", StringComparison.Ordinal);
    }

    [Fact]
    public void Frameworks_differ_in_form_as_well_as_in_tone()
    {
        var forms = new[] { "joint-political-declaration", "ipcp", "itpp", "pact" }
            .Select(kind => string.Join(' ', Figure(Bar(kind, "2023-01-01", end: "2026")).Wide.Descendants("path").Attributes("class")
                .Select(name => name.Value).Where(name => name.StartsWith("tl-agreement", StringComparison.Ordinal)).Distinct()));
        forms.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_legend_explains_the_bars_drawn_and_nothing_else()
    {
        Words(Bar("itpp", "2023-07-12", end: "2026")).Should().Equal("agreement: ITPP");
        Words(Bar("ipcp", "2020-06-26", successor: "2024"), Bar("itpp", "2024")).Should().Equal(
            "agreement: IPCP", "agreement: ITPP", "agreement that begins some time in the faded days",
            "pointed: no end recorded, drawn up to its successor", "fading: no end and no successor recorded");
    }

    private static IEnumerable<string> Words(params AgreementBar[] bars) =>
        Figure(bars).Legend.Select(entry => entry.Words).Where(words => words != "a day, or a few");

    private static TimelineFigure Figure(params AgreementBar[] bars) => TimelineFigure.Of(
        "one", "Milestones", [new Lane(Timelines.Partners[0], [Timelines.Item("2024-05-19")]) { Agreements = bars }], new StoppedClock());

    private static IReadOnlyList<PlacedAgreement> Place(params AgreementBar[] bars) => new AgreementLayout(Scale, Sheet.Wide, Timelines.Today).Of(bars);

    private static AgreementBar Bar(string kind, string begin, string? end = null, string? successor = null) => new(
        $"{kind}-{begin}", $"{kind.ToUpperInvariant()} {begin[..4]}", "A programme.", $"/agreements/{kind}-{begin}",
        new AgreementKind(kind, kind.ToUpperInvariant()), EdtfDate.Parse(begin), Date(end), Date(successor));

    private static EdtfDate? Date(string? text) => text is null ? null : EdtfDate.Parse(text);

    private static double Left(string date) => Scale.Left(EdtfDate.Parse(date).FirstDay.DayNumber);

    private static double Right(string date) => Scale.Right(EdtfDate.Parse(date).LastDay.DayNumber);
}
