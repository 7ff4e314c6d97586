using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Sources;

/// <summary>Whether a source backs what the record says.</summary>
public enum Stance
{
    Supports,
    Disputes,
}

/// <summary>One source's word on one record. Owned by that record, and replaced with it.</summary>
public sealed class Citation
{
    public int Id { get; private set; }

    /// <summary>Its place among the citations of its record, from 0.</summary>
    public required int Ordinal { get; init; }

    public required Source Source { get; init; }

    /// <summary>The passage, verbatim in the source's spelling; null where the source's text is not held.</summary>
    public required string? Quote { get; init; }

    /// <summary>Where the passage starts in the stored text, in UTF-16 code units; null without a passage.</summary>
    public required int? Start { get; init; }

    /// <summary>When it happened as this source has it, where that is vaguer than what the record says, or differs from it.</summary>
    public required SourcedDate? Date { get; init; }

    public required Stance Stance { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>Why the fact is inferred, or what else a reader should know.</summary>
    public required string? Note { get; init; }
}

internal sealed class CitationConfiguration : IEntityTypeConfiguration<Citation>
{
    public const string Table = "Citations";

    public void Configure(EntityTypeBuilder<Citation> builder)
    {
        builder.ToTable(Table);
        builder.Property(citation => citation.Note).HasMaxLength(1000);
        builder.ComplexProperty(citation => citation.Date);
        builder.HasOne(citation => citation.Source).WithMany().OnDelete(DeleteBehavior.Restrict);
    }
}
