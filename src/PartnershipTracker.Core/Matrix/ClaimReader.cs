using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Matrix;

/// <summary>A record with the claims that it makes.</summary>
internal sealed record Claims(ClaimingRecord Record, IReadOnlyList<AreaClaim> All);

/// <summary>Reads what records claim of partners in areas: a fixed number of statements, however many records there are.</summary>
internal sealed class ClaimReader(TrackerDbContext db)
{
    /// <summary>
    /// What milestones claim that took place and may have by the day. There may be many, so their titles and citations are read
    /// later, of those that a cell shows (<see cref="MilestonesAsync"/>).
    /// </summary>
    /// <param name="groups">The group of each area, by its id.</param>
    public async Task<IReadOnlyList<AreaClaim>> OfMilestonesAsync(
        DateOnly on, IReadOnlyDictionary<string, string> groups, CancellationToken cancellationToken)
    {
        var named = await db.Set<Milestone>()
            .Where(milestone => milestone.Standing == Standing.Held && milestone.FirstDay <= on)
            .SelectMany(milestone => milestone.Areas, (milestone, area) => new { milestone, Area = area.Slug })
            .SelectMany(pair => pair.milestone.Partners, (pair, partner) => new
            {
                partner.Code,
                pair.Area,
                pair.milestone.Slug,
                pair.milestone.Kind,
                Framework = pair.milestone.Framework!.Slug,
                pair.milestone.FirstDay,
                pair.milestone.LastDay,
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. named.Select(row => new AreaClaim(
                row.Code, row.Area, MatrixRule.OfMilestone(row.Kind, row.Framework, groups[row.Area]),
                row.FirstDay, row.LastDay, Ledger.TypeName<Milestone>(), row.Slug)),
        ];
    }

    /// <summary>The milestones of those ids.</summary>
    public async Task<IReadOnlyList<ClaimingRecord>> MilestonesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var found = await db.Set<Milestone>()
            .Where(milestone => ids.Contains(milestone.Slug))
            .Select(milestone => new
            {
                milestone.Slug,
                milestone.Title,
                milestone.Date,
                Citations = milestone.Citations.AsQueryable().OrderBy(citation => citation.Ordinal).Select(Cited.Of).ToList(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. found.Select(row => new ClaimingRecord(new(Ledger.TypeName<Milestone>(), row.Slug, row.Title), row.Date, row.Citations))];
    }

    /// <summary>What agreements claim, from their adoption on: each area that their text is known to name. One without a date claims nothing.</summary>
    public async Task<IReadOnlyList<Claims>> OfAgreementsAsync(CancellationToken cancellationToken)
    {
        var found = await db.Set<Agreement>()
            .Where(agreement => agreement.Adopted != null || agreement.PeriodStart != null)
            .Select(agreement => new
            {
                agreement.Slug,
                Partner = agreement.Partner.Code,
                PartnerName = agreement.Partner.Name,
                Framework = agreement.Framework.Slug,
                agreement.Framework.Acronym,
                agreement.Adopted,
                agreement.PeriodStart,
                Areas = agreement.Areas.Where(named => !named.Expected).Select(named => new { named.Area.Slug, named.Sources }).ToList(),
                Citations = agreement.Citations.AsQueryable().OrderBy(citation => citation.Ordinal).Select(Cited.Of).ToList(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in found
               let record = new ClaimingRecord(
                   new(Ledger.TypeName<Agreement>(), row.Slug, $"{row.Acronym} of {row.PartnerName}"), (row.Adopted ?? row.PeriodStart)!, row.Citations)
               {
                   SourcesByArea = row.Areas.GroupBy(named => named.Slug, StringComparer.Ordinal).ToDictionary(
                       area => area.Key, area => (IReadOnlyList<string>)[.. area.SelectMany(named => named.Sources)], StringComparer.Ordinal),
               }
               select new Claims(record, [.. record.SourcesByArea.Keys.Select(area => record.Claim(row.Partner, area, MatrixRule.OfAgreement(row.Framework)))]),
        ];
    }

    /// <summary>
    /// What assessments claim, from the publication of the first source that makes the argument: no source, or none with a date,
    /// and it claims nothing.
    /// </summary>
    public async Task<IReadOnlyList<Claims>> OfAssessmentsAsync(CancellationToken cancellationToken)
    {
        var found = await db.Set<Assessment>()
            .Where(assessment => assessment.Partners.Count > 0 && assessment.Areas.Count > 0)
            .Select(assessment => new
            {
                assessment.Slug,
                assessment.Title,
                assessment.Kind,
                assessment.Subject,
                Partners = assessment.Partners.Select(partner => partner.Code).ToList(),
                Areas = assessment.Areas.Select(area => area.Slug).ToList(),
                Citations = assessment.Citations.AsQueryable().OrderBy(citation => citation.Ordinal).Select(Cited.Of).ToList(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in found
               let level = MatrixRule.OfAssessment(row.Kind, row.Subject)
               let first = row.Citations.Where(cited => cited is { Supports: true, Published: not null }).MinBy(cited => cited.Published!.Edtf)
               where level is not null && first is not null
               let voiced = row.Citations.Where(cited => cited.Source == first.Source).ToList()
               let record = new ClaimingRecord(new(Ledger.TypeName<Assessment>(), row.Slug, row.Title), first.Published!, voiced)
               select new Claims(record, [.. from partner in row.Partners from area in row.Areas select record.Claim(partner, area, level.Value)]),
        ];
    }
}
