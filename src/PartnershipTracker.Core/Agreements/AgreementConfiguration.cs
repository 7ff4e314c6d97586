using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Agreements;

internal sealed class AgreementConfiguration : DatedRecordConfiguration<Agreement>
{
    public override void Configure(EntityTypeBuilder<Agreement> builder)
    {
        base.Configure(builder);
        builder.Property(agreement => agreement.Note).HasMaxLength(1000);
        builder.ComplexProperty(agreement => agreement.Adopted);
        builder.ComplexProperty(agreement => agreement.PeriodStart);
        builder.ComplexProperty(agreement => agreement.PeriodEnd);
        builder.HasOne(agreement => agreement.Partner).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(agreement => agreement.Framework).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(agreement => agreement.Summit).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(agreement => agreement.Areas).WithOne().HasForeignKey("AgreementId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(agreement => agreement.Predecessor).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementAreaConfiguration : IEntityTypeConfiguration<AgreementArea>
{
    public void Configure(EntityTypeBuilder<AgreementArea> builder)
    {
        builder.Property(named => named.Label).HasMaxLength(200);
        builder.HasOne(named => named.Area).WithMany().IsRequired().OnDelete(DeleteBehavior.Restrict);
    }
}
