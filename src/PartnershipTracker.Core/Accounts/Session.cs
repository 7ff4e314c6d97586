using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnershipTracker.Core.Accounts;

/// <summary>How somebody proved who they are.</summary>
public enum Proof
{
    Password,
    PasswordAndCode,
    PasswordAndRecoveryCode,
    Passkey,

    /// <summary>By another identity provider, which vouches for one factor.</summary>
    Provider,

    /// <summary>By another identity provider, which vouches for several factors.</summary>
    ProviderWithFactors,
}

/// <summary>One browser in which somebody is signed in. The browser holds a secret, the database its hash.</summary>
public sealed class Session
{
    public int Id { get; private set; }

    public required byte[] Hash { get; init; }

    public required int AccountId { get; init; }

    public required Proof Proof { get; init; }

    /// <summary>When somebody signed in (UTC): signing in again makes another session.</summary>
    public required DateTime OpenedAt { get; init; }

    /// <summary>When it was last used (UTC), to the minute.</summary>
    public required DateTime SeenAt { get; init; }

    /// <summary>The browser as it names itself, in a few words.</summary>
    public required string Browser { get; init; }

    /// <summary>The network that it was opened from.</summary>
    public required string Network { get; init; }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(session => session.Hash).HasMaxLength(Secret.HashLength);
        builder.HasIndex(session => session.Hash).IsUnique();
        builder.Property(session => session.Browser).HasMaxLength(100);
        builder.Property(session => session.Network).HasMaxLength(60);
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId);
    }
}
