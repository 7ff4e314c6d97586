namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>A place where a mark's label may stand.</summary>
/// <param name="Extent">From its first to its last letter.</param>
/// <param name="Text">The label, cut if there is no room for all of it.</param>
public sealed record LabelPlace(LabelSide Side, Stretch Extent, string Text)
{
    /// <summary>The places for a mark's label, best first. Each lies inside the plot; beside a mark or in a row of its own, off the seam as well.</summary>
    public static IReadOnlyList<LabelPlace> For(Mark mark, TimeScale scale, Sheet sheet)
    {
        var label = mark.Item.Label;
        if (sheet.LabelsInRow)
            return [Above(mark, scale.First.X0, scale.Last.X1, sheet)];

        var width = LabelText.Width(label, sheet.FontSize);
        var right = mark.Extent.X1 + sheet.LabelGap;
        var left = mark.Extent.X0 - sheet.LabelGap;
        LabelPlace[] beside =
        [
            new(LabelSide.Right, new Stretch(right, right + width), label),
            new(LabelSide.Left, new Stretch(left - width, left), label),
        ];
        if (Array.FindAll(beside, place => scale.Panels.Any(panel => place.Extent.X0 >= panel.X0 && place.Extent.X1 <= panel.X1)) is { Length: > 0 } free)
            return free;

        var panel = scale.Panels.FirstOrDefault(panel => mark.Extent.X0 < panel.X1) ?? scale.Last;
        return [Above(mark, panel.X0, panel.X1, sheet)];
    }

    /// <summary>The places in a crowd, best first: in one row with the mark, cut to the sheet's measure, across a seam at worst.</summary>
    public static IReadOnlyList<LabelPlace> InCrowd(Mark mark, TimeScale scale, Sheet sheet)
    {
        var (first, last) = (scale.First.X0, scale.Last.X1);
        if (sheet.LabelsInRow)
            return [Above(mark, first, last, sheet)];

        var text = LabelText.Cut(mark.Item.Label, sheet.Crowd.MostLabel, sheet.FontSize);
        var width = LabelText.Width(text, sheet.FontSize);
        var right = mark.Extent.X1 + sheet.LabelGap;
        var left = mark.Extent.X0 - sheet.LabelGap;
        LabelPlace[] beside =
        [
            new(LabelSide.Right, new Stretch(right, right + width), text),
            new(LabelSide.Left, new Stretch(left - width, left), text),
        ];
        return
        [
            .. beside.Where(place => place.Extent.X0 >= first && place.Extent.X1 <= last)
                .OrderBy(place => scale.Panels.Any(panel => place.Extent.X0 >= panel.X0 && place.Extent.X1 <= panel.X1) ? 0 : 1),
        ];
    }

    // From the mark's own left end, pushed left as far as it must be to stay inside.
    private static LabelPlace Above(Mark mark, double left, double right, Sheet sheet)
    {
        var text = LabelText.Cut(mark.Item.Label, right - left, sheet.FontSize);
        var extent = new Stretch(mark.Extent.X0, mark.Extent.X0 + LabelText.Width(text, sheet.FontSize));
        return new LabelPlace(LabelSide.Above, extent.HeldWithin(left, right), text);
    }
}

public enum LabelSide
{
    Right,
    Left,
    Above,

    /// <summary>In a bar tall enough for it.</summary>
    Within,
}
