namespace PartnershipTracker.Web.Hosting;

/// <summary>The settings under <c>Api</c>. What each is for: <c>docs/operations.md</c>.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>How many calls of the API one address of the network has in a minute.</summary>
    public int AnonymousPerMinute { get; set; } = 600;

    /// <summary>How many calls one key has in a minute, wherever they come from.</summary>
    public int PerKeyPerMinute { get; set; } = 1200;

    /// <summary>Whether every limit is a limit.</summary>
    public bool IsSound => AnonymousPerMinute > 0 && PerKeyPerMinute > 0;
}
