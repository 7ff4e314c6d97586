using System.Globalization;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Milestones;

/// <summary>The values of each filter of milestones to choose from, each with how many it would find.</summary>
public sealed class Facets(PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas, SummitQueries summits, FacetQueries queries)
{
    private MilestoneFacets? _counts;
    private MilestoneFilter _filter = new();

    /// <summary>Counts; without, nothing is counted, and everything is offered.</summary>
    public async Task CountAsync(MilestoneFilter filter, CancellationToken cancellationToken) => _counts = await queries.OfAsync(_filter = filter, cancellationToken);

    /// <summary>What was asked, where nothing is counted.</summary>
    public void Keep(MilestoneFilter filter) => _filter = filter;

    public IReadOnlyList<Choice> Partners => Counted("partner", Choice.Of(partners.Terms, _filter.Partner));

    public IReadOnlyList<Choice> Kinds => Counted("kind", Choice.Of<MilestoneKind>(_filter.Kind));

    public IReadOnlyList<Choice> Frameworks => Counted("framework", Choice.Of(frameworks.Terms, _filter.Framework));

    /// <summary>By name; one that would find nothing is left out of so many, unless it is chosen.</summary>
    public IReadOnlyList<Choice> Areas => Fruitful(Counted("area", Choice.Of(areas.Terms, _filter.Area)).OrderBy(choice => choice.Name, StringComparer.Ordinal));

    public IReadOnlyList<Choice> Summits => Fruitful(Counted("summit", Choice.Of(summits.Terms, _filter.Summit)));

    /// <summary>The years, the latest first; where nothing is counted, those that are asked for.</summary>
    public IReadOnlyList<Choice> Years
    {
        get
        {
            var asked = TermList.Split(_filter.Year).ToHashSet(StringComparer.Ordinal);
            var years = _counts is null ? asked : _counts.Years.Select(year => year.ToString("D4", CultureInfo.InvariantCulture));
            return Fruitful(Counted("year", [.. years.Select(year => new Choice(year, year, asked.Contains(year)))]));
        }
    }

    public IReadOnlyList<Choice> Significances => Counted("significance", MilestoneWords.Choices<Significance>(_filter.Significance, MilestoneWords.Meaning));

    public IReadOnlyList<Choice> Confidences => Counted("confidence", MilestoneWords.Choices<Confidence>(_filter.Confidence, MilestoneWords.Meaning));

    public IReadOnlyList<Choice> Standings => Counted("standing", Choice.Of<Standing>(_filter.Standing));

    public IReadOnlyList<Choice> SourceKinds => Counted("sourceKind", Choice.Of<SourceKind>(_filter.SourceKind));

    public IReadOnlyList<Choice> Disputed => Counted("disputed", Choice.Of(MilestoneFilter.Truths, _filter.Disputed));

    private IReadOnlyList<Choice> Counted(string parameter, IReadOnlyList<Choice> choices) =>
        _counts is null ? choices : [.. choices.Select(choice => choice with { Count = _counts.Of(parameter, choice.Value) })];

    private static IReadOnlyList<Choice> Fruitful(IEnumerable<Choice> choices) => [.. choices.Where(choice => choice.Chosen || choice.Count != 0)];
}
