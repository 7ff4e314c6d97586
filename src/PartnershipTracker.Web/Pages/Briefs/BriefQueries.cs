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
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Briefs;

/// <summary>Gathers what a brief says.</summary>
public sealed class BriefQueries(
    MilestoneQueries milestones, AgreementQueries agreements, PartnerQueries partners, SummitQueries summits, DisagreementQueries disagreements,
    SourceQueries sources, RecordNames names)
{
    // A brief is one sheet of paper, its endnotes another: of each part so much.
    private const int MostSince = 6;
    private const int MostThere = 5;
    private const int MostDisagreements = 2;
    private const int MostSaid = 3;

    /// <summary>For whoever goes to a summit.</summary>
    /// <param name="day">From which it is seen.</param>
    public async Task<Brief> OfAsync(SummitDetails summit, DateOnly day, CancellationToken cancellationToken)
    {
        var previous = (await AllSummitsAsync(cancellationToken)).LastOrDefault(other => other.Standing == Standing.Held && other.Series == summit.Series && other.Date.Latest < summit.Date.Earliest && other.Date.Latest < day);
        var there = await milestones.AllAsync(new MilestoneFilter { Summit = [summit.Id] }, cancellationToken);
        if (day < summit.Date.Earliest)
            there = [.. there.Where(milestone => milestone.Standing != Standing.Held)];
        var end = summit.Date.Latest < day ? summit.Date.Latest.Value : day;
        var since = await SinceAsync(previous, end, partner: null, cancellationToken);
        since = [.. since.Where(milestone => there.All(other => other.Id != milestone.Id))];
        var (notes, lines) = await LinesAsync(cancellationToken);
        var ending = AgreementDays.EndingNext(await agreements.AllAsync(day.Asked(), cancellationToken), day);
        var told = since.Concat(there).OrderBy(milestone => milestone.Date.Earliest).ThenBy(milestone => milestone.Date.Latest).ToList();
        BriefSection[] sections =
        [
            At(summit, there, lines),
            Since(previous, since, lines, end, partner: null),
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
        var since = await SinceAsync(last, partner.On, partner, cancellationToken);
        var ahead = (await milestones.AheadAsync(cancellationToken)).Where(milestone => milestone.Partners.Contains(partner.Code, StringComparer.Ordinal) && !milestone.OutcomeNotRecorded && (milestone.Date.Latest ?? DateOnly.MaxValue) >= partner.On);
        var (notes, lines) = await LinesAsync(cancellationToken);
        var current = partner.Agreements.Where(AgreementDays.IsCurrent).OrderBy(agreement => agreement.PeriodEnd?.Latest ?? DateOnly.MaxValue).ThenBy(agreement => agreement.Id, StringComparer.Ordinal).ToList();
        BriefSection[] sections =
        [
            Since(last, since, lines, partner.On, partner),
            new("What holds, and what expires next", [.. current.Select(lines.Of)], $"No agreement of {partner.Name} is recorded by then."),
            new("What lies ahead", [.. ahead.Select(lines.Of)], "Nothing is recorded as scheduled or expected."),
            await DisagreementsAsync([$"partner/{partner.Code}", .. Abouts(since, partner.Agreements)], lines, cancellationToken),
            Said(since, lines, partner.Code),
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

    private async Task<IReadOnlyList<MilestoneDetails>> SinceAsync(SummitDetails? last, DateOnly day, PartnerOnDay? partner, CancellationToken cancellationToken) =>
        await milestones.AllAsync(SinceFilter(last, day, partner), cancellationToken);

    // A partner's brief tells of the last summit too; a summit's of what came after the one before it.
    private static MilestoneFilter SinceFilter(SummitDetails? last, DateOnly day, PartnerOnDay? partner) => new()
    {
        From = (partner is null ? last?.Date.Latest?.AddDays(1) : last?.Date.Earliest)?.Asked(),
        To = day.Asked(),
        Match = DateMatch.Certain.Code(),
        Significance = [Significance.Core.Code()],
        Partner = partner is null ? [] : [partner.Code],
    };

    /// <summary>The latest steps, and where those before them are read.</summary>
    private static BriefSection Since(SummitDetails? last, IReadOnlyList<MilestoneDetails> since, BriefLines lines, DateOnly day, PartnerOnDay? partner)
    {
        (string, string)? more = since.Count > MostSince ? ("All steps of this time", MilestoneWords.QueryOf(SinceFilter(last, day, partner)).At("/milestones"))
            : partner is not null ? ($"All milestones of {partner.Name}", $"/milestones?partner={partner.Code}")
            : null;
        return new(
            last is null ? "Until then" : $"Since {The(last)}, {last.Date.Reading}", [.. since.TakeLast(MostSince).Select(lines.Of)],
            "No step of the partnership is recorded whose date lies in this time for certain.", more);
    }

    private static BriefSection At(SummitDetails summit, IReadOnlyList<MilestoneDetails> there, BriefLines lines)
    {
        var shown = there.OrderBy(milestone => milestone.Significance).Take(MostThere).ToHashSet();
        var more = there.Count - shown.Count;
        return new(
            $"At {The(summit)}", [.. there.Where(shown.Contains).Select(lines.Of)], "No milestone is recorded at this summit by then.",
            more == 0 ? null : ($"All {there.Count} milestones of the summit", $"/milestones?summit={summit.Id}"));
    }

    private static string The(SummitDetails summit) => summit.Name.StartsWith("The ", StringComparison.Ordinal) ? summit.Name : $"the {summit.Name}";

    private async Task<BriefSection> DisagreementsAsync(IReadOnlyList<string> about, BriefLines lines, CancellationToken cancellationToken)
    {
        var found = (await disagreements.ListAsync(new DisagreementFilter { About = [.. about], Limit = PageFilter.MaxLimit }, cancellationToken)).Items;
        var weighty = found.Where(disagreement => disagreement.Severity != Severity.Low).OrderBy(disagreement => disagreement.Severity).ThenBy(disagreement => disagreement.Title, StringComparer.Ordinal).ToList();
        return new(
            "Where sources disagree", [.. weighty.Take(MostDisagreements).Select(lines.Of)], "No disagreement of weight touches what stands here.",
            found.Count <= Math.Min(weighty.Count, MostDisagreements) ? null : ("All disagreements", "/disagreements"));
    }

    private static BriefSection Said(IEnumerable<MilestoneDetails> told, BriefLines lines, string? partner = null)
    {
        var said = told.Where(milestone => milestone.Statement is not null).ToList();
        return new(
            "Words said", [.. said.TakeLast(MostSaid).Select(lines.Said)], "None of these steps is a statement.",
            said.Count <= MostSaid ? null : ("All statements", partner is null ? "/statements" : $"/statements?partner={partner}"));
    }

    private static IEnumerable<string> Abouts(IEnumerable<MilestoneDetails> told, IEnumerable<AgreementDetails> held) =>
        told.Select(milestone => $"milestone/{milestone.Id}").Concat(held.Select(agreement => $"agreement/{agreement.Id}"));
}
