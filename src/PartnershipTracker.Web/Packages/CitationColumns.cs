using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Packages;

/// <summary>The columns of a table of citations, behind those that name the record.</summary>
internal static class CitationColumns
{
    /// <param name="number">The citation's place among those of its record, from 1.</param>
    public static IReadOnlyList<Column<TRow>> Of<TRow>(Func<TRow, int> number, Func<TRow, CitationDetails> citation) =>
    [
        new("number", "integer", "Its place among the citations of the record, from 1.", row => Column.Number(number(row))) { IsRequired = true },
        new("source", "string", "The source.", row => citation(row).Source) { IsRequired = true, Refers = ("sources", "id") },
        new("stance", "string", "Whether the source supports the record or disputes it.", row => citation(row).Stance.Code()) { IsRequired = true },
        new("basis", "string", "Whether the source says it (stated) or an editor concludes it (inferred).", row => citation(row).Basis.Code()) { IsRequired = true },
        new("quotation", "string", "The passage, verbatim. Empty: the text of the source is not held.", row => citation(row).Quote),
        new("start", "integer", "Where the passage starts in the stored text, in UTF-16 code units. Empty: no text is held.", row => Column.Number(citation(row).Start)),
        new("date", "string", "When it happened as this source has it (EDTF), where that is vaguer than the record's date or differs from it.", row => citation(row).Date?.Edtf),
        new("note", "string", "The reason of an inference, or a remark.", row => citation(row).Note),
    ];
}
