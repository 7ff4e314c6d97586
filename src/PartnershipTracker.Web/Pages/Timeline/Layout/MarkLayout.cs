using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>Reads off a date where its mark stands and how its ends are drawn.</summary>
/// <param name="today">How far a thing without an end is known to reach.</param>
public sealed class MarkLayout(TimeScale scale, Sheet sheet, DateOnly today)
{
    // "About" has no reach (docs/decisions/0002): the fade is a sign, of one length wherever the bar has room for it.
    private const double AboutShare = .4;
    private const double AboutMost = 30;
    private const double TailShare = .8;

    public Mark Of(TimelineItem item)
    {
        var date = item.Date;
        var (left, right) = (LeftTip(date), RightTip(date));
        var least = (2 * sheet.PointRadius) + (left == Tip.Beyond ? Mark.TipLength : 0) + (right == Tip.None ? 0 : Mark.TipLength);
        var drawn = Drawn(date);
        var isShort = scale.Pieces(drawn).Sum(piece => piece.Width) < least;
        var extent = isShort ? Widened(drawn, date, least) : drawn;

        var (fadeIn, fadeOut) = (FadeIn(date, extent), FadeOut(date, extent));
        var tooMuch = Math.Max(1, (fadeIn + fadeOut) / extent.Width);
        var isPoint = isShort && fadeIn + fadeOut == 0 && left == Tip.None && right == Tip.None;
        return new Mark(item, extent, fadeIn / tooMuch, fadeOut / tooMuch, left, right, isPoint);
    }

    /// <summary>
    /// Whether an interval's end is known to a decade at best, and so is drawn over all the days that it may mean. A decade
    /// that stands alone is a plain bar, as a month or a year is: some time in it, and surely not outside.
    /// </summary>
    internal static bool IsLooseEnd(EdtfDate? end, EdtfDate whole) =>
        end is { Precision: >= EdtfPrecision.Decade and <= EdtfPrecision.Unknown } && end != whole;

    private Tip LeftTip(EdtfDate date) =>
        date.Earliest is not { } first ? Tip.Open : first.DayNumber < scale.First.FirstDay ? Tip.Beyond : Tip.None;

    private Tip RightTip(EdtfDate date) =>
        date.Latest is not { } last ? Tip.Open : last.DayNumber >= scale.Last.EndDay ? Tip.Beyond : Tip.None;

    private Stretch Drawn(EdtfDate date)
    {
        var x1 = date.Latest is { } last ? scale.Right(last.DayNumber)
            : date.FirstDay > today ? scale.Last.X1
            : scale.Right(today.DayNumber);
        var x0 = date.Earliest is { } first ? scale.Left(first.DayNumber)
            : date.Latest is null ? scale.First.X0
            : Math.Max(scale.First.X0, x1 - sheet.Tail);
        return new Stretch(x0, x1);
    }

    /// <summary>As wide as a mark must be to be seen and hit, round the end that is known, within the panel of its days; of a panel with less room than that it stands out, never of the sheet.</summary>
    private Stretch Widened(Stretch drawn, EdtfDate date, double width)
    {
        var x0 = date.Latest is null ? drawn.X0
            : date.Earliest is null ? drawn.X1 - width
            : ((drawn.X0 + drawn.X1) / 2) - (width / 2);
        var (first, last) = (date.Earliest ?? date.LastDay, date.Latest ?? date.FirstDay);
        var panel = scale.PanelOf((first.DayNumber + last.DayNumber) / 2);
        return new Stretch(x0, x0 + width).HeldWithin(panel.X0, panel.X1).HeldWithin(scale.First.X0, scale.Last.X1);
    }

    private double FadeIn(EdtfDate date, Stretch extent) =>
        date.Earliest is null ? Math.Min(extent.Width, sheet.Tail) * TailShare
        : IsLooseEnd(date.Start, date) ? Math.Clamp(scale.Right(date.Start!.LastDay.DayNumber) - extent.X0, 0, extent.Width)
        : date.Start!.IsApproximate ? About(extent)
        : 0;

    private double FadeOut(EdtfDate date, Stretch extent) =>
        date.Latest is null ? 0
        : IsLooseEnd(date.End, date) ? Math.Clamp(extent.X1 - scale.Left(date.End!.FirstDay.DayNumber), 0, extent.Width)
        : date.End!.IsApproximate ? About(extent)
        : 0;

    private static double About(Stretch extent) => Math.Min(extent.Width * AboutShare, AboutMost);
}
