using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Webhooks;

/// <summary>Reads of webhooks, each for its owner only.</summary>
public sealed class WebhookQueries(TrackerDbContext db)
{
    /// <summary>Deliveries that are shown of one.</summary>
    public const int DeliveriesShown = 50;

    /// <summary>Those of an account, the oldest first.</summary>
    public async Task<IReadOnlyList<WebhookRow>> ListAsync(int accountId, CancellationToken cancellationToken) =>
        [.. (await db.Set<Webhook>().AsNoTracking().Where(webhook => webhook.AccountId == accountId).OrderBy(webhook => webhook.Id).ToListAsync(cancellationToken)).Select(Show)];

    /// <summary>One with its latest deliveries; null where the account has none of that name.</summary>
    public async Task<WebhookDetails?> FindAsync(int accountId, string key, CancellationToken cancellationToken)
    {
        if (await db.Set<Webhook>().AsNoTracking().SingleOrDefaultAsync(webhook => webhook.AccountId == accountId && webhook.Key == key, cancellationToken) is not { } found)
            return null;

        var deliveries = await db.Set<WebhookDelivery>().Where(delivery => delivery.WebhookId == found.Id).OrderByDescending(delivery => delivery.Id).Take(DeliveriesShown)
            .Select(delivery => new DeliveryRow(
                delivery.Id, delivery.MessageId, delivery.About, delivery.At, delivery.Outcome, delivery.Status, delivery.Milliseconds, delivery.Answer, delivery.Step != null))
            .ToListAsync(cancellationToken);
        return new(Show(found), deliveries);
    }

    private static WebhookRow Show(Webhook webhook) => new(
        webhook.Key, webhook.Url, webhook.Description, webhook.Types, webhook.Partners, webhook.Kinds, webhook.CreatedAt, webhook.State, webhook.Failures, webhook.NextTryAt);
}
