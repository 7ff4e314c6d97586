using PartnershipTracker.Core.Changes;

namespace PartnershipTracker.Core.Webhooks;

/// <summary>A webhook as its owner sees it.</summary>
/// <param name="Failures">How often the next message was not taken.</param>
/// <param name="NextTryAt">When it is tried again (UTC); null: at once, or not.</param>
public sealed record WebhookRow(
    string Key, string Url, string Description, string Types, string Partners, string Kinds, DateTime CreatedAt, WebhookState State, int Failures, DateTime? NextTryAt);

/// <summary>One try to deliver a message, as the owner sees it.</summary>
/// <param name="CanBeResent">Whether it told of a change, which can be told again.</param>
public sealed record DeliveryRow(int Id, string MessageId, string About, DateTime At, DeliveryOutcome Outcome, int? Status, int Milliseconds, string Answer, bool CanBeResent);

/// <summary>A webhook with its latest deliveries, the last one first.</summary>
public sealed record WebhookDetails(WebhookRow Webhook, IReadOnlyList<DeliveryRow> Deliveries);

/// <summary>A message to a target.</summary>
/// <param name="Secrets">By which it is signed, sealed: the one that holds, and the one before it for as long as that does too.</param>
/// <param name="Id">What tells it from every other; the same at each try.</param>
/// <param name="Event">What it tells: <c>record.changed</c>, <c>test</c>.</param>
/// <param name="At">When that happened (UTC).</param>
/// <param name="About">The same in a few words.</param>
/// <param name="Change">The change; null for a message that only tries the target.</param>
/// <param name="Step">The number of the change's step.</param>
/// <param name="From">Where the webhook stands until it is taken.</param>
/// <param name="End">Where it stands then.</param>
public sealed record WebhookMessage(
    int WebhookId, string Url, IReadOnlyList<string> Secrets, string Id, string Event, DateTime At, string About, ChangeDetails? Change, int? Step, int From, int End);

/// <summary>What came of a try to deliver a message.</summary>
/// <param name="At">When it was sent (UTC).</param>
public sealed record WebhookAttempt(DateTime At, DeliveryOutcome Outcome, int? Status, int Milliseconds, string Answer)
{
    /// <summary>Whether the target says that it is there no more, and for good (RFC 9110, section 15.5.11).</summary>
    public bool IsGone => Status == 410;
}

/// <summary>A webhook that was switched off, for the notice to its owner.</summary>
/// <param name="Why">What the last try came to.</param>
public sealed record SwitchedOff(string Key, string Url, string Email, string Why);
