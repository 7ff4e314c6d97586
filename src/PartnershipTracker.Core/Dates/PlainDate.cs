using System.Text.RegularExpressions;

namespace PartnershipTracker.Core.Dates;

/// <summary>
/// Dates as ISO 8601-1 knows them: whole days, months and years. Vocabularies that know no others are given these alone: a vaguer date would be made a day that no source
/// names.
/// </summary>
public static partial class PlainDate
{
    /// <summary>The date, or both ends of an interval; nothing where any of it is vague or open.</summary>
    public static IReadOnlyList<string> EndsOf(string edtf) => edtf.Split('/') is var ends && Array.TrueForAll(ends, end => Plain().IsMatch(end)) ? ends : [];

    // Seasons have numbers of months above twelve.
    [GeneratedRegex("^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
