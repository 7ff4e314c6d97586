using System.Text.RegularExpressions;

namespace PartnershipTracker.Web.Api;

/// <summary>Dates in the words of schema.org, which knows whole days, months and years only: a vaguer date would be made a day that no source names.</summary>
internal static partial class LinkedDates
{
    /// <summary>When an event starts and ends, as far as its date says so plainly.</summary>
    public static IEnumerable<(string Name, string Day)> Of(string edtf)
    {
        var ends = edtf.Split('/');
        if (!Array.TrueForAll(ends, end => Plain().IsMatch(end)))
            yield break;

        yield return ("startDate", ends[0]);
        if (ends.Length > 1)
            yield return ("endDate", ends[1]);
    }

    // A year, a month or a day of ISO 8601; seasons have numbers of months above twelve.
    [GeneratedRegex("^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
