using PartnershipTracker.Core.Areas;

namespace PartnershipTracker.Core.Matrix;

/// <summary>The matrix year by year: only the years in which a level rose for certain.</summary>
/// <param name="On">The day up to which it was computed.</param>
/// <param name="Partners">The partners' codes, in the order of the levels of each area.</param>
/// <param name="Areas">The whole vocabulary, in the order of each year's levels.</param>
/// <param name="Years">The years, the earliest first.</param>
public sealed record MatrixYears(DateOnly On, IReadOnlyList<string> Partners, IReadOnlyList<YearArea> Areas, IReadOnlyList<MatrixYear> Years)
{
    internal static MatrixYears Of(DateOnly on, IReadOnlyList<string> partners, IReadOnlyList<YearArea> areas, IEnumerable<AreaClaim> claims)
    {
        var steps = claims.Where(claim => claim.LastDay <= on).GroupBy(claim => (claim.Partner, claim.Area)).SelectMany(Rises)
            .ToLookup(claim => claim.LastDay.Year);
        var reached = new Dictionary<(string Partner, string Area), AreaLevel>();
        var years = new List<MatrixYear>();
        foreach (var year in steps.Select(year => year.Key).Order())
        {
            var risen = steps[year].GroupBy(claim => (claim.Partner, claim.Area)).ToDictionary(cell => cell.Key, cell => cell.Max(claim => claim.Level));
            foreach (var (cell, level) in risen)
                reached[cell] = level;
            var last = new DateOnly(year, 12, 31);
            years.Add(new(year, last < on ? last : on, [.. areas.Select(area => (IReadOnlyList<YearLevel>)[.. partners.Select(partner => LevelOf((partner, area.Id)))])]));

            YearLevel LevelOf((string Partner, string Area) cell) => new(reached.TryGetValue(cell, out var level) ? level : null, risen.ContainsKey(cell));
        }

        return new MatrixYears(on, partners, areas, years);
    }

    // Of the claims of one cell, those at which its level rose.
    private static IEnumerable<AreaClaim> Rises(IEnumerable<AreaClaim> cell)
    {
        AreaLevel? reached = null;
        foreach (var claim in cell.OrderBy(claim => claim.LastDay))
        {
            if (reached is not null && claim.Level <= reached)
                continue;

            reached = claim.Level;
            yield return claim;
        }
    }
}

/// <summary>An area or topic of the matrix year by year.</summary>
/// <param name="Id">The area's id.</param>
/// <param name="Name">The name that a reader sees.</param>
/// <param name="Group">The heading under which lists show it.</param>
/// <param name="Kind">Whether it is a field of cooperation or only a topic of talks.</param>
public sealed record YearArea(string Id, string Name, string Group, AreaKind Kind);

/// <summary>The matrix at the end of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="On">Its last day, or the day that was asked for where that comes first.</param>
/// <param name="Levels">For each area the level of each partner.</param>
public sealed record MatrixYear(int Year, DateOnly On, IReadOnlyList<IReadOnlyList<YearLevel>> Levels);

/// <summary>How far a partner had come in an area by the end of a year.</summary>
/// <param name="Level">The strongest level that was reached for certain; null where none was.</param>
/// <param name="IsRisen">Whether it was reached in this year.</param>
public sealed record YearLevel(AreaLevel? Level, bool IsRisen);
