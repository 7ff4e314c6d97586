using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Core.Matrix;

/// <summary>How far partners and NATO had come in each area on a day, computed from what records claim.</summary>
public sealed class MatrixQueries(TrackerDbContext db, PartnerQueries partnerQueries, AreaQueries areaQueries, ReadingDay today)
{
    /// <summary>The matrix of a day, today where none is given, or the part of it that is asked for.</summary>
    public async Task<AreaMatrix> ReadAsync(MatrixFilter filter, CancellationToken cancellationToken)
    {
        var matrix = await OnAsync(filter.On, cancellationToken);
        var (partners, areas) = (partnerQueries.Terms.Codes(filter.Partner), areaQueries.Terms.Codes(filter.Area));
        return new AreaMatrix(matrix.On, [.. matrix.Partners.Where(IsShown)],
        [
            .. from area in matrix.Areas
               where areas is [] || areas.Contains(area.Id, StringComparer.Ordinal)
               select area with { Cells = [.. area.Cells.Where(cell => IsShown(cell.Partner))] },
        ]);

        bool IsShown(string partner) => partners is [] || partners.Contains(partner, StringComparer.Ordinal);
    }

    /// <summary>The whole matrix of a day: today where none is given.</summary>
    public async Task<AreaMatrix> OnAsync(string? day, CancellationToken cancellationToken)
    {
        var on = today.Or(day);
        var partners = await db.Set<Partner>().OrderBy(partner => partner.Id).Select(partner => partner.Code).ToListAsync(cancellationToken);
        var areas = await db.Set<CooperationArea>()
            .OrderBy(area => area.Group).ThenBy(area => area.Name)
            .Select(area => new { area.Slug, area.Name, area.Group, area.Kind })
            .ToListAsync(cancellationToken);

        var (levels, records) = await ReachedAsync(on, areas.ToDictionary(area => area.Slug, area => area.Group, StringComparer.Ordinal), cancellationToken);
        return new AreaMatrix(on, partners,
        [
            .. from area in areas
               orderby area.Kind
               select new MatrixArea(area.Slug, area.Name, area.Group, area.Kind, [.. partners.Select(partner => Cell(partner, levels.GetValueOrDefault((partner, area.Slug)), records))]),
        ]);
    }

    /// <summary>The matrix at the end of each year in which a level rose, up to a day: today where none is given.</summary>
    public async Task<MatrixYears> YearsAsync(string? day, CancellationToken cancellationToken)
    {
        var on = today.Or(day);
        var partners = await db.Set<Partner>().OrderBy(partner => partner.Id).Select(partner => partner.Code).ToListAsync(cancellationToken);
        var areas = await db.Set<CooperationArea>()
            .OrderBy(area => area.Group).ThenBy(area => area.Name)
            .Select(area => new YearArea(area.Slug, area.Name, area.Group, area.Kind))
            .ToListAsync(cancellationToken);

        var reader = new ClaimReader(db);
        IReadOnlyList<Claims> small = [.. await reader.OfAgreementsAsync(cancellationToken), .. await reader.OfAssessmentsAsync(cancellationToken)];
        var claims = await reader.OfMilestonesAsync(on, areas.ToDictionary(area => area.Id, area => area.Group, StringComparer.Ordinal), cancellationToken);
        return MatrixYears.Of(on, partners, [.. areas.OrderBy(area => area.Kind)], claims.Concat(small.SelectMany(record => record.All)));
    }

    private async Task<(Dictionary<(string Partner, string Area), ReachedLevel> Levels, Dictionary<(string Type, string Id), ClaimingRecord> Records)> ReachedAsync(
        DateOnly on, Dictionary<string, string> groups, CancellationToken cancellationToken)
    {
        var reader = new ClaimReader(db);
        IReadOnlyList<Claims> small = [.. await reader.OfAgreementsAsync(cancellationToken), .. await reader.OfAssessmentsAsync(cancellationToken)];
        var levels = (await reader.OfMilestonesAsync(on, groups, cancellationToken))
            .Concat(small.SelectMany(record => record.All))
            .GroupBy(claim => (claim.Partner, claim.Area))
            .ToDictionary(cell => cell.Key, cell => MatrixRule.Reached(cell, on));

        var shown = levels.Values.SelectMany(reached => new[] { reached.Certain, reached.Possible }).OfType<AreaClaim>()
            .Where(claim => claim.RecordType == Ledger.TypeName<Milestone>())
            .Select(claim => claim.Record).Distinct(StringComparer.Ordinal).ToList();
        var records = small.Select(claims => claims.Record).Concat(await reader.MilestonesAsync(shown, cancellationToken))
            .ToDictionary(record => (record.Record.Type, record.Record.Id));
        return (levels, records);
    }

    private static MatrixCell Cell(string partner, ReachedLevel? reached, Dictionary<(string Type, string Id), ClaimingRecord> records)
    {
        var certain = Shown(reached?.Certain, records);
        return new(partner, certain?.Level, certain?.Since, certain?.Record, certain?.Citation, Shown(reached?.Possible, records));
    }

    private static PossibleLevel? Shown(AreaClaim? claim, Dictionary<(string Type, string Id), ClaimingRecord> records)
    {
        if (claim is null)
            return null;

        var record = records[(claim.RecordType, claim.Record)];
        return new(claim.Level, DateDetails.Of(record.Date), record.Record, record.CitationFor(claim.Area));
    }
}
