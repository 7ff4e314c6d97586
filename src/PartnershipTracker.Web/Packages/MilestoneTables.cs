using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Packages;

/// <summary>The tables of a package that hold what was asked for: the milestones, and one row for each of their partners and areas; apart from these, one for each of their citations.</summary>
internal static class MilestoneTables
{
    private static readonly PackageTable<MilestoneLine> Milestones = new("milestones", "Milestones", MilestoneLine.Columns, ["id"]);

    private static readonly PackageTable<Pair> Partners = new(
        "milestone-partners", "Partners of milestones", [Milestone(), Other("partner", "A partner of it.", ("partners", "code"))], ["milestone", "partner"]);

    private static readonly PackageTable<Pair> Areas = new(
        "milestone-areas", "Areas of milestones", [Milestone(), Other("area", "An area that it belongs to.", ("areas", "id"))], ["milestone", "area"]);

    public static readonly IReadOnlyList<PackageTable> All = [Milestones, Partners, Areas];

    /// <summary>Adds all that the tables of a package hold of a milestone.</summary>
    /// <param name="address">Its absolute address.</param>
    public static async Task AddAsync(PackageRows rows, MilestoneDetails milestone, string address, CancellationToken cancellationToken)
    {
        await rows.AddAsync(Milestones, MilestoneLine.Of(milestone, address), cancellationToken);
        foreach (var partner in milestone.Partners)
            await rows.AddAsync(Partners, new(milestone.Id, partner), cancellationToken);
        foreach (var area in milestone.Areas)
            await rows.AddAsync(Areas, new(milestone.Id, area), cancellationToken);
        foreach (var table in new[] { CitationTables.OfAll, CitationTables.OfMilestones })
            await CitationTables.AddAsync(rows, table, "milestone", milestone.Id, milestone.Citations, cancellationToken);
    }

    private static Column<Pair> Milestone() => new("milestone", "string", "The milestone.", row => row.Milestone) { IsRequired = true, Refers = ("milestones", "id") };

    private static Column<Pair> Other(string name, string meaning, (string Table, string Column) refers) =>
        new(name, "string", meaning, row => row.Other) { IsRequired = true, Refers = refers };

    private sealed record Pair(string Milestone, string Other);
}
