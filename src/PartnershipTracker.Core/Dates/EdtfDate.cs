using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PartnershipTracker.Core.Dates.Forms;
using PartnershipTracker.Core.Dates.Parsing;

namespace PartnershipTracker.Core.Dates;

/// <summary>
/// A date at the precision that its source gives: a day, a month, a season, a year, a decade, an interval, a choice.
/// It reads the Extended Date/Time Format of ISO 8601-2:2019 as profiled by the Library of Congress
/// (https://www.loc.gov/standards/datetime/): levels 0 and 1, and of level 2 the qualification of single components,
/// unspecified digits anywhere, sub-year groupings and sets. Years run from 0001 to 9999.
/// </summary>
/// <remarks>
/// A date spans every day that it may mean (docs/decisions/0002-edtf-spans.md). Qualifiers never widen the span, and a time
/// zone never shifts it. Two dates are equal when their canonical strings are.
/// </remarks>
public sealed class EdtfDate : IEquatable<EdtfDate>, IComparable<EdtfDate>, IParsable<EdtfDate>
{
    /// <summary>How many characters a date may have.</summary>
    public const int MaximumLength = EdtfParser.MaximumLength;

    private readonly EdtfForm _form;
    private readonly string _canonical;

    private EdtfDate(EdtfForm form)
    {
        _form = form;
        _canonical = form.Canonical;
        Earliest = form.Earliest;
        Latest = form.Latest;
    }

    /// <summary>The first day that the date may mean; null when its start is open or unknown.</summary>
    public DateOnly? Earliest { get; }

    /// <summary>The last day that the date may mean; null when its end is open or unknown.</summary>
    public DateOnly? Latest { get; }

    /// <summary>The date with which an interval begins; null when that end is open or unknown. Any other date is its own start.</summary>
    public EdtfDate? Start => EndOf(_form.Start);

    /// <summary>The date with which an interval ends; null when that end is open or unknown. Any other date is its own end.</summary>
    public EdtfDate? End => EndOf(_form.End);

    /// <summary><see cref="Earliest"/>, or the calendar's first day: for an indexed column that is never null.</summary>
    public DateOnly FirstDay => Earliest ?? DateOnly.MinValue;

    /// <summary><see cref="Latest"/>, or the calendar's last day: for an indexed column that is never null.</summary>
    public DateOnly LastDay => Latest ?? DateOnly.MaxValue;

    /// <summary>How finely the date is known; see <see cref="EdtfPrecision"/> for intervals and sets.</summary>
    public EdtfPrecision Precision => _form.Precision;

    /// <summary>Whether any part is approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => _form.Qualifiers.HasFlag(Qualifier.Approximate);

    /// <summary>Whether any part is uncertain (<c>?</c> or <c>%</c>): the source itself is in doubt.</summary>
    public bool IsUncertain => _form.Qualifiers.HasFlag(Qualifier.Uncertain);

    /// <summary>Whether an end is open (<c>..</c>) or unknown (left empty).</summary>
    public bool IsOpen => Earliest is null || Latest is null;

    /// <summary>The date in English, as a reader is shown it: "about 1980 to about 1983", "some day in July 2023".</summary>
    public string Reading => _form.Reading;

    public static bool operator ==(EdtfDate? left, EdtfDate? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(EdtfDate? left, EdtfDate? right) => !(left == right);

    public static bool operator <(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right) < 0;

    public static bool operator <=(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right) <= 0;

    public static bool operator >(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right) > 0;

    public static bool operator >=(EdtfDate? left, EdtfDate? right) => Comparer<EdtfDate>.Default.Compare(left, right) >= 0;

    /// <summary>Reads an EDTF string.</summary>
    /// <exception cref="EdtfFormatException">The text is not EDTF, names no possible day, or is outside years 0001 to 9999.</exception>
    public static EdtfDate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var date, out var error) ? date : throw new EdtfFormatException(text, error);
    }

    /// <summary>Reads an EDTF string, or says what is wrong with it and where. Never throws.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfDate? date, [NotNullWhen(false)] out EdtfError? error)
    {
        date = EdtfParser.TryParse(text, out var form, out error) ? new EdtfDate(form) : null;
        return date is not null;
    }

    /// <summary>Reads an EDTF string; the provider is not used, since EDTF is the same in every culture.</summary>
    /// <inheritdoc cref="Parse(string)" path="/exception"/>
    public static EdtfDate Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads an EDTF string; the provider is not used, since EDTF is the same in every culture.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out EdtfDate result) =>
        TryParse(s, out result, out _);

    /// <summary>The date of one known day.</summary>
    public static EdtfDate ForDay(DateOnly day) => Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Whether some day may belong to both: the "possible" match of a date filter. Sets count as one span.</summary>
    public bool MayOverlap(EdtfDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return FirstDay <= other.LastDay && other.FirstDay <= LastDay;
    }

    /// <summary>Whether every day that this may mean is in the other's span: the "certain" match of a date filter.</summary>
    public bool LiesWithin(EdtfDate other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.FirstDay <= FirstDay && LastDay <= other.LastDay;
    }

    /// <summary>Orders by first day, then last day (the narrower first), then canonical string.</summary>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
            return 1;

        return FirstDay.CompareTo(other.FirstDay) is not 0 and var byFirst ? byFirst
            : LastDay.CompareTo(other.LastDay) is not 0 and var byLast ? byLast
            : string.CompareOrdinal(_canonical, other._canonical);
    }

    public bool Equals(EdtfDate? other) => other is not null && string.Equals(_canonical, other._canonical, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as EdtfDate);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_canonical);

    /// <summary>The canonical EDTF string: one spelling for dates that the specification calls equivalent.</summary>
    public override string ToString() => _canonical;

    private EdtfDate? EndOf(EdtfForm? end) => end is null ? null : end == _form ? this : new EdtfDate(end);
}
