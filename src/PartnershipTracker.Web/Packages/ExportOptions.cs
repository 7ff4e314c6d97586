namespace PartnershipTracker.Web.Packages;

/// <summary>The settings under <c>Exports</c>. What each is for: <c>docs/operations.md</c>.</summary>
public sealed class ExportOptions
{
    public const string Section = "Exports";

    // A number alone is read as days: whoever writes 5 means minutes.
    private static readonly TimeSpan Most = TimeSpan.FromDays(1);

    /// <summary>How long a file of the whole record may take, with the copy of the record that it is made of.</summary>
    public TimeSpan BuildLimit { get; set; } = TimeSpan.FromHours(1);

    public bool IsSound => BuildLimit > TimeSpan.Zero && BuildLimit < Most;
}
