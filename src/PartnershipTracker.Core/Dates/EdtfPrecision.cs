namespace PartnershipTracker.Core.Dates;

/// <summary>
/// The narrowest calendar unit that is known to hold a date: <c>2023-07-XX</c> is known to its month, <c>156X-12-25</c> only to
/// its decade. Ordered from the finest to the coarsest. An interval or a set has the precision that all its dates share (open
/// and unknown ends do not count), else it is mixed.
/// </summary>
public enum EdtfPrecision
{
    Day,
    Month,

    /// <summary>A season, quarter, quadrimester or semester: codes 21 to 41 in the place of the month.</summary>
    Season,
    Year,

    /// <summary>Ten years that share their first three digits: <c>199X</c>.</summary>
    Decade,

    /// <summary>A hundred years that share their first two digits: <c>19XX</c> is 1900 to 1999.</summary>
    Century,

    /// <summary>A thousand years that share their first digit: <c>1XXX</c>.</summary>
    Millennium,

    /// <summary>Not even the first digit of the year is known: <c>XXXX-12-25</c>.</summary>
    Unknown,

    /// <summary>The dates of an interval or a set are known to different units: <c>2023/2024-06-21</c>.</summary>
    Mixed,
}
