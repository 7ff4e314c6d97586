using PartnershipTracker.Core.Webhooks;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account.Webhooks;

/// <summary>Webhooks in words.</summary>
internal static class WebhookWords
{
    /// <summary>How it stands, in a sentence.</summary>
    public static string Of(WebhookRow webhook) => webhook switch
    {
        { State: WebhookState.Paused } => "Paused.",
        { State: WebhookState.Off } => "Switched off: its target took nothing for about a day.",
        { NextTryAt: { } next } => $"{Words.Count(webhook.Failures, "try", "tries")} failed; tried again after {Words.Moment(next)}.",
        _ => "Active.",
    };

    /// <summary>What came of a delivery.</summary>
    public static string Of(DeliveryRow delivery) => delivery switch
    {
        { Outcome: DeliveryOutcome.Taken } => $"Taken ({delivery.Status})",
        { Outcome: DeliveryOutcome.Refused } => $"Refused ({delivery.Status})",
        { Outcome: DeliveryOutcome.Forbidden } => "Not sent",
        { Outcome: DeliveryOutcome.PassedOver } => "Passed over",
        _ => "No answer",
    };

    /// <summary>Which changes are sent.</summary>
    public static string Filter(WebhookRow webhook)
    {
        var parts = new[] { ("partners", webhook.Partners), ("kinds", webhook.Kinds), ("types", webhook.Types) }.Where(part => part.Item2.Length > 0)
            .Select(part => $"{part.Item1}: {part.Item2.Replace(",", ", ", StringComparison.Ordinal)}");
        return string.Join("; ", parts) is { Length: > 0 } words ? words : "all";
    }
}
