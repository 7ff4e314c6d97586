using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Editing;

/// <summary>That somebody has a record open to edit it, and when that was last seen.</summary>
public sealed class Opening
{
    public int Id { get; private set; }

    public required string RecordType { get; init; }

    public required string RecordSlug { get; init; }

    /// <summary>The account's name.</summary>
    public required string By { get; init; }

    /// <summary>When the form was last seen open (UTC).</summary>
    public DateTime SeenAt { get; internal set; }
}

internal sealed class OpeningConfiguration : IEntityTypeConfiguration<Opening>
{
    public void Configure(EntityTypeBuilder<Opening> builder)
    {
        builder.Property(opening => opening.RecordType).HasMaxLength(40);
        builder.Property(opening => opening.RecordSlug).HasMaxLength(Record.MaxSlugLength);
        builder.Property(opening => opening.By).HasMaxLength(256);
        builder.HasIndex(opening => new { opening.RecordType, opening.RecordSlug, opening.By }).IsUnique();
    }
}
