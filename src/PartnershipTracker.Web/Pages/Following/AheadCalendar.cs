using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Pages.Following;

/// <summary>Something ahead that a calendar shows.</summary>
/// <param name="Uid">What it is known by, whatever becomes of it: the same in every answer.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What else is said of it.</param>
/// <param name="Date">When, at the precision known.</param>
/// <param name="IsSure">Whether its sources are sure that it will come.</param>
/// <param name="ChangedAt">When the tracker last changed its record (UTC).</param>
public sealed record AheadEvent(string Uid, string Title, string Text, DateDetails Date, bool IsSure, Uri Address, int Version, DateTime ChangedAt);

/// <summary>
/// What is ahead, as an iCalendar file (RFC 5545). All events last whole days, so no time zone moves one. What is known to a month or a year only is
/// given as that month or year, and says so in its title; it never stands on one day. What has no first or last day is left out, and the calendar says so.
/// </summary>
internal static class AheadCalendar
{
    public static string Write(IReadOnlyList<AheadEvent> events)
    {
        var open = events.Where(each => each.Date.Earliest is null || each.Date.Latest is null).ToList();
        var calendar = new Calendar { ProductId = "-//PartnershipTracker//What is ahead//EN", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", "NATO and its Indo-Pacific partners: what is ahead");
        calendar.AddProperty("X-WR-CALDESC", "Summits, and the ends of agreements, as far as they are recorded. What is known to a month or a year only spans it."
            + (open.Count == 0 ? "" : $" Left out, because no first or last day is known: {string.Join("; ", open.Select(each => $"{each.Title} ({each.Date.Reading})"))}."));
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        calendar.Events.AddRange(events.Except(open).Select(Event));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    /// <summary>Whether the days are known: each of them, and without a doubt.</summary>
    public static bool IsExact(DateDetails date) => EdtfDate.Parse(date.Edtf) is { Precision: EdtfPrecision.Day, IsApproximate: false, IsUncertain: false, IsOpen: false };

    private static CalendarEvent Event(AheadEvent ahead)
    {
        var isExact = IsExact(ahead.Date);
        return new()
        {
            Uid = ahead.Uid,
            Summary = isExact ? ahead.Title : $"{ahead.Title} (day not known: {ahead.Date.Reading})",
            Description = isExact ? ahead.Text : $"The day is not known. The record says: {ahead.Date.Reading}. This entry spans the time in which it may lie. {ahead.Text}",
            Start = new CalDateTime(ahead.Date.Earliest!.Value),
            // The first day after it, as the format wants it.
            End = new CalDateTime(ahead.Date.Latest!.Value.AddDays(1)),
            Status = isExact && ahead.IsSure ? EventStatus.Confirmed : EventStatus.Tentative,
            Transparency = TransparencyType.Transparent,
            Url = ahead.Address,
            Sequence = ahead.Version - 1,
            DtStamp = Utc(ahead.ChangedAt),
            LastModified = Utc(ahead.ChangedAt),
        };
    }

    private static CalDateTime Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
