using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Disagreements;

internal sealed class DisagreementConfiguration : CitedRecordConfiguration<Disagreement>
{
    public override void Configure(EntityTypeBuilder<Disagreement> builder)
    {
        base.Configure(builder);
        builder.Property(disagreement => disagreement.Title).HasMaxLength(200);
        builder.Property(disagreement => disagreement.Claim).HasMaxLength(2000);
        builder.Property(disagreement => disagreement.Counterclaim).HasMaxLength(2000);
        builder.Property(disagreement => disagreement.Verdict).HasMaxLength(2000);
        builder.Property(disagreement => disagreement.Reason).HasMaxLength(2000);
        builder.HasMany(disagreement => disagreement.About).WithOne().HasForeignKey("DisagreementId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DisagreementSubjectConfiguration : IEntityTypeConfiguration<DisagreementSubject>
{
    public void Configure(EntityTypeBuilder<DisagreementSubject> builder)
    {
        builder.Property(subject => subject.Subject).HasMaxLength(Record.MaxSlugLength);
        builder.HasIndex(subject => new { subject.Type, subject.Subject });
    }
}
