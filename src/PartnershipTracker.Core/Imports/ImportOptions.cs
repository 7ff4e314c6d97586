namespace PartnershipTracker.Core.Imports;

/// <summary>The settings under <c>Imports</c>: how much may come in at once.</summary>
public sealed class ImportOptions
{
    public const string Section = "Imports";

    /// <summary>The most that a web server takes in one request, in bytes, whatever <see cref="MaxBytes"/> says.</summary>
    public const int RequestBytes = 28_000_000;

    /// <summary>The largest file, in bytes.</summary>
    public int MaxBytes { get; set; } = 20_000_000;

    /// <summary>The most rows, the heading not counted.</summary>
    public int MaxRows { get; set; } = 20_000;

    /// <summary>The most columns.</summary>
    public int MaxColumns { get; set; } = 200;

    /// <summary>The longest text in one cell, in UTF-16 code units.</summary>
    public int MaxCellLength { get; set; } = 10_000;

    public bool IsSound => MaxBytes is > 0 and <= RequestBytes && MaxRows > 0 && MaxColumns > 0 && MaxCellLength > 0;
}
