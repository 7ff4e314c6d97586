using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Frameworks;

internal sealed class FrameworkConfiguration : CitedRecordConfiguration<Framework>
{
    public override void Configure(EntityTypeBuilder<Framework> builder)
    {
        base.Configure(builder);
        builder.Property(framework => framework.Acronym).HasMaxLength(20);
        builder.Property(framework => framework.Name).HasMaxLength(200);
        builder.Property(framework => framework.Character).HasMaxLength(2000);
        builder.HasOne(framework => framework.Successor).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(framework => framework.Aliases, aliases => aliases.ToJson());
    }
}
