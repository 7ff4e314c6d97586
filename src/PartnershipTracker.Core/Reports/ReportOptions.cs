namespace PartnershipTracker.Core.Reports;

/// <summary>The settings under <c>Reports</c>. What each is for: <c>docs/operations.md</c>.</summary>
public sealed class ReportOptions
{
    public const string Section = "Reports";

    /// <summary>How many reports one address of the network may send in an hour.</summary>
    public int PerHour { get; set; } = 20;

    /// <summary>How long it takes at least to fill the form in: what comes sooner is asked to be sent again.</summary>
    public TimeSpan MinimumTime { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How old a form may be: what comes later is asked to be sent again.</summary>
    public TimeSpan FormAge { get; set; } = TimeSpan.FromDays(1);

    /// <summary>For how many days after the latest answer a reader's address is kept.</summary>
    public int KeepContactDays { get; set; } = 90;

    /// <summary>Whether every limit is a limit.</summary>
    public bool IsSound => PerHour > 0 && MinimumTime >= TimeSpan.Zero && FormAge > MinimumTime && KeepContactDays >= 0;
}
