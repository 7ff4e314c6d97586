using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Milestones;

internal sealed class MilestoneConfiguration : DatedRecordConfiguration<Milestone>
{
    public override void Configure(EntityTypeBuilder<Milestone> builder)
    {
        base.Configure(builder);
        builder.Property(milestone => milestone.Title).HasMaxLength(200);
        builder.Property(milestone => milestone.Summary).HasMaxLength(4000);
        builder.ComplexProperty(milestone => milestone.Date);
        builder.ComplexProperty(milestone => milestone.Statement);
        builder.HasMany(milestone => milestone.Partners).WithMany().UsingEntity("MilestonePartners");
        builder.HasMany(milestone => milestone.Areas).WithMany().UsingEntity("MilestoneAreas");
        builder.HasOne(milestone => milestone.Framework).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(milestone => milestone.Agreement).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(milestone => milestone.Summit).WithMany().OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(milestone => milestone.Kind);
        // With the one order behind the word: a list that asks for one of few words is found in its order, and needs no sorting.
        builder.HasIndex(milestone => new { milestone.Standing, milestone.FirstDay, milestone.LastDay, milestone.Slug });
        builder.HasIndex(milestone => new { milestone.Significance, milestone.FirstDay, milestone.LastDay, milestone.Slug });
        builder.HasIndex(milestone => new { milestone.Confidence, milestone.FirstDay, milestone.LastDay, milestone.Slug });
    }
}
