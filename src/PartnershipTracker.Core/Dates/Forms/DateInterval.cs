namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>A stretch of time between two ends, at least one of which is a date. It spans from the earliest day of the start
/// to the latest of the end.</summary>
internal sealed class DateInterval(IntervalEnd start, IntervalEnd end) : EdtfForm
{
    public override IReadOnlyList<SingleDate> Dates { get; } =
        [.. new[] { start.Date, end.Date }.OfType<SingleDate>()];

    public override DateOnly? Earliest => start.Date?.First;

    public override DateOnly? Latest => end.Date?.Last;

    public override EdtfForm? Start => start.Date;

    public override EdtfForm? End => end.Date;

    public override string Canonical => $"{start.Canonical}/{end.Canonical}";

    public override string Reading =>
        start.IsUnknown ? $"{RangeWords.Between(start.Date, end.Date)}, start unknown"
        : end.IsUnknown ? $"{RangeWords.From(start.Date!)}, end unknown"
        : RangeWords.Between(start.Date, end.Date);
}
