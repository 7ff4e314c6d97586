namespace PartnershipTracker.Core.Dates;

/// <summary>Thrown for a text that is not an EDTF date. The message quotes the text, the reason and the place.</summary>
public sealed class EdtfFormatException(string text, EdtfError error)
    : FormatException($"'{Shorten(text)}' is not an EDTF date: {error.Message} (At character {error.Position + 1}.)")
{
    /// <summary>The reason and its place, for callers that mark it in the text.</summary>
    public EdtfError Error { get; } = error;

    /// <summary>A text that is refused for its length should not fill the log with it.</summary>
    private static string Shorten(string text) => text.Length <= 200 ? text : text[..200] + "...";
}
