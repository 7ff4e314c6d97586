using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Pages.Frameworks;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Briefs;

/// <summary>Gathers what a brief says.</summary>
public sealed class BriefQueries(
    MilestoneQueries milestones, AgreementQueries agreements, PartnerQueries partners, SummitQueries summits, DisagreementQueries disagreements,
    SourceQueries sources, RecordNames names, TimeProvider clock)
{
    /// <summary>For whoever goes to a summit: seen from its first day, or from today while it lies ahead.</summary>
    public async Task<Brief> OfAsync(SummitDetails summit, CancellationToken cancellationToken)
    {
        var day = summit.Date.Earliest is { } first && first < clock.Today() ? first : clock.Today();
        var previous = (await AllSummitsAsync(cancellationToken)).LastOrDefault(other => other.Standing == Standing.Held && other.Series == summit.Series && other.Date.Latest < summit.Date.Earliest);
        var there = await milestones.AllAsync(new MilestoneFilter { Summit = [summit.Id] }, cancellationToken);
        var since = await SinceAsync(previous?.Date.Latest?.AddDays(1), day, partner: null, cancellationToken);
        since = [.. since.Where(milestone => there.All(other => other.Id != milestone.Id))];
        var (notes, lines) = await LinesAsync(cancellationToken);
        var ending = AgreementDays.EndingNext(await agreements.AllAsync(day.Asked(), cancellationToken), day);
        var told = since.Concat(there).ToList();
        BriefSection[] sections =
        [
            new($"At {The(summit)}", [.. there.Select(lines.Of)], "No milestone is recorded at this summit."),
            Since(previous, [.. since.Select(lines.Of)], link: null),
            new($"What expires next, seen from {Words.Day(day)}", [.. ending.Select(lines.Of)], "No agreement in force on that day has a recorded end ahead."),
            await DisagreementsAsync([$"summit/{summit.Id}", .. Abouts(told, ending)], lines, cancellationToken),
            Said(told, lines),
        ];
        return new(
            $"{summit.Name}: a brief", $"{summit.City}, {summit.Date.Reading}. What led to it, what was recorded there, what expires, where sources disagree, and what was said.",
            $"{RecordLinks.Summit(summit.Id)}/brief", RecordLinks.Summit(summit.Id), sections, await notes.ReadAsync(sources, cancellationToken));
    }

    /// <summary>For whoever meets a partner: seen from the day on which its agreements are asked about.</summary>
    public async Task<Brief> OfAsync(PartnerOnDay partner, CancellationToken cancellationToken)
    {
        var last = (await AllSummitsAsync(cancellationToken)).LastOrDefault(summit => summit is { Series: SummitSeries.Nato, Standing: Standing.Held } && summit.Date.Latest < partner.On);
        var since = await SinceAsync(last?.Date.Earliest, partner.On, partner.Code, cancellationToken);
        var ahead = (await milestones.AheadAsync(cancellationToken)).Where(milestone => milestone.Partners.Contains(partner.Code, StringComparer.Ordinal) && !milestone.OutcomeNotRecorded && (milestone.Date.Latest ?? DateOnly.MaxValue) >= partner.On);
        var (notes, lines) = await LinesAsync(cancellationToken);
        var current = partner.Agreements.Where(AgreementDays.IsCurrent).OrderBy(agreement => agreement.PeriodEnd?.Latest ?? DateOnly.MaxValue).ThenBy(agreement => agreement.Id, StringComparer.Ordinal).ToList();
        BriefSection[] sections =
        [
            Since(last, [.. since.Select(lines.Of)], ($"All milestones of {partner.Name}", $"/milestones?partner={partner.Code}")),
            new("What holds, and what expires next", [.. current.Select(lines.Of)], $"No agreement of {partner.Name} is recorded by then."),
            new("What lies ahead", [.. ahead.Select(lines.Of)], "Nothing is recorded as scheduled or expected."),
            await DisagreementsAsync([$"partner/{partner.Code}", .. Abouts(since, partner.Agreements)], lines, cancellationToken),
            Said(since, lines),
        ];
        return new(
            $"{partner.Name}: a brief", $"Seen from {Words.Day(partner.On)}. What has happened since the last summit, what expires, where sources disagree, and what was said.",
            $"{RecordLinks.Partner(partner.Id)}/brief", RecordLinks.Partner(partner.Id), sections, await notes.ReadAsync(sources, cancellationToken));
    }

    private async Task<(Endnotes Notes, BriefLines Lines)> LinesAsync(CancellationToken cancellationToken)
    {
        var notes = new Endnotes();
        var all = await partners.AllAsync(cancellationToken);
        return (notes, new BriefLines(notes, names, all.ToDictionary(partner => partner.Code, partner => partner.Name, StringComparer.Ordinal)));
    }

    // In the order of their days: the vaguer date after the exact one, as in every list.
    private async Task<IReadOnlyList<SummitDetails>> AllSummitsAsync(CancellationToken cancellationToken) =>
        (await summits.ListAsync(new SummitFilter { Limit = PageFilter.MaxLimit }, cancellationToken)).Items;

    private async Task<IReadOnlyList<MilestoneDetails>> SinceAsync(DateOnly? first, DateOnly last, string? partner, CancellationToken cancellationToken) => await milestones.AllAsync(
        new MilestoneFilter
        {
            From = first?.Asked(),
            To = last.Asked(),
            Match = DateMatch.Certain.Code(),
            Significance = [Significance.Core.Code()],
            Partner = partner is null ? [] : [partner],
        },
        cancellationToken);

    private static BriefSection Since(SummitDetails? last, IReadOnlyList<BriefLine> lines, (string Text, string Href)? link) => new(
        last is null ? "Until then" : $"Since {The(last)}, {last.Date.Reading}", lines, "No step of the partnership is recorded whose date lies in this time for certain.", link);

    private static string The(SummitDetails summit) => summit.Name.StartsWith("The ", StringComparison.Ordinal) ? summit.Name : $"the {summit.Name}";

    private async Task<BriefSection> DisagreementsAsync(IReadOnlyList<string> about, BriefLines lines, CancellationToken cancellationToken)
    {
        var found = (await disagreements.ListAsync(new DisagreementFilter { About = [.. about], Limit = PageFilter.MaxLimit }, cancellationToken)).Items;
        var weighty = found.Where(disagreement => disagreement.Severity != Severity.Low).OrderBy(disagreement => disagreement.Severity).ThenBy(disagreement => disagreement.Title, StringComparer.Ordinal).ToList();
        var slight = found.Count - weighty.Count;
        return new(
            "Where sources disagree", [.. weighty.Select(lines.Of)], "No disagreement of weight touches what stands here.",
            slight == 0 ? null : ($"{slight} more of low severity", "/disagreements?severity=low"));
    }

    private static BriefSection Said(IEnumerable<MilestoneDetails> told, BriefLines lines) =>
        new("Words said", [.. told.Where(milestone => milestone.Statement is not null).Select(lines.Said)], "No statement is recorded in this time.");

    private static IEnumerable<string> Abouts(IEnumerable<MilestoneDetails> told, IEnumerable<AgreementDetails> held) =>
        told.Select(milestone => $"milestone/{milestone.Id}").Concat(held.Select(agreement => $"agreement/{agreement.Id}"));
}
