using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Core.Webhooks;

public enum WebhookState
{
    Active,

    /// <summary>Its owner lets it rest: what is recorded meanwhile follows when it goes on.</summary>
    Paused,

    /// <summary>It was switched off, since its target took nothing for about a day.</summary>
    Off,
}

/// <summary>
/// An address to which changes are sent as they come, in their order. Where it stands is kept as a place in the feed: what was not taken is tried again from there, whatever
/// happens to the site meanwhile.
/// </summary>
public sealed class Webhook
{
    public const int MaxUrlLength = 500;

    public const int MaxDescriptionLength = 200;

    internal const int MaxFilterLength = 400;

    public int Id { get; private set; }

    /// <summary>What it is called in addresses; random.</summary>
    public required string Key { get; init; }

    public required int AccountId { get; init; }

    public required string Url { get; set; }

    /// <summary>What it is for, in its owner's words.</summary>
    public required string Description { get; set; }

    /// <summary>The types of records of which changes are sent, with commas; empty: all.</summary>
    public required string Types { get; set; }

    /// <summary>The codes of the partners; empty: all.</summary>
    public required string Partners { get; set; }

    /// <summary>The kinds of changes; empty: all.</summary>
    public required string Kinds { get; set; }

    /// <summary>The secret by which messages are signed, sealed: the database alone does not tell it.</summary>
    public required string Secret { get; set; }

    /// <summary>The secret before it, sealed, by which messages are signed too until its owner's program has the new one; null where there is none.</summary>
    public string? FormerSecret { get; set; }

    /// <summary>Until when they are (UTC).</summary>
    public DateTime? FormerSecretUntil { get; set; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    public WebhookState State { get; set; }

    /// <summary>The number of the last step that was sent, or was not asked for.</summary>
    public required int Step { get; set; }

    /// <summary>How often the next message was not taken.</summary>
    public int Failures { get; set; }

    /// <summary>Before when the next message is not tried again (UTC); null: at once.</summary>
    public DateTime? NextTryAt { get; set; }
}

/// <summary>What came of a message.</summary>
public enum DeliveryOutcome
{
    /// <summary>The target answered with success.</summary>
    Taken,

    /// <summary>It answered something else.</summary>
    Refused,

    /// <summary>It did not answer.</summary>
    Unreachable,

    /// <summary>It was not asked: its address is not public.</summary>
    Forbidden,

    /// <summary>It was not sent any more: its owner wants what comes behind it.</summary>
    PassedOver,
}

/// <summary>One try to deliver a message.</summary>
public sealed class WebhookDelivery
{
    /// <summary>How much of an answer is kept, in UTF-16 code units.</summary>
    public const int MaxAnswerLength = 500;

    public int Id { get; private set; }

    public required int WebhookId { get; init; }

    /// <summary>The number of the step that it told of; null for a message that only tries the target.</summary>
    public required int? Step { get; init; }

    /// <summary>What tells the message from every other; the same at each try.</summary>
    public required string MessageId { get; init; }

    /// <summary>What it told, in a few words.</summary>
    public required string About { get; init; }

    /// <summary>When it was sent (UTC).</summary>
    public required DateTime At { get; init; }

    public required DeliveryOutcome Outcome { get; init; }

    /// <summary>The HTTP status of the answer; null where there was none.</summary>
    public required int? Status { get; init; }

    public required int Milliseconds { get; init; }

    /// <summary>How the answer began, or why there was none.</summary>
    public required string Answer { get; init; }
}

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>, IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.Property(webhook => webhook.Key).HasMaxLength(Accounts.Secret.Length);
        builder.HasIndex(webhook => webhook.Key).IsUnique();
        builder.Property(webhook => webhook.Url).HasMaxLength(Webhook.MaxUrlLength);
        builder.Property(webhook => webhook.Description).HasMaxLength(Webhook.MaxDescriptionLength);
        builder.Property(webhook => webhook.Types).HasMaxLength(Webhook.MaxFilterLength);
        builder.Property(webhook => webhook.Partners).HasMaxLength(Webhook.MaxFilterLength);
        builder.Property(webhook => webhook.Kinds).HasMaxLength(Webhook.MaxFilterLength);
        builder.Property(webhook => webhook.Secret).HasMaxLength(1000);
        builder.Property(webhook => webhook.FormerSecret).HasMaxLength(1000);
        builder.HasOne<Account>().WithMany().HasForeignKey(webhook => webhook.AccountId);
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.Property(delivery => delivery.MessageId).HasMaxLength(120);
        builder.Property(delivery => delivery.About).HasMaxLength(WebhookDelivery.MaxAnswerLength);
        builder.Property(delivery => delivery.Answer).HasMaxLength(WebhookDelivery.MaxAnswerLength);
        builder.HasOne<Webhook>().WithMany().HasForeignKey(delivery => delivery.WebhookId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(delivery => new { delivery.WebhookId, delivery.At });
    }
}
