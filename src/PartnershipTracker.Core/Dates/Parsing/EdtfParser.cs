using System.Diagnostics.CodeAnalysis;
using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Parsing;

/// <summary>Reads a whole text: a set, an interval or a single date. Linear in the length of the text, which is limited.</summary>
internal static class EdtfParser
{
    /// <summary>Room for a set of a dozen qualified dates, and a bound on the work that a stranger's text can cause.</summary>
    public const int MaximumLength = 200;

    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfForm? form, [NotNullWhen(false)] out EdtfError? error)
    {
        form = null;
        error = CheckWhole(text);
        if (error is not null)
            return false;

        var cursor = new Cursor(text!);
        form = Read(cursor);
        error = cursor.Error;
        return form is not null;
    }

    private static EdtfError? CheckWhole(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new EdtfError("The date is empty: write one such as 2023-07-11, 2023-07 or 2023.", 0);

        if (text.Length > MaximumLength)
            return new EdtfError($"A date has at most {MaximumLength} characters; this text has {text.Length}.", MaximumLength);

        if (char.IsWhiteSpace(text[0]))
            return new EdtfError("Remove the space before the date.", 0);

        return char.IsWhiteSpace(text[^1]) ? new EdtfError("Remove the space after the date.", text.TrimEnd().Length) : null;
    }

    private static EdtfForm? Read(Cursor cursor)
    {
        var form = cursor.IsAtAnyOf("[{") ? new SetParser(cursor).Read() : new IntervalParser(cursor).Read();
        return form is null || cursor.IsAtEnd ? form : cursor.FailHere<EdtfForm>("the date was complete before it.");
    }
}
