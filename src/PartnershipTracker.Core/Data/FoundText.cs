namespace PartnershipTracker.Core.Data;

/// <summary>The texts of a row of a full-text index, with what was found in them.</summary>
/// <param name="Key">The row's key.</param>
/// <param name="Columns">The texts, <see cref="Between"/> them.</param>
public sealed record FoundText(int Key, string Columns)
{
    /// <summary>Stands before what was found: a character that no text is written with.</summary>
    public const char Start = '\u0002';

    /// <summary>Stands behind what was found.</summary>
    public const char End = '\u0003';

    /// <summary>Stands between two columns.</summary>
    public const char Between = '\u001E';

    /// <summary>The text of each column.</summary>
    public string[] Texts => Columns.Split(Between);
}
