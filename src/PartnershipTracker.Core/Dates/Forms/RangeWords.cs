namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>Two ends in English, for intervals and for the ranges in sets; a missing end is open.</summary>
internal static class RangeWords
{
    public static string Between(SingleDate? start, SingleDate? end) => (start, end) switch
    {
        (null, null) => throw new ArgumentException("A range has at least one end.", nameof(end)),
        (null, _) => $"up to {end.Reading}",
        (_, null) => $"{From(start)} on",
        (CalendarDate first, CalendarDate last) when MayShare(first) && MayShare(last) => Shared(first, last),
        _ => $"{start.Reading} to {end.Reading}",
    };

    public static string From(SingleDate start) => $"from {start.Reading}";

    /// <summary>Only dates without doubt or gap may leave out a month or year that the other end says.</summary>
    private static bool MayShare(CalendarDate date) =>
        date.Qualifiers == Qualifier.None && date.Time is null && date.Components.All(c => c.Digits.IsExact);

    /// <summary>"19 to 21 May 2023", "30 May to 2 June 2023", "June to August 2023".</summary>
    private static string Shared(CalendarDate first, CalendarDate last)
    {
        var start = first.Words.Split(' ');
        var end = last.Words.Split(' ');
        if (start.SequenceEqual(end) && first.Day is not null)
            return last.Words;

        var isSameShape = start.Length == end.Length;
        var shared = isSameShape ? start.Reverse().Zip(end.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count() : 0;
        return shared == start.Length
            ? $"{first.Words} to {last.Words}"
            : $"{string.Join(' ', start.SkipLast(shared))} to {last.Words}";
    }
}
