namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>Stands the lines of summits on their days, and spreads their labels over the rows of the head.</summary>
public sealed class SummitLayout(TimeScale scale, Sheet sheet)
{
    /// <summary>The height of a row of labels: 24 at least, so that a fingertip meets one.</summary>
    public const double RowHeight = 24;

    private const int MostRows = 2;
    private const double WidestLine = 12;
    private const double LabelRoom = 6;

    /// <summary>By first day, last day and id.</summary>
    public IReadOnlyList<PlacedSummit> Of(IEnumerable<SummitLine> summits)
    {
        var rows = new List<Stretch>[MostRows];
        for (var row = 0; row < MostRows; row++)
            rows[row] = [];
        return [.. summits.OrderBy(summit => summit.Date).ThenBy(summit => summit.Id, StringComparer.Ordinal).Select(summit => Placed(summit, rows))];
    }

    private PlacedSummit Placed(SummitLine summit, List<Stretch>[] rows)
    {
        var date = summit.Date;
        var days = new Stretch(
            date.Earliest is { } first ? scale.Left(first.DayNumber) : scale.First.X0,
            date.Latest is { } last ? scale.Right(last.DayNumber) : scale.Last.X1);
        var half = LabelText.Width(summit.Label, sheet.SmallFontSize) / 2;
        var middle = (days.X0 + days.X1) / 2;
        var label = new Stretch(middle - half, middle + half).HeldWithin(scale.First.X0, scale.Last.X1);
        var row = Array.FindIndex(rows, taken => taken.TrueForAll(other => other.IsClearOf(label, LabelRoom)));
        if (row >= 0)
            rows[row].Add(label);
        return new PlacedSummit(summit, days, days.Width > WidestLine, row < 0 ? null : label, Math.Max(row, 0));
    }
}

/// <summary>A summit in place.</summary>
/// <param name="Days">All that its date may mean.</param>
/// <param name="IsSpan">Whether these are too many for a line.</param>
/// <param name="Label">Null where there is no room for it.</param>
/// <param name="Row">The row of its label in the head, from 0 at the top.</param>
public sealed record PlacedSummit(SummitLine Summit, Stretch Days, bool IsSpan, Stretch? Label, int Row)
{
    public double Middle => (Days.X0 + Days.X1) / 2;
}
