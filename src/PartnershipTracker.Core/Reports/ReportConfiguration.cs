using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Reports;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.Property(report => report.Number).HasMaxLength(Report.MaxNumberLength);
        builder.Property(report => report.RecordType).HasMaxLength(Report.MaxTypeLength);
        builder.Property(report => report.RecordSlug).HasMaxLength(Record.MaxSlugLength);
        builder.Property(report => report.RecordTitle).HasMaxLength(Report.MaxTitleLength);
        builder.Property(report => report.Text).HasMaxLength(ReportInput.MaxTextLength);
        builder.Property(report => report.SourceUrl).HasMaxLength(ReportInput.MaxSourceLength);
        builder.Property(report => report.Contact).HasMaxLength(ReportInput.MaxContactLength);
        builder.Property(report => report.Digest).HasMaxLength(ReportInput.DigestLength);
        builder.Property(report => report.Answer).HasMaxLength(AnswerInput.MaxAnswerLength);
        builder.Property(report => report.AnsweredBy).HasMaxLength(Account.MaxNameLength);
        builder.Property(report => report.Wrong).HasMaxLength(CorrectionInput.MaxWrongLength);
        builder.Property(report => report.Version).IsConcurrencyToken();
        builder.HasIndex(report => report.Number).IsUnique();
        builder.HasIndex(report => report.Digest).IsUnique();
        builder.HasIndex(report => new { report.State, report.ReceivedAt });
        builder.HasIndex(report => report.PublishedAt);
    }
}
