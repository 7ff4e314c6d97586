using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Sources;

internal sealed class SourceConfiguration : RecordConfiguration<Source>
{
    public override void Configure(EntityTypeBuilder<Source> builder)
    {
        base.Configure(builder);
        builder.Property(source => source.Title).HasMaxLength(500);
        builder.Property(source => source.Author).HasMaxLength(200);
        builder.Property(source => source.Publisher).HasMaxLength(200);
        builder.Property(source => source.Republisher).HasMaxLength(200);
        builder.Property(source => source.Url).HasMaxLength(2000);
        builder.HasIndex(source => source.Url).IsUnique();
        builder.Property(source => source.Language).HasMaxLength(35);
        builder.ComplexProperty(source => source.Published);
        builder.HasOne(source => source.Text).WithOne().HasForeignKey<StoredText>(text => text.SourceId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StoredTextConfiguration : IEntityTypeConfiguration<StoredText>
{
    public void Configure(EntityTypeBuilder<StoredText> builder)
    {
        builder.HasKey(text => text.SourceId);
        builder.Property(text => text.Sha256).HasMaxLength(64);
        builder.OwnsMany(text => text.SetAside, passages => passages.ToJson());
    }
}
