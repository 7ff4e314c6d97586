using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Core.Keys;

/// <summary>
/// What a script sends to act for an account. The script holds the secret, the database its hash. Keys that were revoked or have expired stay, so that their owner can read when
/// each was used.
/// </summary>
public sealed class ApiKey
{
    public const int MaxNameLength = 80;

    /// <summary>For how many days a key is good at most: a year, whichever it is.</summary>
    public const int MaxDays = 366;

    public int Id { get; private set; }

    public required int AccountId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>How the secret begins, by which its owner tells it from others.</summary>
    public required string Prefix { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>What it may be used for: <see cref="KeyScopes.Written"/>.</summary>
    public required string Scopes { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>From when on it is no good any more (UTC).</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was last used (UTC), to the minute; null: never.</summary>
    public DateTime? LastUsedAt { get; init; }

    /// <summary>When its owner took it back (UTC).</summary>
    public DateTime? RevokedAt { get; set; }
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.Property(key => key.Name).HasMaxLength(ApiKey.MaxNameLength);
        builder.Property(key => key.Prefix).HasMaxLength(KeySecret.PrefixLength);
        builder.Property(key => key.Hash).HasMaxLength(Secret.HashLength);
        builder.HasIndex(key => key.Hash).IsUnique();
        builder.Property(key => key.Scopes).HasMaxLength(100);
        builder.HasOne<Account>().WithMany().HasForeignKey(key => key.AccountId);
    }
}
