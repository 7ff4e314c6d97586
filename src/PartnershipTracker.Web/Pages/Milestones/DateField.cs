using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Milestones;

/// <summary>
/// The one field for the time of milestones. It takes what people write ("July 2023", "the 2010s", "2014 to 2016") and says it so;
/// addresses keep EDTF, so that a link, a cursor and the API mean the same tomorrow.
/// </summary>
internal static class DateField
{
    public const string Name = "date";

    /// <summary>The time that a filter asks for; null where it asks for any, or for one that ends before it begins.</summary>
    public static EdtfDate? Of(MilestoneFilter filter)
    {
        var (from, to) = (Read(filter.From), Read(filter.To));
        if (from == to)
            return from;

        var (start, end) = (from?.Start, to?.End);
        if (start is null && end is null)
            return null;
        return Read($"{Part(start)}/{Part(end)}") ?? Read($"{Part(from?.Earliest)}/{Part(to?.Latest)}");
    }

    /// <summary>A time as the field shows it: in words that are read as the same time, else in EDTF.</summary>
    public static string Text(EdtfDate date, DateOnly today) =>
        WrittenDate.TryRead(date.Reading, today, out var again, out _) && again == date ? date.Reading : date.ToString();

    /// <summary>The filter's <c>from</c> and <c>to</c> for a time; an open end is none.</summary>
    public static (string? From, string? To) Ends(EdtfDate date) => (date.Start?.ToString(), date.End?.ToString());

    /// <summary>Which days a time takes in: "1 January 2010 to 31 December 2019".</summary>
    public static string Days(EdtfDate date) => (date.Earliest, date.Latest) switch
    {
        ({ } first, { } last) => first == last ? Words.Day(first) : $"{Words.Day(first)} to {Words.Day(last)}",
        ({ } first, null) => $"from {Words.Day(first)} on",
        (null, { } last) => $"up to {Words.Day(last)}",
        _ => "any day",
    };

    private static EdtfDate? Read(string? edtf) => EdtfDate.TryParse(edtf, out var date, out _) ? date : null;

    private static string Part(EdtfDate? end) => end?.ToString() ?? "..";

    private static string Part(DateOnly? end) => end?.ToString("yyyy-MM-dd") ?? "..";
}
