using System.ComponentModel;
using ModelContextProtocol.Server;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Assistants;

/// <summary>What happened: found by words and filters, or as the path of one partner.</summary>
[McpServerToolType]
public sealed class MilestoneTools(MilestoneQueries milestones, AgreementQueries agreements, AskedFilter asked, ToldRecords told, AssistantLinks links)
{
    [McpServerTool(Name = "search_milestones", Title = "Search milestones", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("Finds what happened, was said or is planned between NATO and Japan, South Korea, Australia and New Zealand, in the order of the dates. All filters must be met; within one, any of its values will do.")]
    public async Task<ToldMilestones> SearchAsync(
        [Description("Words that title, summary or quotations hold, all of them; a phrase stands in double quotes. Names are found in all their spellings.")] string? q = null,
        [Description("Partners by code, id or other name, with commas between them: JP, south-korea.")] string? partner = null,
        [Description("Frameworks by id or acronym: itpp, ipcp.")] string? framework = null,
        [Description("Areas of cooperation by id or other name: cyber-defence.")] string? area = null,
        [Description("Kinds: agreement, conference, exercise, institution, meeting, operation, other, policy, statement, summit, visit.")] string? kind = null,
        [Description("Summits by id: vilnius-2023.")] string? summit = null,
        [Description("Sources that it cites, by id.")] string? source = null,
        [Description("held, scheduled or expected.")] string? standing = null,
        [Description("true: only those about which sources disagree; false: only the others.")] string? disputed = null,
        [Description("From the first day of this date on, in EDTF: 2022, 2022-06, 199X.")] string? from = null,
        [Description("Up to the last day of this date, in EDTF.")] string? to = null,
        [Description("possible (the default): some day that its date may mean lies between from and to; certain: every such day does.")] string? match = null,
        [Description("How many, 1 to 50; 10 unless given.")] int limit = AskedFilter.Limit,
        [Description("next of the answer before, unchanged and with the same filters.")] string? cursor = null,
        CancellationToken cancellationToken = default) =>
        await ListAsync(
            new MilestoneFilter
            {
                Q = q,
                Partner = AskedFilter.Values(partner),
                Framework = AskedFilter.Values(framework),
                Area = AskedFilter.Values(area),
                Kind = AskedFilter.Values(kind),
                Summit = AskedFilter.Values(summit),
                Source = AskedFilter.Values(source),
                Standing = AskedFilter.Values(standing),
                Disputed = AskedFilter.Values(disputed),
                From = from,
                To = to,
                Match = match ?? "",
                Limit = AskedFilter.Bounded(limit),
                Cursor = cursor,
            },
            [
                (nameof(q), q), (nameof(partner), partner), (nameof(framework), framework), (nameof(area), area), (nameof(kind), kind), (nameof(summit), summit),
                (nameof(source), source), (nameof(standing), standing), (nameof(disputed), disputed), (nameof(from), from), (nameof(to), to), (nameof(match), match),
            ],
            cancellationToken);

    [McpServerTool(Name = "partner_timeline", Title = "Timeline of a partner", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("One partner's path with NATO: who it is, its agreements as they stand on a day, the gaps between them, and its milestones in the order of their dates.")]
    public async Task<ToldTimeline> TimelineAsync(
        [Description("The partner by code, id or other name: JP, japan, Tokyo.")] string partner,
        [Description("The day on which the agreements stand as told: 2016-03-01. Today (UTC) unless given.")] string? on = null,
        [Description("Milestones from the first day of this date on, in EDTF: 2022, 2022-06.")] string? from = null,
        [Description("Milestones up to the last day of this date, in EDTF.")] string? to = null,
        [Description("How many milestones, 1 to 50; 10 unless given.")] int limit = AskedFilter.Limit,
        [Description("milestones.next of the answer before, unchanged and with the same filters.")] string? cursor = null,
        CancellationToken cancellationToken = default)
    {
        asked.Sound(new DayFilter { On = on });
        if (await agreements.PartnerAsync(partner, on, cancellationToken) is not { } found)
            throw AskedFilter.Unknown(nameof(partner), "partner", partner);

        var filter = new MilestoneFilter { Partner = [found.Code], From = from, To = to, Limit = AskedFilter.Bounded(limit), Cursor = cursor };
        return new ToldTimeline(
            await told.OfAsync("partner", found.Id, found.Name, found.Citations, cancellationToken),
            found.Summary, found.On,
            await told.OfAsync(found.Agreements, cancellationToken),
            found.Gaps,
            await ListAsync(filter, [(nameof(partner), found.Code), (nameof(from), from), (nameof(to), to)], cancellationToken));
    }

    private async Task<ToldMilestones> ListAsync(MilestoneFilter filter, (string Name, string? Value)[] query, CancellationToken cancellationToken)
    {
        var page = await milestones.ListAsync(asked.Sound(filter), cancellationToken);
        return new(await told.OfAsync(page.Items, cancellationToken), page.Total, page.Next, links.Asked("/milestones", query), links.Asked("/api/v1/milestones", query));
    }
}
