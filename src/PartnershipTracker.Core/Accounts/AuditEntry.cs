using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnershipTracker.Core.Accounts;

/// <summary>What was done.</summary>
public enum AuditAct
{
    SignedIn,
    SignedOut,
    Locked,
    Joined,
    LinkIssued,
    RoleChanged,
    Disabled,
    Enabled,
    PasswordChanged,
    EmailChanged,
    FactorAdded,
    FactorRemoved,
    RecoveryCodeUsed,
    SessionsEnded,
    Refused,
    Published,
    Withdrawn,
    Restored,
    KeyIssued,
    KeyRevoked,
    PeopleExported,

    /// <summary>An editor looked at the address that a reader left.</summary>
    ContactShown,
    WebhookAdded,
    WebhookPaused,
    WebhookStarted,
    WebhookChanged,
    WebhookSecretRenewed,
    WebhookRemoved,

    /// <summary>A webhook's target took nothing for about a day.</summary>
    WebhookSwitchedOff,
}

public enum AuditOutcome
{
    Done,
    Failed,
}

/// <summary>One act that matters to the safety of the site. Rows are only ever added; the database refuses anything else.</summary>
public sealed class AuditEntry
{
    public const int MaxLength = 400;

    public long Id { get; private set; }

    /// <summary>When it was done (UTC).</summary>
    public required DateTime At { get; init; }

    public required AuditAct Act { get; init; }

    public required AuditOutcome Outcome { get; init; }

    /// <summary>The name of the account that did it; empty where nobody had signed in.</summary>
    public required string Who { get; init; }

    /// <summary>The account or record that it was done to; empty where it concerns the actor alone.</summary>
    public required string About { get; init; }

    /// <summary>What else there is to know, never a secret.</summary>
    public required string Detail { get; init; }

    /// <summary>The network that it came from; empty where it came from the console.</summary>
    public required string Network { get; init; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Who).HasMaxLength(AuditEntry.MaxLength);
        builder.Property(entry => entry.About).HasMaxLength(AuditEntry.MaxLength);
        builder.Property(entry => entry.Detail).HasMaxLength(AuditEntry.MaxLength);
        builder.Property(entry => entry.Network).HasMaxLength(60);
        builder.HasIndex(entry => new { entry.Act, entry.Id });
        builder.HasIndex(entry => new { entry.Who, entry.Id });
        builder.HasIndex(entry => entry.At);
    }
}
