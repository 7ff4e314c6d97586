namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>Reads off an agreement's dates where its bar stands, and finds a row for it and room for its label.</summary>
/// <param name="today">How far a bar without an end is drawn.</param>
public sealed class AgreementLayout(TimeScale scale, Sheet sheet, DateOnly today)
{
    private const double Shortest = 3;
    private const double LeastFade = 4;
    private const double AboutFade = 16;
    private const double OpenFade = 40;
    private const double FadeShare = .8;
    private const double LabelInset = 5;
    private const double LabelGap = 4;

    /// <summary>The bars in the order in which they begin. Those that follow each other share a row; those that overlap do not.</summary>
    public IReadOnlyList<PlacedAgreement> Of(IEnumerable<AgreementBar> agreements)
    {
        var rows = new List<List<Stretch>>();
        var bars = new List<PlacedAgreement>();
        foreach (var bar in agreements.Select(BarOf).OrderBy(bar => bar.Extent.X0).ThenBy(bar => bar.Extent.X1).ThenBy(bar => bar.Agreement.Id, StringComparer.Ordinal))
        {
            var row = rows.FindIndex(taken => taken.TrueForAll(other => other.IsClearOf(bar.Extent, -1e-6)));
            if (row < 0)
            {
                row = rows.Count;
                rows.Add([]);
            }

            rows[row].Add(bar.Extent);
            bars.Add(bar with { Row = row });
        }

        return [.. bars.Select(bar => bar with { Label = LabelOf(bar, rows[bar.Row]) })];
    }

    private PlacedAgreement BarOf(AgreementBar agreement)
    {
        var begin = agreement.Begin;
        var (x1, end) = EndOf(agreement);
        var x0 = begin.Earliest is { } first ? scale.Left(first.DayNumber) : Math.Max(scale.First.X0, x1 - sheet.Tail);
        var extent = new Stretch(x0, Math.Max(x0 + Shortest, x1)).HeldWithin(scale.First.X0, scale.Last.X1);
        var beganBefore = scale.IsPart && begin.Earliest?.DayNumber < scale.First.FirstDay;
        var vague = begin.Latest is { } latest ? scale.Right(latest.DayNumber) - x0 : 0;
        var fadeIn = begin.Earliest is null ? extent.Width
            : vague > LeastFade ? vague
            : begin.IsApproximate && !beganBefore ? AboutFade
            : 0;
        var fadeOut = end == AgreementEnd.Open ? Math.Min(OpenFade, extent.Width * FadeShare) : 0;
        return new PlacedAgreement(agreement, extent, Math.Min(fadeIn, (extent.Width - fadeOut) * FadeShare), fadeOut, end, beganBefore);
    }

    private (double X1, AgreementEnd End) EndOf(AgreementBar agreement)
    {
        if (agreement.End?.Latest is { } last)
            return (scale.Right(last.DayNumber), Ending(last, AgreementEnd.Recorded));
        if (agreement.SuccessorBegin is { } successor && (successor.Earliest ?? successor.Latest) is { } next)
            return (scale.Left(next.DayNumber), Ending(next, AgreementEnd.AtSuccessor));
        return agreement.Begin.FirstDay > today ? (scale.Last.X1, AgreementEnd.Open) : (scale.Right(today.DayNumber), Ending(today, AgreementEnd.Open));
    }

    private AgreementEnd Ending(DateOnly day, AgreementEnd end) => scale.IsPart && day.DayNumber >= scale.Last.EndDay ? AgreementEnd.Beyond : end;

    /// <summary>Within the longest piece of the bar if it fits, else beside the bar if none other is near, else its first word within.</summary>
    private LabelPlace? LabelOf(PlacedAgreement bar, List<Stretch> taken)
    {
        var text = bar.Agreement.Label;
        var piece = scale.Pieces(bar.Extent).MaxBy(piece => piece.Width);
        return Within(piece, text)
            ?? Beside(bar.Extent, LabelSide.Right, text, taken)
            ?? Beside(bar.Extent, LabelSide.Left, text, taken)
            ?? Within(piece, text.Split(' ')[0]);
    }

    private LabelPlace? Within(Stretch piece, string text)
    {
        var x0 = piece.X0 + LabelInset;
        var label = new Stretch(x0, x0 + LabelText.Width(text, sheet.SmallFontSize));
        return label.X1 + LabelInset <= piece.X1 ? new LabelPlace(LabelSide.Within, label, text) : null;
    }

    private LabelPlace? Beside(Stretch bar, LabelSide side, string text, List<Stretch> taken)
    {
        var width = LabelText.Width(text, sheet.SmallFontSize);
        var x0 = side == LabelSide.Right ? bar.X1 + LabelGap : bar.X0 - LabelGap - width;
        var label = new Stretch(x0, x0 + width);
        if (label.X0 < scale.First.X0 || label.X1 > scale.Last.X1 || !taken.TrueForAll(other => other == bar || other.IsClearOf(label, LabelGap)))
            return null;

        taken.Add(label);
        return new LabelPlace(side, label, text);
    }
}
