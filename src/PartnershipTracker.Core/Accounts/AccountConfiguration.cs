using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartnershipTracker.Core.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.Property(account => account.Name).HasMaxLength(Account.MaxNameLength);
        builder.Property(account => account.NormalizedName).HasMaxLength(Account.MaxNameLength);
        builder.HasIndex(account => account.NormalizedName).IsUnique();
        builder.Property(account => account.UserName).HasMaxLength(Account.MaxEmailLength);
        builder.Property(account => account.NormalizedUserName).HasMaxLength(Account.MaxEmailLength);
        builder.HasIndex(account => account.NormalizedUserName).IsUnique();
        builder.Property(account => account.Email).HasMaxLength(Account.MaxEmailLength);
        builder.Property(account => account.NormalizedEmail).HasMaxLength(Account.MaxEmailLength);
        builder.HasIndex(account => account.NormalizedEmail).IsUnique();
        builder.Property(account => account.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(account => account.AuthenticatorKey).HasMaxLength(64);
        builder.Ignore(account => account.PhoneNumber).Ignore(account => account.PhoneNumberConfirmed);

        // Not every database can compare times with an offset; all of these are UTC.
        builder.Property(account => account.LockoutEnd).HasConversion(new ValueConverter<DateTimeOffset, DateTime>(
            time => time.UtcDateTime, time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc))));
    }
}
