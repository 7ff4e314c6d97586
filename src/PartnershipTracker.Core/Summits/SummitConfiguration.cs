using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Summits;

internal sealed class SummitConfiguration : DatedRecordConfiguration<Summit>
{
    public override void Configure(EntityTypeBuilder<Summit> builder)
    {
        base.Configure(builder);
        builder.Property(summit => summit.Name).HasMaxLength(200);
        builder.Property(summit => summit.City).HasMaxLength(100);
        builder.Property(summit => summit.Country).HasMaxLength(2);
        builder.Property(summit => summit.Note).HasMaxLength(1000);
        builder.ComplexProperty(summit => summit.Date);
        builder.HasMany(summit => summit.Attendance).WithOne().HasForeignKey("SummitId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AttendanceConfiguration : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.Property(attendance => attendance.Name).HasMaxLength(200);
        builder.Property(attendance => attendance.Office).HasMaxLength(200);
        builder.Property(attendance => attendance.Note).HasMaxLength(1000);
        builder.HasOne(attendance => attendance.Partner).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}
