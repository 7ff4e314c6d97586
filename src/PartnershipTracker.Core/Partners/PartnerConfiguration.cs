using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Partners;

internal sealed class PartnerConfiguration : CitedRecordConfiguration<Partner>
{
    public override void Configure(EntityTypeBuilder<Partner> builder)
    {
        base.Configure(builder);
        builder.Property(partner => partner.Code).HasMaxLength(2);
        builder.HasIndex(partner => partner.Code).IsUnique();
        builder.Property(partner => partner.Name).HasMaxLength(100);
        builder.Property(partner => partner.Summary).HasMaxLength(2000);
        builder.OwnsMany(partner => partner.Aliases, aliases => aliases.ToJson());
    }
}
