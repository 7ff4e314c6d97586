using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Areas;

internal sealed class CooperationAreaConfiguration : CitedRecordConfiguration<CooperationArea>
{
    public override void Configure(EntityTypeBuilder<CooperationArea> builder)
    {
        base.Configure(builder);
        builder.Property(area => area.Name).HasMaxLength(100);
        builder.Property(area => area.Group).HasMaxLength(100);
        builder.Property(area => area.Note).HasMaxLength(1000);
        builder.OwnsMany(area => area.Aliases, aliases => aliases.ToJson());
    }
}
