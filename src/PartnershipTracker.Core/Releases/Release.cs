using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Core.Releases;

/// <summary>
/// A state of the whole record with a number, a name and a hash, which is to be cited and built on: the same next year. Rows are only ever added; the
/// database refuses anything else.
/// </summary>
public sealed class Release
{
    /// <summary>The length of a SHA-256 in hexadecimal digits.</summary>
    public const int HashLength = 64;

    public int Id { get; private set; }

    /// <summary>1 for the first release, then one more for each.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>What a user should know of it; null: nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>The key of the last revision that it holds.</summary>
    public required int LastRevision { get; init; }

    /// <summary>When that revision was recorded (UTC): the moment that the release shows.</summary>
    public required DateTime At { get; init; }

    /// <summary>The dataset version of that revision.</summary>
    public required long DatasetVersion { get; init; }

    /// <summary>When the release was made (UTC).</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>Who made it, by the name that the history shows.</summary>
    public required string By { get; init; }

    /// <summary>How many records stood then.</summary>
    public required int Records { get; init; }

    /// <summary>The SHA-256 of its records as <see cref="ReleaseLines"/> writes them, in small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.Property(release => release.Name).HasMaxLength(ReleaseInput.MaxNameLength);
        builder.Property(release => release.Notes).HasMaxLength(ReleaseInput.MaxNotesLength);
        builder.Property(release => release.By).HasMaxLength(Account.MaxNameLength);
        builder.Property(release => release.Sha256).HasMaxLength(Release.HashLength);
        builder.HasIndex(release => release.Number).IsUnique();
    }
}
