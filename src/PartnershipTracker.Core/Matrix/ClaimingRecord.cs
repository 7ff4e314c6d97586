using System.Linq.Expressions;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Matrix;

/// <summary>One source's word, as far as a cell shows it.</summary>
internal sealed record Cited(
    string Source, string Title, string Publisher, SourcedDate? Published, string? Quote, int? Start, Stance Stance, Basis Basis)
{
    /// <summary>What is read of a citation, as the database is asked for it.</summary>
    public static readonly Expression<Func<Citation, Cited>> Of = citation => new Cited(
        citation.Source.Slug, citation.Source.Title, citation.Source.Publisher, citation.Source.Published, citation.Quote, citation.Start, citation.Stance, citation.Basis);

    /// <summary>Whether it backs the record: a source that disputes it is no evidence for a level.</summary>
    public bool Supports => Stance == Stance.Supports;
}

/// <summary>What a cell shows of the record behind it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Date">When what it claims came true.</param>
/// <param name="Citations">What it rests on, in their order.</param>
internal sealed record ClaimingRecord(MatrixRecord Record, SourcedDate Date, IReadOnlyList<Cited> Citations)
{
    /// <summary>The sources that name each area, where the record says which do; every citation counts for an area that is not here.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SourcesByArea { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>What it rests on in an area; null where that is nothing.</summary>
    public MatrixCitation? CitationFor(string area)
    {
        var naming = SourcesByArea.TryGetValue(area, out var sources) ? sources : null;
        var supporting = Citations.Where(cited => cited.Supports && naming?.Contains(cited.Source, StringComparer.Ordinal) != false).ToList();
        return (supporting.Find(cited => cited.Quote is not null) ?? supporting.FirstOrDefault()) is { } cited
            ? new(cited.Source, cited.Title, cited.Publisher, cited.Quote, cited.Start, cited.Start is null ? null : cited.Quote?.Length, cited.Basis)
            : null;
    }

    public AreaClaim Claim(string partner, string area, AreaLevel level) =>
        new(partner, area, level, Date.Edtf.FirstDay, Date.Edtf.LastDay, Record.Type, Record.Id);
}
