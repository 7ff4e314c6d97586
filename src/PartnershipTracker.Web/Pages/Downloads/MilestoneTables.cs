using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Pages.Downloads;

/// <summary>The tables of a package that hold what was asked for: the milestones, and one row for each of their partners, areas and citations.</summary>
internal static class MilestoneTables
{
    /// <param name="milestones">Reads the milestones, once for each table.</param>
    public static IReadOnlyList<PackageTable> Of(Func<CancellationToken, IAsyncEnumerable<MilestoneDetails>> milestones, Func<string, string> addressOf) =>
    [
        new PackageTable<MilestoneLine>(
            "milestones", "Milestones", MilestoneLine.Columns, ["id"],
            token => milestones(token).Select(milestone => MilestoneLine.Of(milestone, addressOf(milestone.Id)))),
        new PackageTable<Pair>(
            "milestone-partners", "Partners of milestones", [Milestone(), Other("partner", "A partner of it.", ("partners", "code"))], ["milestone", "partner"],
            token => Pairs(milestones(token), milestone => milestone.Partners)),
        new PackageTable<Pair>(
            "milestone-areas", "Areas of milestones", [Milestone(), Other("area", "An area that it belongs to.", ("areas", "id"))], ["milestone", "area"],
            token => Pairs(milestones(token), milestone => milestone.Areas)),
        new PackageTable<Cited>("citations", "Citations of milestones", Citations, ["milestone", "number"], token => CitedIn(milestones(token))),
    ];

    private static readonly IReadOnlyList<Column<Cited>> Citations =
    [
        new("milestone", "string", "The milestone that rests on it.", row => row.Milestone) { IsRequired = true, Refers = ("milestones", "id") },
        new("number", "integer", "Its place among the citations of the milestone, from 1.", row => Column.Number(row.Number)) { IsRequired = true },
        new("source", "string", "The source.", row => row.Citation.Source) { IsRequired = true, Refers = ("sources", "id") },
        new("stance", "string", "Whether the source supports the record or disputes it.", row => row.Citation.Stance.Code()) { IsRequired = true },
        new("basis", "string", "Whether the source says it (stated) or an editor concludes it (inferred).", row => row.Citation.Basis.Code()) { IsRequired = true },
        new("quotation", "string", "The passage, verbatim. Empty: the text of the source is not held.", row => row.Citation.Quote),
        new("start", "integer", "Where the passage starts in the stored text, in UTF-16 code units. Empty: no text is held.", row => Column.Number(row.Citation.Start)),
        new("date", "string", "When it happened as this source has it (EDTF), where that is vaguer than the milestone's date or differs from it.", row => row.Citation.Date?.Edtf),
        new("note", "string", "The reason of an inference, or a remark.", row => row.Citation.Note),
    ];

    private static Column<Pair> Milestone() => new("milestone", "string", "The milestone.", row => row.Milestone) { IsRequired = true, Refers = ("milestones", "id") };

    private static Column<Pair> Other(string name, string meaning, (string Table, string Column) refers) =>
        new(name, "string", meaning, row => row.Other) { IsRequired = true, Refers = refers };

    private static IAsyncEnumerable<Pair> Pairs(IAsyncEnumerable<MilestoneDetails> milestones, Func<MilestoneDetails, IReadOnlyList<string>> others) =>
        milestones.SelectMany(milestone => others(milestone).Select(other => new Pair(milestone.Id, other)));

    private static IAsyncEnumerable<Cited> CitedIn(IAsyncEnumerable<MilestoneDetails> milestones) =>
        milestones.SelectMany(milestone => milestone.Citations.Select((citation, place) => new Cited(milestone.Id, place + 1, citation)));

    private sealed record Pair(string Milestone, string Other);

    private sealed record Cited(string Milestone, int Number, CitationDetails Citation);
}
