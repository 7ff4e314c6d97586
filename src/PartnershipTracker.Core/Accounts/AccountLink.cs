using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnershipTracker.Core.Accounts;

/// <summary>What a link is for; it serves nothing else.</summary>
public enum LinkPurpose
{
    /// <summary>Makes the first administrator of a site that has no account.</summary>
    SetUp,

    /// <summary>Makes an account.</summary>
    Invitation,

    /// <summary>Sets a new password; the second factor stays.</summary>
    PasswordReset,

    /// <summary>Takes the second factors away, for who knows the password.</summary>
    FactorReset,
}

/// <summary>A link that works once and for a while. Its code is kept as a hash only.</summary>
public sealed class AccountLink
{
    public int Id { get; private set; }

    public required byte[] Hash { get; init; }

    public required LinkPurpose Purpose { get; init; }

    /// <summary>The address that the new account will have; null where whoever joins says it.</summary>
    public string? Email { get; init; }

    /// <summary>The role that the new account will have; null where the link makes none.</summary>
    public string? Role { get; init; }

    /// <summary>The account that it resets; null where the link makes one.</summary>
    public int? AccountId { get; init; }

    /// <summary>Who made it: the name of an account, or what the audit log calls the console.</summary>
    public required string IssuedBy { get; init; }

    public required DateTime IssuedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>When it was used or taken back; null where it still works until it expires.</summary>
    public DateTime? UsedAt { get; private set; }
}

internal sealed class AccountLinkConfiguration : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.Property(link => link.Hash).HasMaxLength(Secret.HashLength);
        builder.HasIndex(link => link.Hash).IsUnique();
        builder.Property(link => link.Email).HasMaxLength(Account.MaxEmailLength);
        builder.Property(link => link.Role).HasMaxLength(40);
        builder.Property(link => link.IssuedBy).HasMaxLength(Account.MaxNameLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(link => link.AccountId);
    }
}
