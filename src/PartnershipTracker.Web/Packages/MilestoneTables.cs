using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Packages;

/// <summary>The tables of a package that hold what was asked for: the milestones, and one row for each of their partners and areas; apart from these, one for each of their citations.</summary>
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
    ];

    /// <summary>The table of what the milestones rest on.</summary>
    public static PackageTable CitationsOf(Func<CancellationToken, IAsyncEnumerable<MilestoneDetails>> milestones) =>
        new PackageTable<Cited>("citations", "Citations of milestones", Citations, ["milestone", "number"], token => CitedIn(milestones(token)));

    private static readonly IReadOnlyList<Column<Cited>> Citations =
    [
        new("milestone", "string", "The milestone that rests on it.", row => row.Milestone) { IsRequired = true, Refers = ("milestones", "id") },
        .. CitationColumns.Of<Cited>(row => row.Number, row => row.Citation),
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
