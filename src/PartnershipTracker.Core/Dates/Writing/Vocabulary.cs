using System.Globalization;
using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Writing;

/// <summary>The words of dates in English, in small letters.</summary>
internal static class Vocabulary
{
    /// <summary>Full names, their first three letters, and "sept".</summary>
    public static readonly Dictionary<string, int> Months = MonthNames();

    public static readonly Dictionary<string, DayOfWeek> Weekdays = WeekdayNames();

    /// <summary>The codes of seasons without a hemisphere.</summary>
    public static readonly Dictionary<string, int> Seasons = new(StringComparer.Ordinal)
    {
        ["spring"] = 21,
        ["summer"] = 22,
        ["autumn"] = 23,
        ["fall"] = 23,
        ["winter"] = 24,
    };

    public static readonly Dictionary<string, Third> Thirds = new(StringComparer.Ordinal)
    {
        ["early"] = Third.Early,
        ["beginning"] = Third.Early,
        ["start"] = Third.Early,
        ["mid"] = Third.Middle,
        ["middle"] = Third.Middle,
        ["late"] = Third.Late,
        ["end"] = Third.Late,
    };

    /// <summary>Those of them that name the very beginning or end.</summary>
    public static readonly string[] Edges = ["beginning", "start", "end"];

    public static readonly Dictionary<string, Qualifier> Doubts = new(StringComparer.Ordinal)
    {
        ["about"] = Qualifier.Approximate,
        ["around"] = Qualifier.Approximate,
        ["circa"] = Qualifier.Approximate,
        ["ca"] = Qualifier.Approximate,
        ["c"] = Qualifier.Approximate,
        ["approximately"] = Qualifier.Approximate,
        ["approx"] = Qualifier.Approximate,
        ["roughly"] = Qualifier.Approximate,
        ["probably"] = Qualifier.Uncertain,
        ["possibly"] = Qualifier.Uncertain,
        ["perhaps"] = Qualifier.Uncertain,
        ["maybe"] = Qualifier.Uncertain,
        ["likely"] = Qualifier.Uncertain,
        ["presumably"] = Qualifier.Uncertain,
    };

    /// <summary>Numbers as words, for quarters, halves and centuries.</summary>
    public static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    /// <summary>What opens a stretch with one end. The longer phrase stands before the shorter that begins alike.</summary>
    public static readonly (string Phrase, Bound Bound)[] Openings =
    [
        ("no later than", Bound.UpTo), ("not later than", Bound.UpTo), ("up to", Bound.UpTo), ("by", Bound.UpTo), ("until", Bound.UpTo), ("till", Bound.UpTo),
        ("no earlier than", Bound.From), ("not earlier than", Bound.From), ("not before", Bound.From), ("from", Bound.From), ("since", Bound.From),
        ("prior to", Bound.Before), ("before", Bound.Before), ("after", Bound.After),
    ];

    /// <summary>What closes one: "2022 onwards".</summary>
    public static readonly (string Phrase, Bound Bound)[] Closings =
    [
        ("onwards", Bound.From), ("onward", Bound.From), ("and after", Bound.From), ("or later", Bound.From), ("and later", Bound.From), ("on", Bound.From),
        ("or earlier", Bound.UpTo), ("and earlier", Bound.UpTo), ("or before", Bound.UpTo),
    ];

    public static readonly string[] Joiners = ["to", "until", "till", "through"];

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "between", "and", "or", "so", "of", "the", "in", "at", "during", "year", "month", "q", "h", "quarter", "half", "century", "present",
        "northern", "southern", "hemisphere",
        "today", "yesterday", "tomorrow", "this", "last", "next", "uncertain", "approximate", "twenty",
    };

    private static readonly HashSet<string> Known =
    [
        .. Months.Keys, .. Weekdays.Keys, .. Seasons.Keys, .. Thirds.Keys, .. Doubts.Keys, .. Ordinals, .. Joiners, .. Others,
        .. Openings.Concat(Closings).SelectMany(opening => opening.Phrase.Split(' ')),
    ];

    /// <summary>Whether the word can stand somewhere in a date.</summary>
    public static bool Knows(string word) => Known.Contains(word);

    private static Dictionary<string, int> MonthNames()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal) { ["sept"] = 9 };
        for (var month = 1; month <= 12; month++)
        {
            var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month).ToLowerInvariant();
            names[name] = month;
            names[name[..3]] = month;
        }

        return names;
    }

    private static Dictionary<string, DayOfWeek> WeekdayNames()
    {
        var names = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal)
        {
            ["tues"] = DayOfWeek.Tuesday,
            ["thur"] = DayOfWeek.Thursday,
            ["thurs"] = DayOfWeek.Thursday,
        };
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var name = day.ToString().ToLowerInvariant();
            names[name] = day;
            names[name[..3]] = day;
        }

        return names;
    }
}

/// <summary>"Early", "mid" or "late".</summary>
internal enum Third
{
    Early,
    Middle,
    Late,
}

/// <summary>How a stretch lies to the one end that is named.</summary>
internal enum Bound
{
    /// <summary>It begins then: "since 2022".</summary>
    From,

    /// <summary>It begins when that is over: "after 2020".</summary>
    After,

    /// <summary>It is over when that begins: "before 2024".</summary>
    Before,

    /// <summary>It ends then: "by June 2024".</summary>
    UpTo,
}
