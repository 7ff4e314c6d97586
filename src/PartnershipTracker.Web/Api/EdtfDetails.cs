using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Api;

/// <summary>What a date means.</summary>
/// <param name="Edtf" example="199X">The date in its one canonical spelling.</param>
/// <param name="Earliest" example="1990-01-01">The first day that it may mean; null when its start is open or unknown.</param>
/// <param name="Latest" example="1999-12-31">The last day that it may mean; null when its end is open or unknown.</param>
/// <param name="Reading" example="the 1990s">The date in plain English.</param>
/// <param name="Precision">The narrowest calendar unit that is known to hold the date; for intervals and sets the one that all their dates share.</param>
/// <param name="Approximate">Whether any part is approximate (~ or %).</param>
/// <param name="Uncertain">Whether any part is uncertain (? or %).</param>
/// <param name="Open">Whether an end is open (..) or unknown (left empty).</param>
public sealed record EdtfDetails(
    string Edtf, DateOnly? Earliest, DateOnly? Latest, string Reading, EdtfPrecision Precision, bool Approximate, bool Uncertain, bool Open)
{
    public static EdtfDetails Of(EdtfDate date) =>
        new(date.ToString(), date.Earliest, date.Latest, date.Reading, date.Precision, date.IsApproximate, date.IsUncertain, date.IsOpen);
}
