using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>Explains the forms of bars that are drawn, and no other.</summary>
/// <param name="idPrefix">Begins every id in it; no drawing on the page may have it.</param>
internal sealed class AgreementLegend(string idPrefix)
{
    private static readonly Stretch Whole = new(2, 38);

    public IEnumerable<LegendEntry> For(IEnumerable<TimelineLayout> layouts)
    {
        var bars = layouts.SelectMany(layout => layout.Lanes).SelectMany(lane => lane.Agreements).ToList();
        var kinds = bars.Select(bar => bar.Agreement.Kind).DistinctBy(kind => kind.Name).OrderBy(kind => kind.Name, StringComparer.Ordinal)
            .Select(kind => Entry(kind.Id, $"agreement: {kind.Name}", AgreementEnd.Recorded));
        var kind = bars.Select(bar => bar.Agreement.Kind.Id).FirstOrDefault("");
        (Func<PlacedAgreement, bool> Explains, LegendEntry Entry)[] ends =
        [
            (bar => bar.FadeIn > 0, Entry(kind, "agreement that begins some time in the faded days", AgreementEnd.Recorded, "begin", (.5, 0))),
            (bar => bar.End == AgreementEnd.AtSuccessor, Entry(kind, "pointed: no end recorded, drawn up to its successor", AgreementEnd.AtSuccessor)),
            (bar => bar.End == AgreementEnd.Open, Entry(kind, "fading: no end and no successor recorded", AgreementEnd.Open, "open", (0, .6))),
        ];
        return [.. kinds, .. ends.Where(end => bars.Exists(bar => end.Explains(bar))).Select(end => end.Entry)];
    }

    private LegendEntry Entry(string kind, string words, AgreementEnd end, string fadeName = "", (double In, double Out)? fade = null)
    {
        var form = new AgreementForm(kind);
        var fades = new Gradients($"{idPrefix}-{fadeName}");
        var paint = fade is { } share ? fades.Add("tl-fade", Whole, share.In * Whole.Width, share.Out * Whole.Width) : null;
        var bar = SvgParts.Group(form.CssClass, form.Draw([Whole], 2, 12, end, paint));
        return new LegendEntry(fades.Definitions is { } definitions ? TimelineLegend.SampleOf(definitions, bar) : TimelineLegend.SampleOf(bar), words);
    }
}
