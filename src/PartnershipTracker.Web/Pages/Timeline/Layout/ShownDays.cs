using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>What has something to be drawn on the days that a scale shows.</summary>
/// <param name="today">How far a thing without an end is known to reach.</param>
internal sealed class ShownDays(TimeScale scale, DateOnly today)
{
    public Lane Of(Lane lane) => !scale.IsPart ? lane : lane with
    {
        Items = [.. lane.Items.Where(item => Holds(item.Date))],
        Agreements = [.. lane.Agreements.Where(Holds)],
    };

    public bool Holds(SummitLine summit) => !scale.IsPart || Overlaps(summit.Date.FirstDay, summit.Date.LastDay);

    // A tail says nothing of when it began, so it stands where it ends.
    private bool Holds(EdtfDate date) => date switch
    {
        { Earliest: null, Latest: null } => true,
        { Earliest: null, Latest: { } last } => Overlaps(last, last),
        { Earliest: { } first, Latest: null } => Overlaps(first, first > today ? DateOnly.MaxValue : today),
        _ => Overlaps(date.FirstDay, date.LastDay),
    };

    private bool Holds(AgreementBar agreement)
    {
        var begin = agreement.Begin.Earliest ?? agreement.Begin.FirstDay;
        var end = agreement.End?.Latest ?? agreement.SuccessorBegin?.Earliest ?? agreement.SuccessorBegin?.Latest ?? (begin > today ? DateOnly.MaxValue : today);
        return Overlaps(begin, end);
    }

    private bool Overlaps(DateOnly first, DateOnly last) => first.DayNumber < scale.Last.EndDay && last.DayNumber >= scale.First.FirstDay;
}
