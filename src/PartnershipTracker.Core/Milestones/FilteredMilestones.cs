using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Milestones;

/// <summary>Narrows milestones to those that a filter matches: lists, counts, timelines and facets alike.</summary>
public sealed class FilteredMilestones(
    TrackerDbContext db, PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas, SummitQueries summits, MilestoneVocabulary vocabulary)
{
    /// <summary>The full-text index of titles, summaries and quotations, as the migrations name it.</summary>
    public const string SearchIndex = "MilestoneSearch";

    /// <summary>Those of <paramref name="milestones"/> that the filter matches.</summary>
    public async Task<IQueryable<Milestone>> OfAsync(IQueryable<Milestone> milestones, MilestoneFilter filter, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(filter.Q))
            milestones = Naming(milestones, await vocabulary.TermsAsync(filter.Q, cancellationToken));

        milestones = Matched(milestones, filter, filter.Certain).Without(filter.Excluded, part => Matched(db.Set<Milestone>(), part, filter.Certain));
        return Within(milestones.Since(filter), filter.FirstDay, filter.LastDay, filter.Certain);
    }

    // What can be asked for, and left out.
    private IQueryable<Milestone> Matched(IQueryable<Milestone> milestones, MilestoneFilter filter, bool certain) =>
        InYears(Sourced(Judged(Tagged(milestones, filter), filter), filter), filter.YearValues, certain);

    private IQueryable<Milestone> Tagged(IQueryable<Milestone> milestones, MilestoneFilter filter)
    {
        if (partners.Terms.Codes(filter.Partner) is { Count: > 0 } codes)
            milestones = milestones.Where(milestone => milestone.Partners.Any(partner => codes.Contains(partner.Code)));
        if (frameworks.Terms.Codes(filter.Framework) is { Count: > 0 } frameworkIds)
            milestones = milestones.Where(milestone => frameworkIds.Contains(milestone.Framework!.Slug));
        if (areas.Terms.Codes(filter.Area) is { Count: > 0 } areaIds)
            milestones = milestones.Where(milestone => milestone.Areas.Any(area => areaIds.Contains(area.Slug)));
        if (filter.Summit is not [] && summits.Terms.Codes(filter.Summit) is { Count: > 0 } summitIds)
            milestones = milestones.Where(milestone => summitIds.Contains(milestone.Summit!.Slug));
        return milestones;
    }

    private static IQueryable<Milestone> Judged(IQueryable<Milestone> milestones, MilestoneFilter filter)
    {
        if (filter.KindValues is { Count: > 0 } kinds)
            milestones = milestones.Where(milestone => kinds.Contains(milestone.Kind));
        if (filter.StandingValues is { Count: > 0 } standings)
            milestones = milestones.Where(milestone => standings.Contains(milestone.Standing));
        if (filter.SignificanceValues is { Count: > 0 } significances)
            milestones = milestones.Where(milestone => significances.Contains(milestone.Significance));
        if (filter.ConfidenceValues is { Count: > 0 } confidences)
            milestones = milestones.Where(milestone => confidences.Contains(milestone.Confidence));
        return milestones;
    }

    private IQueryable<Milestone> Sourced(IQueryable<Milestone> milestones, MilestoneFilter filter)
    {
        if (TermList.Split(filter.Source).Select(source => source.ToLowerInvariant()).ToList() is { Count: > 0 } sources)
            milestones = milestones.Where(milestone => milestone.Citations.Any(citation => sources.Contains(citation.Source.Slug)));
        if (filter.SourceKindValues is { Count: > 0 } kinds)
            milestones = milestones.Where(milestone => milestone.Citations.Any(citation => kinds.Contains(citation.Source.Kind)));
        if (filter.DisputedValue is not { } disputed)
            return milestones;

        // The records that disagreements touch are named by their ids.
        var touched = db.Set<Disagreement>().SelectMany(disagreement => disagreement.About)
            .Where(subject => subject.Type == SubjectType.Milestone).Select(subject => subject.Subject);
        return milestones.Where(milestone =>
            (milestone.Citations.Any(citation => citation.Stance == Stance.Disputes) || touched.Contains(milestone.Slug)) == disputed);
    }

    // A name finds the milestones whose text holds it in any spelling, and those that are tagged with what it names.
    private IQueryable<Milestone> Naming(IQueryable<Milestone> milestones, IReadOnlyList<NamedTerm> terms)
    {
        foreach (var tag in terms.Where(term => term.IsTag))
        {
            var written = db.FullText(SearchIndex, [tag.Term]);
            milestones = milestones.Where(milestone => written.Contains(milestone.Id)
                || milestone.Partners.Any(partner => tag.Partners.Contains(partner.Slug))
                || tag.Frameworks.Contains(milestone.Framework!.Slug)
                || milestone.Areas.Any(area => tag.Areas.Contains(area.Slug)));
        }

        var words = terms.Where(term => !term.IsTag).Select(term => term.Term).ToList();
        if (words.Count == 0 && terms.Count > 0)
            return milestones;

        var found = db.FullText(SearchIndex, words);
        return milestones.Where(milestone => found.Contains(milestone.Id));
    }

    private static IQueryable<Milestone> InYears(IQueryable<Milestone> milestones, IReadOnlyList<int> years, bool certain)
    {
        if (years.Count == 0)
            return milestones;
        return certain
            ? milestones.Where(milestone => milestone.FirstDay.Year == milestone.LastDay.Year && years.Contains(milestone.FirstDay.Year))
            : milestones.Where(milestone => years.Any(year => milestone.FirstDay.Year <= year && year <= milestone.LastDay.Year));
    }

    private static IQueryable<Milestone> Within(IQueryable<Milestone> milestones, DateOnly first, DateOnly last, bool certain)
    {
        if (first > DateOnly.MinValue)
            milestones = certain ? milestones.Where(milestone => milestone.FirstDay >= first) : milestones.Where(milestone => milestone.LastDay >= first);
        if (last < DateOnly.MaxValue)
            milestones = certain ? milestones.Where(milestone => milestone.LastDay <= last) : milestones.Where(milestone => milestone.FirstDay <= last);
        return milestones;
    }
}
