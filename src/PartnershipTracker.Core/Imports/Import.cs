using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Imports;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>Its columns wait to be told what they hold.</summary>
    Mapping,

    /// <summary>Its rows are being read and checked, or wait for it; nothing is written.</summary>
    Checking,

    /// <summary>What it would do is known.</summary>
    Checked,

    /// <summary>It is being written, or waits for it.</summary>
    Running,

    /// <summary>All of it was written.</summary>
    Done,

    /// <summary>Something went wrong, and nothing was written. It can be checked and run again.</summary>
    Failed,

    /// <summary>It was written, and taken back as a whole.</summary>
    Undone,
}

/// <summary>What an import does with the rows that name a record by its id.</summary>
public enum ImportTreatment
{
    /// <summary>Every row is a new record: an id that is taken is an error.</summary>
    Create,

    /// <summary>A row with the id of a record changes that record, in the columns that are filled.</summary>
    Update,

    /// <summary>A row with the id of a record is passed over.</summary>
    Skip,
}

/// <summary>A list on its way into the record. It is kept between its steps, so that neither a reload nor a restart loses any of it.</summary>
public sealed class Import
{
    public const int MaxFileNameLength = 200;

    public int Id { get; private set; }

    /// <summary>The import's name in addresses: random, and of no meaning.</summary>
    public required string Key { get; init; }

    /// <summary>Whose it is: the account's name.</summary>
    public required string Owner { get; init; }

    /// <summary>What the file was called; empty where rows were pasted.</summary>
    public required string FileName { get; init; }

    /// <summary>The type of the records ("milestone").</summary>
    public required string Type { get; init; }

    /// <summary>The headings of its columns.</summary>
    public required List<string> Headings { get; init; }

    /// <summary>For each column the first thing that stands in it, shortened.</summary>
    public required List<string> Samples { get; init; }

    /// <summary>How many rows it has.</summary>
    public required int Rows { get; init; }

    /// <summary>For each column the place in the form that it fills; empty where it is ignored.</summary>
    public List<string> Mapping { get; internal set; } = [];

    public ImportTreatment Treatment { get; internal set; }

    /// <summary>Why the records come in, as their history will show it.</summary>
    public string Why { get; internal set; } = "";

    public ImportState State { get; internal set; }

    /// <summary>Why it failed; null unless it did.</summary>
    public string? Failure { get; internal set; }

    /// <summary>The dataset version that it made; null while nothing is written, or where nothing had to be.</summary>
    public long? DatasetVersion { get; internal set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last came further (UTC).</summary>
    public DateTime UpdatedAt { get; internal set; }

    /// <summary>The rows, and what was said of them: read only where they are needed.</summary>
    public ImportContent Content { get; internal set; } = null!;
}

/// <summary>What is long of an import.</summary>
public sealed class ImportContent
{
    public int ImportId { get; private set; }

    /// <summary>The file or the pasted rows as they came.</summary>
    public required string Text { get; init; }

    /// <summary>What its last check or its run says of each row (JSON of <see cref="ImportLine"/>).</summary>
    public string Report { get; internal set; } = "[]";
}

internal sealed class ImportConfiguration : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.Property(import => import.Key).HasMaxLength(40);
        builder.HasIndex(import => import.Key).IsUnique();
        builder.Property(import => import.Owner).HasMaxLength(256);
        builder.Property(import => import.FileName).HasMaxLength(Import.MaxFileNameLength);
        builder.Property(import => import.Type).HasMaxLength(40);
        builder.Property(import => import.Why).HasMaxLength(Change.MaxWhyLength);
        builder.HasIndex(import => new { import.Owner, import.UpdatedAt });
        builder.HasIndex(import => import.State);
        builder.HasOne(import => import.Content).WithOne().HasForeignKey<ImportContent>(content => content.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ImportContentConfiguration : IEntityTypeConfiguration<ImportContent>
{
    public void Configure(EntityTypeBuilder<ImportContent> builder) => builder.HasKey(content => content.ImportId);
}
