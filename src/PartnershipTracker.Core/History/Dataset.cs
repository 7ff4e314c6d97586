using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartnershipTracker.Core.History;

/// <summary>The one row that stands for the whole record.</summary>
public sealed class Dataset
{
    public const int TheOnlyId = 1;

    public int Id { get; private set; } = TheOnlyId;

    /// <summary>Raised by one with every write, whatever it wrote: what was read at an equal version is still true.</summary>
    public long Version { get; internal set; }

    /// <summary>The key that cursors are signed with; made with the row, so that cursors outlive a restart.</summary>
    public byte[] CursorKey { get; private set; } = RandomNumberGenerator.GetBytes(32);
}

internal sealed class DatasetConfiguration : IEntityTypeConfiguration<Dataset>
{
    public void Configure(EntityTypeBuilder<Dataset> builder)
    {
        builder.Property(dataset => dataset.Id).ValueGeneratedNever();
        builder.Property(dataset => dataset.Version).IsConcurrencyToken();
    }
}
