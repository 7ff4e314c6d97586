using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Sources;

/// <summary>A record that rests on sources.</summary>
public abstract class CitedRecord : Record
{
    public List<Citation> Citations { get; internal set; } = [];
}

/// <summary>What may be written about a record that rests on sources.</summary>
public abstract record CitedInput : RecordInput
{
    /// <summary>The sources and their passages. A record without any is shown as unsourced.</summary>
    [MaxLength(50)]
    public IReadOnlyList<CitationInput> Citations { get; init; } = [];

    /// <summary>What is said to be a source's own words and is in no quotation of this record, by its field.</summary>
    internal IEnumerable<(string Field, string Reason)> Unquoted() =>
        from said in SourceWords().Concat(Citations.Select((citation, index) => (Field: $"citations[{index}].date", citation.Date?.Words)))
        where said.Words is not null && !Citations.Any(citation => citation.Quote?.Contains(said.Words, StringComparison.Ordinal) == true)
        select ($"{said.Field}.words", $"The source's words are in no quotation of this record: \"{said.Words}\".");

    /// <summary>The fields that hold a source's own words, which must occur in a quotation.</summary>
    protected virtual IEnumerable<(string Field, string? Words)> SourceWords() => [];
}

/// <summary>The citations of a record: rows of the one table of citations that point to it and go with it.</summary>
public abstract class CitedRecordConfiguration<TRecord> : RecordConfiguration<TRecord>
    where TRecord : CitedRecord
{
    public override void Configure(EntityTypeBuilder<TRecord> builder)
    {
        base.Configure(builder);
        builder.HasMany(record => record.Citations).WithOne().HasForeignKey(typeof(TRecord).Name + "Id").OnDelete(DeleteBehavior.Cascade);
    }
}
