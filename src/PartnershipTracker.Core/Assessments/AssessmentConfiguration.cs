using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Assessments;

internal sealed class AssessmentConfiguration : CitedRecordConfiguration<Assessment>
{
    public override void Configure(EntityTypeBuilder<Assessment> builder)
    {
        base.Configure(builder);
        builder.Property(assessment => assessment.Title).HasMaxLength(200);
        builder.Property(assessment => assessment.Text).HasMaxLength(4000);
        builder.HasMany(assessment => assessment.Partners).WithMany().UsingEntity("AssessmentPartners");
        builder.HasMany(assessment => assessment.Areas).WithMany().UsingEntity("AssessmentAreas");
    }
}
