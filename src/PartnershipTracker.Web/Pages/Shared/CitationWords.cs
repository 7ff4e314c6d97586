using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>How pages say what a citation says.</summary>
public static class CitationWords
{
    /// <summary>When it happened as the source has it, with the source's own words where they say more than the reading.</summary>
    public static string Dated(DateDetails date) =>
        date.Words is null || date.Words == date.Reading || date.Words == date.Edtf ? date.Reading : $"{date.Reading} (“{date.Words}”)";

    /// <summary>Who wrote and published a source, and when: "A. Author, NATO, published again by a paper, 8 March 2007".</summary>
    public static string Origin(SourceDetails source) => string.Join(", ", new[]
    {
        source.Author,
        source.Publisher,
        source.Republisher is null ? null : $"published again by {source.Republisher}",
        source.Published?.Reading,
    }.OfType<string>());

    /// <summary>The language of a source's own title where it is not that of the page; null where it is.</summary>
    public static string? Language(SourceDetails source) => source.Language == "en" ? null : source.Language;

    /// <summary>What stands before a citation's note.</summary>
    public static string NoteLabel(CitationDetails citation) => citation.Basis == Basis.Inferred ? "Why inferred: " : "Note: ";
}
