namespace PartnershipTracker.Core.Dates;

/// <summary>Thrown for a text that is not an EDTF date. The message quotes the text, the reason and the place.</summary>
#pragma warning disable CA1032 // The standard constructors would allow an exception without its error.
public sealed class EdtfFormatException(string text, EdtfError error)
    : FormatException($"'{text}' is not an EDTF date: {error.Message} (At character {error.Position + 1}.)")
#pragma warning restore CA1032
{
    /// <summary>The reason and its place, for callers that mark it in the text.</summary>
    public EdtfError Error { get; } = error;
}
