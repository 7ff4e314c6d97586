using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>What is not recorded yet, to be drawn among what is.</summary>
/// <param name="Marks">Milestones, each in the lane of one partner.</param>
/// <param name="Agreements">By the code of their partner.</param>
/// <param name="Summit">Null where its days are not known.</param>
public sealed record TimelineAdditions(
    IReadOnlyList<(string Partner, TimelineItem Item)> Marks, IReadOnlyList<(string Partner, AgreementBar Bar)> Agreements, SummitLine? Summit);

/// <summary>Draws what the record holds: milestones as marks, agreements as bars, summits as lines across.</summary>
public sealed class RecordTimeline(
    PartnerQueries partners, MilestoneQueries milestones, AgreementQueries agreements, SummitQueries summits, FrameworkQueries frameworks, AreaQueries areas,
    TimeProvider clock)
{
    private const string Id = "timeline";

    /// <summary>What a filter finds, with the agreements that began and the summits that met in its time; null where it finds nothing, though it asks for more than partners.</summary>
    /// <param name="label">What it is, without years: "Milestones: Japan".</param>
    public Task<TimelineFigure?> OfAsync(MilestoneFilter filter, string label, TimelineView view, CancellationToken cancellationToken) =>
        OfAsync(filter, label, view, ownSummit: null, cancellationToken);

    /// <summary>What is recorded of the year before a summit and of the year after it.</summary>
    public async Task<TimelineFigure?> AroundAsync(SummitDetails summit, TimelineView view, CancellationToken cancellationToken)
    {
        var date = EdtfDate.Parse(summit.Date.Edtf);
        if (date is not { Earliest: { } first, Latest: { } last })
            return null;

        var around = TimelineRange.YearAround(first, last);
        var filter = new MilestoneFilter { From = around.First.Asked(), To = around.Last.Asked() };
        return await OfAsync(filter, $"A year before and after the {summit.Name}", view.First(around), summit.Id, cancellationToken);
    }

    /// <summary>What is recorded of one year, and among it what is about to be.</summary>
    public async Task<TimelineFigure> OfYearAsync(int year, TimelineAdditions added, CancellationToken cancellationToken)
    {
        var lanes = new MilestoneLanes(await NamesAsync(cancellationToken));
        var within = $"{year:D4}";
        var rows = await milestones.RowsAsync(new MilestoneFilter { From = within, To = within, Match = "certain" }, cancellationToken);
        var bars = Flat(await BarsAsync(cancellationToken))
            .Where(each => each.Bar.Begin.FirstDay.Year == year)
            .Concat(added.Agreements)
            .ToLookup(each => each.Partner, each => each.Bar, StringComparer.Ordinal);
        IReadOnlyList<SummitLine> lines = [.. (await LinesAsync(cancellationToken)).Where(line => line.Date.FirstDay.Year == year), .. new[] { added.Summit }.OfType<SummitLine>()];
        return TimelineFigure.Of(
            Id,
            "Milestones and agreements with those of the sheet",
            [.. lanes.ByPartner(rows, bars).Select(lane => lane with { Items = [.. lane.Items, .. added.Marks.Where(mark => mark.Partner == lane.Name.Code).Select(mark => mark.Item)] })],
            clock,
            lines);
    }

    private async Task<TimelineFigure?> OfAsync(MilestoneFilter filter, string label, TimelineView view, string? ownSummit, CancellationToken cancellationToken)
    {
        var rows = await milestones.RowsAsync(filter, cancellationToken);
        var asksForAll = MilestoneWords.QueryOf(filter).Pairs.All(pair => pair.Name is "partner" or "partner!" or "sort");
        if (rows.Count == 0 && !asksForAll)
            return null;

        var time = asksForAll ? (First: DateOnly.MinValue, Last: DateOnly.MaxValue, NotBefore: null) : TimeOf(filter, rows);
        bool IsWithin(EdtfDate date) => date.FirstDay >= time.First && date.FirstDay <= time.Last;
        var bars = Flat(await BarsAsync(cancellationToken)).Where(each => IsAsked(filter, each.Partner) && IsWithin(each.Bar.Begin))
            .ToLookup(each => each.Partner, each => each.Bar, StringComparer.Ordinal);
        return TimelineFigure.Of(
            Id, label, await LanesAsync(filter, rows, view.Lanes, bars, cancellationToken), clock,
            [.. (await LinesAsync(cancellationToken)).Where(line => IsWithin(line.Date)).Select(line => line with { IsOwn = line.Id == ownSummit })], time.NotBefore, view) with
        {
            Exports = TimelineExports.Of(filter, view),
            IsCut = rows.Count == MilestoneQueries.MaxMarks,
        };
    }

    /// <summary>The days of what was found, from those on that were asked for.</summary>
    private static (DateOnly First, DateOnly Last, int? NotBefore) TimeOf(MilestoneFilter filter, IReadOnlyList<MilestoneRow> rows)
    {
        var days = rows.SelectMany(row => new[] { row.Date.Earliest, row.Date.Latest }).OfType<DateOnly>().ToList();
        var (first, last) = days.Count == 0 ? (DateOnly.MinValue, DateOnly.MaxValue) : (days.Min(), days.Max());
        return EdtfDate.TryParse(filter.From, out var from, out _) ? (from.FirstDay > first ? from.FirstDay : first, last, from.FirstDay.Year) : (first, last, null);
    }

    private async Task<IReadOnlyList<Lane>> LanesAsync(
        MilestoneFilter filter, IReadOnlyList<MilestoneRow> rows, LaneKind by, ILookup<string, AgreementBar> bars, CancellationToken cancellationToken)
    {
        var lanes = new MilestoneLanes(await NamesAsync(cancellationToken), areas.Terms);
        return by switch
        {
            LaneKind.Partner => [.. lanes.ByPartner(rows, bars).Where(lane => IsAsked(filter, lane.Name.Code))],
            LaneKind.Kind => lanes.By(rows, Enum.GetValues<MilestoneKind>().Select(kind => new LaneName(kind.Code(), Words.Capital(kind), IsPartner: false)), row => [row.Kind.Code()], Rest("No kind")),
            LaneKind.Area => lanes.By(rows, Plain(areas.Terms).OrderBy(lane => lane.Name, StringComparer.OrdinalIgnoreCase), row => row.Areas, Rest("No area")),
            LaneKind.Framework => lanes.By(rows, Plain(frameworks.Terms), row => row.Framework is { } framework ? [framework] : [], Rest("No framework"), ByFramework(bars)),
            _ => throw new ArgumentOutOfRangeException(nameof(by), by, "No such lanes."),
        };
    }

    // Whoever names no partner asks for all of them.
    private bool IsAsked(MilestoneFilter filter, string partner) =>
        (partners.Terms.Codes(filter.Partner) is not { Count: > 0 } asked || asked.Contains(partner, StringComparer.Ordinal))
        && !partners.Terms.Codes(filter.NotPartner).Contains(partner, StringComparer.Ordinal);

    private static LaneName Rest(string name) => new("", name, IsPartner: false);

    private static IEnumerable<LaneName> Plain(TermList terms) => terms.Terms.Select(term => new LaneName(term.Code, term.Name, IsPartner: false));

    private static IEnumerable<(string Partner, AgreementBar Bar)> Flat(ILookup<string, AgreementBar> bars) => bars.SelectMany(of => of, (of, bar) => (of.Key, bar));

    // In the lane of its framework a bar says whose it is.
    private static ILookup<string, AgreementBar> ByFramework(ILookup<string, AgreementBar> bars) =>
        Flat(bars).Select(each => each.Bar with { Label = $"{each.Partner} {each.Bar.Label}" }).ToLookup(bar => bar.Kind.Id, StringComparer.Ordinal);

    private async Task<IReadOnlyList<LaneName>> NamesAsync(CancellationToken cancellationToken) =>
        [.. (await partners.AllAsync(cancellationToken)).Select(partner => new LaneName(partner.Code, partner.Name))];

    private async Task<ILookup<string, AgreementBar>> BarsAsync(CancellationToken cancellationToken)
    {
        var all = await agreements.AllAsync(on: null, cancellationToken);
        var names = (await partners.AllAsync(cancellationToken)).ToDictionary(partner => partner.Code, partner => partner.Name, StringComparer.Ordinal);
        var bars =
            from agreement in all
            where agreement.Begin is not null
            select (agreement.Partner, Bar: BarOf(agreement, names[agreement.Partner], all));
        return bars.ToLookup(each => each.Partner, each => each.Bar, StringComparer.Ordinal);
    }

    private AgreementBar BarOf(AgreementDetails agreement, string partner, IReadOnlyList<AgreementDetails> all)
    {
        var acronym = frameworks.Terms.NameOf(agreement.Framework);
        var begin = Begin(agreement)!;
        var years = agreement.PeriodStart is not null || agreement.PeriodEnd is not null ? Words.Period(agreement) : $"{begin.FirstDay.Year}";
        var successor = all.Where(other => other.Predecessor == agreement.Id).Select(Begin).OfType<EdtfDate>().Order().FirstOrDefault();
        return new AgreementBar(
            agreement.Id, $"{acronym} {years}", $"{acronym} of {partner}, {Words.Period(agreement)}. {agreement.Status.Reading}.",
            RecordLinks.Agreement(agreement.Id), new AgreementKind(agreement.Framework, acronym), begin,
            agreement.PeriodEnd is { } end ? EdtfDate.Parse(end.Edtf) : null, successor);
    }

    private static EdtfDate? Begin(AgreementDetails agreement) =>
        agreement.Begin is { } date ? EdtfDate.Parse(date.Edtf) : null;

    private async Task<IReadOnlyList<SummitLine>> LinesAsync(CancellationToken cancellationToken)
    {
        var page = await summits.ListAsync(new SummitFilter { Limit = PageFilter.MaxLimit }, cancellationToken);
        return
        [
            .. from summit in page.Items
               let city = summit.City.Split(',')[0]
               select new SummitLine(
                   summit.Id, summit.Series == SummitSeries.Nato ? city : $"{Words.Series(summit.Series)} {city}", $"{summit.Name}. {summit.Date.Reading}.",
                   RecordLinks.Summit(summit.Id), EdtfDate.Parse(summit.Date.Edtf), summit.Standing) { Name = summit.Name },
        ];
    }
}
