using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnershipTracker.Core.Accounts;

/// <summary>The tables that ASP.NET Core Identity keeps beside the account, as its own context would map them (schema version 3).</summary>
internal sealed class RoleConfiguration : IEntityTypeConfiguration<IdentityRole<int>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<int>> builder)
    {
        builder.ToTable("Role");
        builder.Property(role => role.Name).HasMaxLength(40);
        builder.Property(role => role.NormalizedName).HasMaxLength(40);
        builder.HasIndex(role => role.NormalizedName).IsUnique();
        builder.Property(role => role.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasData(Roles.All.Select((name, place) => new IdentityRole<int>
        {
            Id = place + 1,
            Name = name,
            NormalizedName = name.ToUpperInvariant(),
            ConcurrencyStamp = name,
        }));
    }
}

internal sealed class AccountRoleConfiguration : IEntityTypeConfiguration<IdentityUserRole<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserRole<int>> builder)
    {
        builder.ToTable("AccountRole");
        builder.HasKey(link => new { link.UserId, link.RoleId });

        // One role an account: what a role may do includes what the one below it may.
        builder.HasIndex(link => link.UserId).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(link => link.UserId);
        builder.HasOne<IdentityRole<int>>().WithMany().HasForeignKey(link => link.RoleId);
    }
}

internal sealed class AccountClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> builder)
    {
        builder.ToTable("AccountClaim");
        builder.HasOne<Account>().WithMany().HasForeignKey(claim => claim.UserId);
    }
}

internal sealed class RoleClaimConfiguration : IEntityTypeConfiguration<IdentityRoleClaim<int>>
{
    public void Configure(EntityTypeBuilder<IdentityRoleClaim<int>> builder)
    {
        builder.ToTable("RoleClaim");
        builder.HasOne<IdentityRole<int>>().WithMany().HasForeignKey(claim => claim.RoleId);
    }
}

/// <summary>Accounts at another identity provider (OpenID Connect) that sign in here.</summary>
internal sealed class AccountLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> builder)
    {
        builder.ToTable("AccountLogin");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.Property(login => login.LoginProvider).HasMaxLength(128);
        builder.Property(login => login.ProviderKey).HasMaxLength(256);
        builder.HasOne<Account>().WithMany().HasForeignKey(login => login.UserId);
    }
}

internal sealed class AccountTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> builder)
    {
        builder.ToTable("AccountToken");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.LoginProvider).HasMaxLength(128);
        builder.Property(token => token.Name).HasMaxLength(128);
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId);
    }
}

internal sealed class AccountPasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> builder)
    {
        builder.ToTable("AccountPasskey");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(passkey => passkey.Data).ToJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId);
    }
}
