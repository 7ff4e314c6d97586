using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Packages;

/// <summary>A citation of a record.</summary>
/// <param name="Type">The type of the record that rests on it.</param>
/// <param name="Record">The record's id.</param>
/// <param name="Number">Its place among the citations of the record, from 1.</param>
internal sealed record Cited(string Type, string Record, int Number, CitationDetails Citation);

/// <summary>The table of what records rest on: those of all types, or milestones alone.</summary>
internal static class CitationTables
{
    private static readonly IReadOnlyList<Column<Cited>> Columns =
    [
        new("number", "integer", "Its place among the citations of the record, from 1.", row => Column.Number(row.Number)) { IsRequired = true },
        new("source", "string", "The source.", row => row.Citation.Source) { IsRequired = true, Refers = ("sources", "id") },
        new("stance", "string", "Whether the source supports the record or disputes it.", row => row.Citation.Stance.Code()) { IsRequired = true },
        new("basis", "string", "Whether the source says it (stated) or an editor concludes it (inferred).", row => row.Citation.Basis.Code()) { IsRequired = true },
        new("quotation", "string", "The passage, verbatim. Empty: the text of the source is not held.", row => row.Citation.Quote),
        new("start", "integer", "Where the passage starts in the stored text, in UTF-16 code units. Empty: no text is held.", row => Column.Number(row.Citation.Start)),
        new("date", "string", "When it happened as this source has it (EDTF), where that is vaguer than the record's date or differs from it.", row => row.Citation.Date?.Edtf),
        new("note", "string", "The reason of an inference, or a remark.", row => row.Citation.Note),
    ];

    public static readonly PackageTable<Cited> OfAll = new(
        "citations", "Citations of all records",
        [
            new("recordType", "string", "The type of the record that rests on it.", row => row.Type) { IsRequired = true },
            new("record", "string", "The record's id.", row => row.Record) { IsRequired = true },
            .. Columns,
        ],
        ["recordType", "record", "number"]);

    public static readonly PackageTable<Cited> OfMilestones = new(
        "citations", "Citations of milestones",
        [
            new("milestone", "string", "The milestone that rests on it.", row => row.Record) { IsRequired = true, Refers = ("milestones", "id") },
            .. Columns,
        ],
        ["milestone", "number"]);

    /// <summary>Adds the citations of a record to the one or the other table.</summary>
    public static async Task AddAsync(
        PackageRows rows, PackageTable<Cited> table, string type, string record, IReadOnlyList<CitationDetails> citations, CancellationToken cancellationToken)
    {
        foreach (var (place, citation) in citations.Index())
            await rows.AddAsync(table, new(type, record, place + 1, citation), cancellationToken);
    }
}
