using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Coverage;

/// <summary>How far the record reaches: every count and every gap is computed from the record, none is written down anywhere.</summary>
public sealed class CoverageQueries(
    TrackerDbContext db, MilestoneQueries milestones, AgreementQueries agreements, PartnerQueries partners, FrameworkQueries frameworks,
    SourceQueries sources, ReadingDay reading)
{
    public async Task<CoverageDetails> ReadAsync(CancellationToken cancellationToken)
    {
        var today = reading.Day;
        var tally = await milestones.TallyAsync(cancellationToken);
        var years = await YearsAsync(cancellationToken);
        var summits = await PassedSummitsAsync(today, cancellationToken);
        var agreed = await agreements.AllAsync(on: null, cancellationToken);
        return new CoverageDetails(
            today,
            await SourcingAsync(tally, cancellationToken),
            Periods.Of(years, today.Year),
            Periods.Across(years, today.Year),
            Periods.Years(years, today.Year),
            [
                .. from partner in partners.Terms.Terms
                   let count = tally.Of(partner.Code)
                   select new PartnerCoverage(
                       partner.Code, partner.Name, count.Named, count.Alone,
                       [.. summits.Where(summit => !summit.Partners.Contains(partner.Code, StringComparer.Ordinal)).Select(summit => summit.Reference)]),
            ],
            await AreasAsync(cancellationToken),
            AgreementsLacking(agreed),
            [
                .. summits.Where(summit => summit.Standing.IsOutcomeMissing(summit.LastDay, today)).Select(summit => new OutcomeMissing(summit.Reference, summit.When)),
                .. await PassedMilestonesAsync(today, cancellationToken),
            ],
            [
                .. agreed.Where(agreement => agreement.Confidence == Confidence.Medium).Select(Reference),
                .. await MediumMilestonesAsync(cancellationToken),
            ],
            await sources.TallyAsync(cancellationToken));
    }

    private async Task<MilestoneCoverage> SourcingAsync(MilestoneTally tally, CancellationToken cancellationToken)
    {
        var supporting = await db.Set<Milestone>()
            .Select(milestone => milestone.Citations.Where(citation => citation.Stance == Stance.Supports).Select(citation => citation.Source.Id).Distinct().Count())
            .ToListAsync(cancellationToken);
        return new MilestoneCoverage(
            tally.Total, supporting.Count(count => count == 0), supporting.Count(count => count == 1), supporting.Count(count => count > 1),
            tally.DatesInferred, tally.WithoutFirstDay);
    }

    private async Task<IReadOnlyList<YearsCount>> YearsAsync(CancellationToken cancellationToken)
    {
        var named = db.Set<Milestone>()
            .SelectMany(milestone => milestone.Partners, (milestone, partner) => new { partner.Code, First = milestone.FirstDay.Year, Last = milestone.LastDay.Year })
            .GroupBy(found => found)
            .Select(group => new YearsCount(group.Key.Code, group.Key.First, group.Key.Last, group.Count()));
        var all = db.Set<Milestone>()
            .Select(milestone => new { First = milestone.FirstDay.Year, Last = milestone.LastDay.Year })
            .GroupBy(found => found)
            .Select(group => new YearsCount(null, group.Key.First, group.Key.Last, group.Count()));
        return [.. await named.ToListAsync(cancellationToken), .. await all.ToListAsync(cancellationToken)];
    }

    private async Task<IReadOnlyList<AreaCoverage>> AreasAsync(CancellationToken cancellationToken)
    {
        var areas = await db.Set<CooperationArea>()
            .Select(area => new AreaCoverage(area.Slug, area.Name, area.Kind, db.Set<Milestone>().Count(milestone => milestone.Areas.Any(named => named.Id == area.Id))))
            .ToListAsync(cancellationToken);
        return [.. areas.OrderBy(area => area.Milestones).ThenBy(area => area.Name, StringComparer.Ordinal)];
    }

    private IReadOnlyList<AgreementCoverage> AgreementsLacking(IReadOnlyList<AgreementDetails> all)
    {
        var succeeded = all.Select(agreement => agreement.Predecessor).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from agreement in all
               let isSucceeded = succeeded.Contains(agreement.Id)
               let gaps = MissingTerms.Of(agreement, isSucceeded)
               where gaps.Count > 0
               select new AgreementCoverage(Reference(agreement), agreement.Partner, isSucceeded, gaps),
        ];
    }

    private async Task<List<PassedSummit>> PassedSummitsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var passed = await db.Set<Summit>().AsNoTracking().InOrder()
            .Where(summit => summit.LastDay < today)
            .Select(summit => new { summit.Slug, summit.Name, summit.Date, summit.Standing, summit.LastDay, Partners = summit.Attendance.Select(came => came.Partner.Code).ToList() })
            .ToListAsync(cancellationToken);
        return [.. passed.Select(summit => new PassedSummit(
            new(Ledger.TypeName<Summit>(), summit.Slug, summit.Name), summit.Date.Edtf.Reading, summit.Standing, summit.LastDay, summit.Partners))];
    }

    private async Task<IEnumerable<OutcomeMissing>> PassedMilestonesAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var passed = await db.Set<Milestone>().AsNoTracking().InOrder()
            .Where(milestone => milestone.Standing != Standing.Held && milestone.LastDay < today)
            .Select(milestone => new { milestone.Slug, milestone.Title, milestone.Date })
            .ToListAsync(cancellationToken);
        return passed.Select(milestone => new OutcomeMissing(new(Ledger.TypeName<Milestone>(), milestone.Slug, milestone.Title), milestone.Date.Edtf.Reading));
    }

    private async Task<IEnumerable<RecordReference>> MediumMilestonesAsync(CancellationToken cancellationToken) =>
        await db.Set<Milestone>().InOrder()
            .Where(milestone => milestone.Confidence == Confidence.Medium)
            .Select(milestone => new RecordReference(Ledger.TypeName<Milestone>(), milestone.Slug, milestone.Title))
            .ToListAsync(cancellationToken);

    /// <summary>An agreement by its framework, partner and date: a partner has several under one framework.</summary>
    private RecordReference Reference(AgreementDetails agreement) => new(
        Ledger.TypeName<Agreement>(), agreement.Id,
        $"{frameworks.Terms.NameOf(agreement.Framework)} of {partners.Terms.NameOf(agreement.Partner)}{(agreement.Adopted is null ? "" : $" ({agreement.Adopted.Reading})")}");

    private sealed record PassedSummit(RecordReference Reference, string When, Standing Standing, DateOnly LastDay, IReadOnlyList<string> Partners);
}
