using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Milestones;

/// <summary>Counts what other filters would find.</summary>
public sealed class FacetQueries(TrackerDbContext db, FilteredMilestones filtered)
{
    /// <summary>What each value of each filter would find, beside the others in use.</summary>
    public async Task<MilestoneFacets> OfAsync(MilestoneFilter filter, CancellationToken cancellationToken)
    {
        var (years, byYear) = await YearsAsync(filter, cancellationToken);
        return new(years, new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal)
        {
            [FilterPart.Partner] = await CountAsync(filter, FilterPart.Partner, all => all.SelectMany(milestone => milestone.Partners).Select(partner => partner.Code), cancellationToken),
            [FilterPart.Framework] = await CountAsync(filter, FilterPart.Framework, all => all.Where(milestone => milestone.Framework != null).Select(milestone => milestone.Framework!.Slug), cancellationToken),
            [FilterPart.Area] = await CountAsync(filter, FilterPart.Area, all => all.SelectMany(milestone => milestone.Areas).Select(area => area.Slug), cancellationToken),
            [FilterPart.Summit] = await CountAsync(filter, FilterPart.Summit, all => all.Where(milestone => milestone.Summit != null).Select(milestone => milestone.Summit!.Slug), cancellationToken),
            [FilterPart.Kind] = Codes(await CountAsync(filter, FilterPart.Kind, all => all.Select(milestone => milestone.Kind), cancellationToken)),
            [FilterPart.Standing] = Codes(await CountAsync(filter, FilterPart.Standing, all => all.Select(milestone => milestone.Standing), cancellationToken)),
            [FilterPart.Significance] = Codes(await CountAsync(filter, FilterPart.Significance, all => all.Select(milestone => milestone.Significance), cancellationToken)),
            [FilterPart.Confidence] = Codes(await CountAsync(filter, FilterPart.Confidence, all => all.Select(milestone => milestone.Confidence), cancellationToken)),
            [FilterPart.SourceKind] = Codes(await CountAsync(filter, FilterPart.SourceKind, KindsOfSources, cancellationToken)),
            [FilterPart.Disputed] = await DisputedAsync(filter, cancellationToken),
            [FilterPart.Year] = byYear,
        });
    }

    /// <summary>For each filter in use what would be found without it, in the order in which a reader meets them; what finds nothing is left out.</summary>
    public Task<IReadOnlyList<WiderCount>> WithoutEachAsync(MilestoneFilter filter, CancellationToken cancellationToken) =>
        WiderAsync(filter, part => part.Without(filter), cancellationToken);

    /// <summary>For each filter in use what it would find alone; what finds nothing is left out.</summary>
    public Task<IReadOnlyList<WiderCount>> EachAloneAsync(MilestoneFilter filter, CancellationToken cancellationToken) =>
        WiderAsync(filter, part => FilterPart.All.Where(other => other != part).Aggregate(filter, (narrow, other) => other.Without(narrow)), cancellationToken);

    private async Task<IReadOnlyList<WiderCount>> WiderAsync(MilestoneFilter filter, Func<FilterPart, MilestoneFilter> widen, CancellationToken cancellationToken)
    {
        var wider = new List<WiderCount>();
        foreach (var part in FilterPart.All.Where(part => part.IsAsked(filter)))
        {
            if (await (await MilestonesAsync(widen(part), cancellationToken)).CountAsync(cancellationToken) is var count and > 0)
                wider.Add(new(part.Parameter, count));
        }

        return wider;
    }

    private Task<IQueryable<Milestone>> MilestonesAsync(MilestoneFilter filter, CancellationToken cancellationToken) =>
        filtered.OfAsync(db.Set<Milestone>(), filter, cancellationToken);

    private async Task<Dictionary<TValue, int>> CountAsync<TValue>(
        MilestoneFilter filter, string parameter, Func<IQueryable<Milestone>, IQueryable<TValue>> values, CancellationToken cancellationToken)
        where TValue : notnull =>
        await values(await MilestonesAsync(FilterPart.Remove(filter, parameter), cancellationToken))
            .GroupBy(value => value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(counted => counted.Key, counted => counted.Count, cancellationToken);

    // Two sources of one kind count once.
    private static IQueryable<Sources.SourceKind> KindsOfSources(IQueryable<Milestone> milestones) => milestones
        .SelectMany(milestone => milestone.Citations, (milestone, citation) => new { milestone.Id, citation.Source.Kind })
        .Distinct()
        .Select(cited => cited.Kind);

    private async Task<Dictionary<string, int>> DisputedAsync(MilestoneFilter filter, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var value in new[] { MilestoneFilter.Yes, MilestoneFilter.No })
            counts[value] = await (await MilestonesAsync(filter with { Disputed = [value] }, cancellationToken)).CountAsync(cancellationToken);
        return counts;
    }

    // A vague date counts in every year that it may mean: the years are counted here, for no table holds them.
    private async Task<(IReadOnlyList<int> Years, Dictionary<string, int> Counts)> YearsAsync(MilestoneFilter filter, CancellationToken cancellationToken)
    {
        var spans = await (await MilestonesAsync(FilterPart.Remove(filter, FilterPart.Year), cancellationToken))
            .GroupBy(milestone => new { First = milestone.FirstDay.Year, Last = milestone.LastDay.Year })
            .Select(group => new { group.Key.First, group.Key.Last, Count = group.Count() })
            .ToListAsync(cancellationToken);
        IReadOnlyList<int> years = [.. spans.Select(span => span.First).Where(year => year > DateOnly.MinValue.Year).Union(filter.YearValues).OrderDescending()];
        return (years, years.ToDictionary(
            year => year.ToString("D4", CultureInfo.InvariantCulture),
            year => spans.Where(span => filter.Certain ? span.First == year && span.Last == year : span.First <= year && year <= span.Last).Sum(span => span.Count),
            StringComparer.Ordinal));
    }

    private static Dictionary<string, int> Codes<TEnum>(Dictionary<TEnum, int> counts)
        where TEnum : struct, Enum => counts.ToDictionary(counted => counted.Key.Code(), counted => counted.Value, StringComparer.Ordinal);
}
