namespace PartnershipTracker.Core.Webhooks;

/// <summary>The settings under <c>Webhooks</c>. What each is for: <c>docs/operations.md</c>.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>The pauses before a message is tried again; after the last try the webhook is switched off. About a day altogether. Each is drawn out by up to a tenth.</summary>
    public static readonly IReadOnlyList<TimeSpan> Retries =
        [TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(7), TimeSpan.FromHours(10)];

    /// <summary>How many an account may have.</summary>
    public int PerAccount { get; set; } = 10;

    /// <summary>Whether targets on this machine are allowed, and http to them: for development and tests.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>How long a target has to answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait between two looks for something to send.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>For how many days the log of deliveries is kept.</summary>
    public int KeepDeliveriesDays { get; set; } = 30;

    /// <summary>Whether every limit is a limit.</summary>
    public bool IsSound => PerAccount >= 0 && Timeout > TimeSpan.Zero && Pause > TimeSpan.Zero && KeepDeliveriesDays >= 0;
}
