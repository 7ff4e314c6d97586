using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Sources;

/// <summary>A source as readers and scripts see it.</summary>
/// <param name="Id">The public id, which never changes.</param>
/// <param name="Title">The title, in the source's own spelling.</param>
/// <param name="Author">Who wrote it; null where it names nobody.</param>
/// <param name="Publisher">Who published it first.</param>
/// <param name="Republisher">Who published it again, where the address leads there; otherwise null.</param>
/// <param name="Url">Its address, http or https.</param>
/// <param name="Published">When it was published; null where that is not recorded.</param>
/// <param name="Kind">Whose kind of voice it is.</param>
/// <param name="Language">The language of its text (BCP 47).</param>
/// <param name="TextLength">The length of the stored text in UTF-16 code units; null where the text is not held.</param>
/// <param name="Sha256">The SHA-256 of the stored text's bytes; null where the text is not held.</param>
/// <param name="Version">The number of its latest revision, from 1.</param>
/// <param name="CreatedAt">When the tracker first recorded it (UTC).</param>
/// <param name="UpdatedAt">When the tracker last changed it (UTC).</param>
public sealed record SourceDetails(
    string Id, string Title, string? Author, string Publisher, string? Republisher, string Url, DateDetails? Published,
    SourceKind Kind, string Language, int? TextLength, string? Sha256, int Version, DateTime CreatedAt, DateTime UpdatedAt);

/// <summary>The sources of one kind, counted.</summary>
/// <param name="Kind">Whose kind of voice they are.</param>
/// <param name="Sources">How many there are.</param>
/// <param name="Held">Those of them whose text is held.</param>
public sealed record SourceTally(SourceKind Kind, int Sources, int Held);

/// <summary>The stored text of a source.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Content">The text.</param>
/// <param name="Sha256">The SHA-256 of its bytes in UTF-8.</param>
public sealed record SourceTextDetails(string Source, string Content, string Sha256);

/// <summary>What is shown of a record that rests on sources.</summary>
public interface ICited
{
    /// <summary>The sources and their passages; empty: unsourced.</summary>
    IReadOnlyList<CitationDetails> Citations { get; }
}

/// <summary>A citation as readers and scripts see it.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Quote">The passage, verbatim; null where the source's text is not held.</param>
/// <param name="Start">Where the passage starts in the stored text, in UTF-16 code units; null without a passage.</param>
/// <param name="Length">How long the passage is, in UTF-16 code units; null without a passage.</param>
/// <param name="Date">When it happened as this source has it, where that is vaguer than the record's date or differs from it; otherwise null.</param>
/// <param name="Stance">Whether the source backs the record.</param>
/// <param name="Basis">Whether the passage says it or an editor concludes it.</param>
/// <param name="Note">The reason for an inference, or another remark; null where there is none.</param>
public sealed record CitationDetails(string Source, string? Quote, int? Start, int? Length, DateDetails? Date, Stance Stance, Basis Basis, string? Note)
{
    public static IReadOnlyList<CitationDetails> Of(CitedRecord record) =>
        [.. record.Citations.OrderBy(citation => citation.Ordinal).Select(citation => Of(citation, citation.Source.Slug))];

    /// <param name="source">The source's id.</param>
    public static CitationDetails Of(Citation citation, string source) => new(
        source, citation.Quote, citation.Start, citation.Start is null ? null : citation.Quote?.Length, citation.Date is null ? null : DateDetails.Of(citation.Date),
        citation.Stance, citation.Basis, citation.Note);
}
