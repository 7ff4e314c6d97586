using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnershipTracker.Core.History;

/// <summary>Who changes a record, and why.</summary>
/// <param name="By">A user's name, or <see cref="SeedAuthor"/>.</param>
/// <param name="Why">The reason, as the history shows it.</param>
public sealed record Change(string By, string Why)
{
    /// <summary>The author of what came from a seed file; only such records are brought up to date by a later load.</summary>
    public const string SeedAuthor = "seed";
}

/// <summary>One step of one record's history. Rows are only ever added.</summary>
public sealed class Revision
{
    public int Id { get; private set; }

    /// <summary>The record's type, in lower case ("milestone").</summary>
    public required string RecordType { get; init; }

    /// <summary>The record's public id.</summary>
    public required string RecordSlug { get; init; }

    /// <summary>1 for the first state of the record, then one more for each change.</summary>
    public required int Number { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string Why { get; init; }

    /// <summary>The whole record as it was written, in the JSON of its input.</summary>
    public required string Snapshot { get; init; }
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.Property(revision => revision.RecordType).HasMaxLength(40);
        builder.Property(revision => revision.RecordSlug).HasMaxLength(Record.MaxSlugLength);
        builder.Property(revision => revision.By).HasMaxLength(256);
        builder.Property(revision => revision.Why).HasMaxLength(1000);
        builder.HasIndex(revision => new { revision.RecordType, revision.RecordSlug, revision.Number }).IsUnique();
    }
}
