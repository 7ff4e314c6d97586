using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnershipTracker.Core.History;

/// <summary>The columns and keys that every <see cref="Record"/> shares.</summary>
public abstract class RecordConfiguration<TRecord> : IEntityTypeConfiguration<TRecord>
    where TRecord : Record
{
    public virtual void Configure(EntityTypeBuilder<TRecord> builder)
    {
        builder.Property(record => record.Slug).HasMaxLength(Record.MaxSlugLength);
        builder.HasIndex(record => record.Slug).IsUnique();
        builder.Property(record => record.Version).IsConcurrencyToken();
    }
}
