namespace PartnershipTracker.Core.Dates;

/// <summary>Why a text is not an EDTF date that the tracker takes.</summary>
/// <param name="Message">A plain sentence, ending in a full stop: what is wrong and what is allowed instead.</param>
/// <param name="Position">
/// Where the reader should look: a 0-based index into the text, equal to its length when something is missing at the end.
/// </param>
public sealed record EdtfError(string Message, int Position);
