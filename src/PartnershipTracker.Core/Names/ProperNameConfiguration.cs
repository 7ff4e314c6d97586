using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Names;

internal sealed class ProperNameConfiguration : RecordConfiguration<ProperName>
{
    public override void Configure(EntityTypeBuilder<ProperName> builder)
    {
        base.Configure(builder);
        builder.Property(name => name.Name).HasMaxLength(200);
        builder.Property(name => name.Note).HasMaxLength(1000);
        builder.OwnsMany(name => name.Aliases, aliases => aliases.ToJson());
    }
}
