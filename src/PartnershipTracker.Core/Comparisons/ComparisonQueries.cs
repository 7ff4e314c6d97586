using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Comparisons;

/// <summary>Lays partners side by side on a day, or one partner beside itself on two.</summary>
public sealed class ComparisonQueries(
    TrackerDbContext db, PartnerQueries partners, AgreementQueries agreements, MilestoneQueries milestones, MatrixQueries matrix, SummitQueries summits,
    TitleQueries titles, ReadingDay today)
{
    private readonly ComparisonReader _reader = new(db);

    /// <summary>The partners that the filter names, in its order, or the first of the record; fewer than two where the record has no more.</summary>
    public async Task<PartnerComparison> ComparisonAsync(ComparisonFilter filter, CancellationToken cancellationToken)
    {
        var on = today.Or(filter.On);
        var everyone = await partners.AllAsync(cancellationToken);
        var codes = partners.Terms.Codes(filter.Partners) is { Count: > 0 } named ? named : [.. everyone.Take(ComparisonFilter.MostPartners).Select(partner => partner.Code)];
        var begun = (await agreements.AllAsync(filter.On, cancellationToken)).Where(agreement => agreement.Status.State != AgreementState.NotYetAdopted).ToList();
        var areas = await matrix.ReadAsync(new MatrixFilter { On = filter.On, Partner = [.. codes] }, cancellationToken);
        var claimed = areas.Areas.Where(area => area.Cells.Any(cell => cell.Level is not null || cell.Possibly is not null)).ToList();
        var outlooks = (await _reader.OutlooksAsync(codes, on, cancellationToken)).ToLookup(each => each.Partner, each => each.Outlook, StringComparer.Ordinal);
        return new PartnerComparison(
            on,
            [.. codes.Select(code => everyone.First(partner => partner.Code == code))],
            [.. codes.Select(code => begun.Where(agreement => agreement.Partner == code).ToList())],
            await _reader.KindsAsync(codes, on, cancellationToken),
            [.. claimed.Select(area => area with { Cells = [.. codes.Select(code => area.Cells.First(cell => cell.Partner == code))] })],
            areas.Areas.Count - claimed.Count,
            [.. (await SummitsAsync(cancellationToken)).Where(summit => First(summit) <= on).Select(summit => Compared(summit, codes))],
            [.. codes.Select(code => outlooks[code].ToList())],
            await DisagreementsAsync(codes, begun, on, cancellationToken));
    }

    /// <summary>The one partner that the filter names, on its two days, whichever of them comes first.</summary>
    public async Task<PartnerDifference> DifferenceAsync(ComparisonFilter filter, CancellationToken cancellationToken)
    {
        var (one, other) = (today.Or(filter.On), today.Or(filter.And));
        var (from, to) = one <= other ? (one, other) : (other, one);
        var partner = (await partners.AllAsync(cancellationToken)).First(candidate => candidate.Code == partners.Terms.Codes(filter.Partners)[0]);
        var between = Between(partner.Code, from, to);
        var earlier = (await _reader.OutlooksAsync([partner.Code], from, cancellationToken)).Select(each => each.Outlook.Id).ToHashSet(StringComparer.Ordinal);
        return new PartnerDifference(
            partner, from, to,
            await AgreementsAsync(partner.Code, from, to, cancellationToken),
            await AreasAsync(partner.Code, from, to, cancellationToken),
            between is null ? [] : [.. (await milestones.RowsAsync(between, cancellationToken)).Take(MilestoneQueries.MaxRows)],
            between is null ? 0 : await milestones.CountAsync(between, cancellationToken),
            [.. (await SummitsAsync(cancellationToken)).Where(summit => First(summit) <= to && (summit.Date.Latest ?? DateOnly.MaxValue) > from).Select(summit => Compared(summit, [partner.Code]))],
            [.. (await _reader.OutlooksAsync([partner.Code], to, cancellationToken)).Select(each => each.Outlook).Where(outlook => !earlier.Contains(outlook.Id))]);
    }

    /// <summary>Asks for the milestones between two days: after the first, and not after the second; null where no day lies between.</summary>
    public static MilestoneFilter? Between(string partner, DateOnly from, DateOnly to) =>
        from >= to ? null : new MilestoneFilter { Partner = [partner], From = from.AddDays(1).Asked(), To = to.Asked() };

    private async Task<IReadOnlyList<AgreementDifference>> AgreementsAsync(string partner, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var before = (await agreements.AllAsync(from.Asked(), cancellationToken)).ToDictionary(agreement => agreement.Id, StringComparer.Ordinal);
        return
        [
            .. from after in await agreements.AllAsync(to.Asked(), cancellationToken)
               where after.Partner == partner && after.Status.State != AgreementState.NotYetAdopted
               select new AgreementDifference(before[after.Id], after),
        ];
    }

    private async Task<IReadOnlyList<AreaDifference>> AreasAsync(string partner, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var before = await matrix.ReadAsync(new MatrixFilter { On = from.Asked(), Partner = [partner] }, cancellationToken);
        var after = await matrix.ReadAsync(new MatrixFilter { On = to.Asked(), Partner = [partner] }, cancellationToken);
        return
        [
            .. before.Areas.Zip(after.Areas, (then, now) => new AreaDifference(now, then.Cells[0], now.Cells[0]))
                .Where(area => area.Before.Level != area.After.Level || (area.After.Possibly is { } possible && possible.Level != area.Before.Possibly?.Level)),
        ];
    }

    private async Task<IReadOnlyList<ComparedDisagreement>> DisagreementsAsync(
        IReadOnlyList<string> codes, IReadOnlyList<AgreementDetails> begun, DateOnly on, CancellationToken cancellationToken)
    {
        var all = await _reader.DisagreementsAsync(cancellationToken);
        var subjects = all.SelectMany(disagreement => disagreement.About).Distinct().ToList();
        var owners = await _reader.OwnersAsync(subjects, begun, on, cancellationToken);
        var named = await titles.OfAsync(subjects, cancellationToken);
        var compared = all.Select(disagreement => new ComparedDisagreement(disagreement.Id, disagreement.Title, disagreement.Severity,
        [
            .. from code in codes
               select disagreement.About.Where(subject => owners[subject].Contains(code, StringComparer.Ordinal) && named.ContainsKey(subject)).Select(subject => named[subject]).ToList(),
        ]));
        return [.. compared.Where(disagreement => disagreement.Cells.Any(cell => cell.Count > 0))];
    }

    private async Task<IReadOnlyList<SummitDetails>> SummitsAsync(CancellationToken cancellationToken) =>
        (await summits.ListAsync(new SummitFilter { Limit = PageFilter.MaxLimit }, cancellationToken)).Items;

    private static DateOnly First(SummitDetails summit) => summit.Date.Earliest ?? DateOnly.MinValue;

    private static ComparedSummit Compared(SummitDetails summit, IReadOnlyList<string> codes) =>
        new(summit, [.. codes.Select(code => summit.Attendance.Where(attendance => attendance.Partner == code).ToList())]);
}
