namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>
/// The measures of a drawing, in units of its view box. Every timeline is drawn on two sheets, of which the style sheet
/// shows the one that suits the window.
/// </summary>
public sealed record Sheet
{
    /// <summary>For windows of a desk, and for paper: labels beside the marks, names of lanes in a gutter.</summary>
    public static readonly Sheet Wide = new()
    {
        Name = "wide",
        Width = 1120,
        Gutter = 132,
        EarlyWidth = 288,
        Seam = 18,
        Margin = 4,
        RowHeight = 27,
        LabelGap = 6,
        Padding = 12,
        AxisHeight = 46,
        FootHeight = 22,
        BarHeight = 12,
        PointRadius = 6,
        Tail = 56,
        LaneGap = 14,
        LaneHead = 0,
        Crowd = new(Rows: 7, RowHeight: 24, BareRowHeight: 24, EarlyWidth: 84, MiddleWidth: 310, MostLabel: 180, Padding: 12, LaneGap: 8),
    };

    /// <summary><see cref="Wide"/> for a single lane, which needs no name.</summary>
    public static readonly Sheet WideSingle = Wide with
    {
        Gutter = 0,
        EarlyWidth = 260,
        Crowd = new(Rows: 15, RowHeight: 25, BareRowHeight: 25, EarlyWidth: 120, MiddleWidth: 360, MostLabel: 300, Padding: 12, LaneGap: 14),
    };

    /// <summary><see cref="Wide"/> beside the filters of a list: as wide as the room there, so that its labels are not scaled down.</summary>
    public static readonly Sheet Beside = Wide with
    {
        Width = 848,
        Gutter = 124,
        EarlyWidth = 200,
        Crowd = Wide.Crowd with { EarlyWidth = 56, MiddleWidth = 216, MostLabel = 170 },
    };

    /// <summary><see cref="Beside"/> for a single lane, which needs no name.</summary>
    public static readonly Sheet BesideSingle = Beside with
    {
        Gutter = 0,
        Crowd = WideSingle.Crowd with { EarlyWidth = 80, MiddleWidth = 260, MostLabel = 260 },
    };

    /// <summary>For phones: each label above its mark, the name of a lane above the lane.</summary>
    public static readonly Sheet Narrow = new()
    {
        Name = "narrow",
        Width = 328,
        Gutter = 0,
        EarlyWidth = 84,
        Seam = 12,
        Margin = 1,
        RowHeight = 40,
        LabelGap = 5,
        Padding = 8,
        AxisHeight = 56,
        FootHeight = 4,
        BarHeight = 11,
        PointRadius = 5.5,
        Tail = 36,
        LaneGap = 10,
        LaneHead = 28,
        LabelsInRow = true,
        Crowd = new(Rows: 8, RowHeight: 40, BareRowHeight: 26, EarlyWidth: 26, MiddleWidth: 90, MostLabel: 326, Padding: 13, LaneGap: 10),
    };

    /// <summary><see cref="Narrow"/> for a single lane, which has the sheet to itself.</summary>
    public static readonly Sheet NarrowSingle = Narrow with { Crowd = Narrow.Crowd with { Rows = 14 } };

    /// <summary>The ending of the drawing's class.</summary>
    public required string Name { get; init; }

    public required double Width { get; init; }

    /// <summary>Kept on the left for the names of the lanes; 0 where they stand above.</summary>
    public required double Gutter { get; init; }

    /// <summary>The panel of the early years.</summary>
    public required double EarlyWidth { get; init; }

    /// <summary>The gap between the two panels.</summary>
    public required double Seam { get; init; }

    public required double Margin { get; init; }

    public required double RowHeight { get; init; }

    /// <summary>Of labels, as the style sheet sets it (<c>.tl-mark__label</c>).</summary>
    public double FontSize { get; init; } = 13;

    /// <summary>Between a mark and the label beside it.</summary>
    public required double LabelGap { get; init; }

    /// <summary>Between neighbours in a row.</summary>
    public required double Padding { get; init; }

    /// <summary>The head that holds the years.</summary>
    public required double AxisHeight { get; init; }

    public required double FootHeight { get; init; }

    public required double BarHeight { get; init; }

    public required double PointRadius { get; init; }

    /// <summary>The bar of a thing whose start is open.</summary>
    public required double Tail { get; init; }

    public required double LaneGap { get; init; }

    /// <summary>Room for a lane's name above its rows.</summary>
    public required double LaneHead { get; init; }

    /// <summary>Whether rows are tall enough to hold each label above its mark.</summary>
    public bool LabelsInRow { get; init; }

    /// <summary>What is different for lanes too full to label every mark.</summary>
    public required Crowding Crowd { get; init; }

    /// <summary>The row of a lane's agreements.</summary>
    public double AgreementRowHeight { get; init; } = 24;

    /// <summary>Of the names of agreements and summits, as the style sheet sets it.</summary>
    public double SmallFontSize { get; init; } = 12;

    /// <summary>The sheet for lanes too full to label every mark. There, less room is kept round labels, so they are measured more amply.</summary>
    public Sheet ForCrowd() => this with
    {
        RowHeight = Crowd.RowHeight,
        Padding = Crowd.Padding,
        LaneGap = Crowd.LaneGap,
        FontSize = FontSize * 1.04,
    };
}

/// <summary>The measures of a sheet whose lanes are too full to label every mark.</summary>
/// <param name="Rows">Of marks with labels. What finds no room in them is gathered in one more.</param>
/// <param name="RowHeight">Of a row that holds a label.</param>
/// <param name="BareRowHeight">Of a row that holds none: 24 where there is room for it, so that a fingertip meets one mark.</param>
/// <param name="EarlyWidth">The panel of the years before those of the middle.</param>
/// <param name="MiddleWidth">The panel between the early years and the late ones.</param>
/// <param name="MostLabel">Labels are cut to that width.</param>
/// <param name="Padding">Between neighbours in a row.</param>
/// <param name="LaneGap">Below the rows of a lane.</param>
public sealed record Crowding(
    int Rows, double RowHeight, double BareRowHeight, double EarlyWidth, double MiddleWidth, double MostLabel, double Padding, double LaneGap);
