using System.Globalization;
using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Writing;

/// <summary>
/// The date directly before or after another, no finer than it: the year after 2020, the day before 11 July 2023. Before
/// and after a quarter or half stands a month, before and after a decade or century a year.
/// </summary>
internal static class Neighbour
{
    /// <summary>The date before one without interval or set; null where it is the calendar's first.</summary>
    public static string? Before(string edtf) => Beside(edtf, EdtfDate.Parse(edtf).FirstDay, -1);

    /// <summary>The date after one without interval or set; null where it is the calendar's last.</summary>
    public static string? After(string edtf) => Beside(edtf, EdtfDate.Parse(edtf).LastDay, 1);

    private static string? Beside(string edtf, DateOnly edge, int step)
    {
        var limit = step < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        if (edge == limit)
            return null;

        var symbol = Qualification.Symbols.Contains(edtf[^1], StringComparison.Ordinal) ? edtf[^1..] : "";
        var form = edtf.Count(c => c == '-') switch
        {
            0 => "yyyy",
            1 => "yyyy-MM",
            _ => "yyyy-MM-dd",
        };
        return edge.AddDays(step).ToString(form, CultureInfo.InvariantCulture) + symbol;
    }
}
