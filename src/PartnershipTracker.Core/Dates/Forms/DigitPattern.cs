using System.Globalization;

namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>The digits of a year, month or day, where <c>X</c> may be any digit (levels 1 and 2, "Unspecified digit").</summary>
internal readonly record struct DigitPattern(string Text)
{
    /// <summary>A month or day of which nothing is said.</summary>
    public static readonly DigitPattern AnyPair = new("XX");

    private const string Ascending = "0123456789";
    private const string Descending = "9876543210";

    public bool IsExact => !Text.Contains('X');

    public bool IsUnknown => Text.All(c => c == 'X');

    /// <summary>Whether the unspecified digits are the last ones, so that the values are a run without gaps.</summary>
    public bool IsRun => !Text.TrimEnd('X').Contains('X');

    public int Value => int.Parse(Text, CultureInfo.InvariantCulture);

    /// <summary>
    /// Every number that the pattern may stand for, in order. Made one at a time, so that asking for the first or the last
    /// costs nothing however many there are.
    /// </summary>
    public IEnumerable<int> Values(bool fromLast = false)
    {
        if (IsExact)
            return [Value];

        var any = fromLast ? Descending : Ascending;
        return Text.Aggregate<char, IEnumerable<int>>([0], (heads, c) =>
        {
            var digits = c == 'X' ? any : c.ToString();
            return heads.SelectMany(head => digits.Select(digit => (head * 10) + (digit - '0')));
        });
    }

    /// <summary>The values that are years of the tracker's calendar, which has no year 0000.</summary>
    public IEnumerable<int> Years(bool fromLast = false) => Values(fromLast).Where(year => year >= DateOnly.MinValue.Year);

    public override string ToString() => Text;
}
