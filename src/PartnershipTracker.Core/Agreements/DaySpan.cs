using System.Runtime.InteropServices;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Agreements;

/// <summary>The days on one of which something happens.</summary>
/// <param name="First">The first of them; null where nothing recorded bounds it.</param>
/// <param name="Last">The last of them; null where nothing recorded bounds it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DaySpan(DateOnly? First, DateOnly? Last)
{
    public static DaySpan Of(EdtfDate? date) => new(date?.Earliest, date?.Latest);

    /// <summary>Whether it may have happened by the day, that day included.</summary>
    public bool MayHaveCome(DateOnly day) => First is null || First <= day;

    /// <summary>Whether it has happened by the day, that day included.</summary>
    public bool HasCome(DateOnly day) => Last <= day;
}
