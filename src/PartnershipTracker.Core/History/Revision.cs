using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnershipTracker.Core.History;

/// <summary>Who changes a record, and why.</summary>
/// <param name="By">A user's name, or <see cref="SeedAuthor"/>.</param>
/// <param name="Why">The reason, as the history shows it.</param>
/// <param name="Restores">Whether it brings back what the record said at an earlier step.</param>
public sealed record Change(string By, string Why, bool Restores = false)
{
    /// <summary>The author of what came from a seed file; only such records are brought up to date by a later load.</summary>
    public const string SeedAuthor = "seed";

    /// <summary>How long a reason may be, in UTF-16 code units.</summary>
    public const int MaxWhyLength = 1000;
}

/// <summary>What a step of a record's history did.</summary>
public enum RevisionKind
{
    /// <summary>The record came into being.</summary>
    Created,

    /// <summary>It says something else than before.</summary>
    Changed,

    /// <summary>It was taken out of the record: its page says so, and why.</summary>
    Withdrawn,

    /// <summary>It was brought back after it was withdrawn, or made to say again what it said at an earlier step.</summary>
    Restored,

    /// <summary>It was found to be the same as another record, which now stands for both.</summary>
    Merged,
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

    public required RevisionKind Kind { get; init; }

    /// <summary>The dataset version that it made: what was saved together shares it. 0 for what was recorded before saves were numbered.</summary>
    public required long DatasetVersion { get; init; }

    /// <summary>When it was recorded (UTC).</summary>
    public required DateTime At { get; init; }

    public required string By { get; init; }

    public required string Why { get; init; }

    /// <summary>The whole record as it was written, in the JSON of its input; where the record ends here, as it last was.</summary>
    public required string Snapshot { get; init; }

    /// <summary>The public id of the record that stands for this one from here on; null unless it was merged.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Whether the record ends with this step, unless a later one brings it back.</summary>
    public bool IsEnd => Kind is RevisionKind.Withdrawn or RevisionKind.Merged;
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.Property(revision => revision.RecordType).HasMaxLength(40);
        builder.Property(revision => revision.RecordSlug).HasMaxLength(Record.MaxSlugLength);
        builder.Property(revision => revision.By).HasMaxLength(256);
        builder.Property(revision => revision.Why).HasMaxLength(Change.MaxWhyLength);
        builder.Property(revision => revision.MergedInto).HasMaxLength(Record.MaxSlugLength);
        builder.HasIndex(revision => new { revision.RecordType, revision.RecordSlug, revision.Number }).IsUnique();
        builder.HasIndex(revision => revision.DatasetVersion);
        builder.HasIndex(revision => revision.At);
    }
}
