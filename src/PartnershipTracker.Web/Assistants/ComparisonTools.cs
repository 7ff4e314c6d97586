using System.ComponentModel;
using System.Globalization;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using PartnershipTracker.Core.Comparisons;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Assistants;

/// <summary>Partners side by side, or one beside itself.</summary>
[McpServerToolType]
public sealed class ComparisonTools(ComparisonQueries comparisons, MilestoneQueries milestones, AskedFilter asked, ToldRecords told, ComparedRecords compared, AssistantLinks links)
{
    /// <summary>What a comparison can tell of. All of it at once would fill the window of the model that reads it.</summary>
    private static readonly TermList Parts = new(
        "parts",
        [
            .. new[] { "agreements", "milestones", "areas", "summits", "outlooks", "disagreements" }.Select(part => new Term(part, part, [])),
        ]);

    [McpServerTool(Name = "compare_partners", Title = "Compare partners", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("Two to four partners side by side on a day: their agreements, how many milestones of each kind, how far each had come in each area, who came to the summits, how each is said to see the world, and where sources disagree. A part that is null was not asked for; what is missing in one: no claim is recorded.")]
    public async Task<ToldComparison> PartnersAsync(
        [Description("Two to four partners by code, id or other name, with commas between them: JP,KR. All four unless given.")] string? partners = null,
        [Description("The day: 2016-03-01. Today (UTC) unless given.")] string? on = null,
        [Description("What to tell of, with commas between: agreements, milestones, areas, summits, outlooks, disagreements. agreements and milestones unless given; areas and disagreements are long.")] string parts = "agreements,milestones",
        CancellationToken cancellationToken = default)
    {
        if (Parts.Faults([parts]).FirstOrDefault() is { } fault)
            throw new McpException($"{nameof(parts)}: {fault.ErrorMessage}");
        var wanted = Parts.Codes([parts]).ToHashSet(StringComparer.Ordinal);
        var found = await comparisons.ComparisonAsync(asked.Sound(new ComparisonFilter { Partners = AskedFilter.Values(partners), On = on }), cancellationToken);
        var query = new[] { ("partners", string.Join(',', found.Partners.Select(partner => partner.Code))), ("on", (string?)Written(found.On)) };
        var all = new List<ToldCompared>();
        for (var column = 0; column < found.Partners.Count; column++)
            all.Add(await ColumnAsync(found, column, wanted, cancellationToken));
        return new(
            found.On, all,
            wanted.Contains("areas") ? await compared.AreasAsync(found.Areas, cancellationToken) : null, found.Unclaimed,
            wanted.Contains("summits") ? await compared.SummitsAsync(found.Summits, cancellationToken) : null,
            wanted.Contains("disagreements") ? await compared.DisagreementsAsync(found.Disagreements, cancellationToken) : null,
            links.Asked("/compare", query), links.Asked("/api/v1/areas/matrix", ("partner", query[0].Item2), query[1]));
    }

    [McpServerTool(Name = "compare_days", Title = "Compare two days", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("One partner on two days, and what changed between them: its agreements, the areas in which it came further, its milestones and the summits in between.")]
    public async Task<ToldDifference> DaysAsync(
        [Description("The partner by code, id or other name: JP.")] string partner,
        [Description("One day: 2016-03-01.")] string on,
        [Description("The other day: 2024-08-01. Whichever is earlier comes first.")] string and,
        [Description("How many milestones, 1 to 50; 10 unless given. partner_timeline reads on with from and to.")] int limit = AskedFilter.Limit,
        CancellationToken cancellationToken = default)
    {
        foreach (var (name, day) in new[] { (nameof(on), on), (nameof(and), and) })
        {
            if (string.IsNullOrEmpty(day))
                throw new McpException($"{name}: {name} is required.");
        }

        var bound = AskedFilter.Bounded(limit);
        var found = await comparisons.DifferenceAsync(asked.Sound(new ComparisonFilter { Partners = AskedFilter.Values(partner), On = on, And = and }), cancellationToken);
        return new(
            await told.OfAsync("partner", found.Partner.Id, found.Partner.Name, found.Partner.Citations, cancellationToken),
            found.From, found.To,
            await told.OfAsync([.. found.Agreements.Select(agreement => agreement.After)], cancellationToken),
            [.. found.Agreements.Select(agreement => agreement.Before.Status)],
            await compared.AreasAsync([.. found.Areas.Select(area => area.Area)], cancellationToken),
            await BetweenAsync(found, bound, cancellationToken),
            await compared.SummitsAsync(found.Summits, cancellationToken),
            await compared.OutlooksAsync(found.Outlooks, cancellationToken),
            links.Asked("/compare", ("partners", found.Partner.Code), ("on", Written(found.From)), ("and", Written(found.To))));
    }

    private async Task<ToldCompared> ColumnAsync(PartnerComparison found, int column, HashSet<string> parts, CancellationToken cancellationToken)
    {
        var partner = found.Partners[column];
        return new(
            partner.Code,
            await told.OfAsync("partner", partner.Id, partner.Name, partner.Citations, cancellationToken),
            parts.Contains("agreements") ? await told.OfAsync(found.Agreements[column], cancellationToken) : null,
            parts.Contains("milestones") ? [.. found.Kinds.Where(kind => kind.Cells[column] is not null).Select(kind => Count(partner.Code, kind.Kind.Code(), kind.Cells[column]!.Count, found.On))] : null,
            parts.Contains("outlooks") ? await compared.OutlooksAsync(found.Outlooks[column], cancellationToken) : null);
    }

    private async Task<ToldMilestones?> BetweenAsync(PartnerDifference found, int limit, CancellationToken cancellationToken)
    {
        if (ComparisonQueries.Between(found.Partner.Code, found.From, found.To) is not { } between)
            return null;
        var page = await milestones.ListAsync(between with { Limit = limit }, cancellationToken);
        (string, string?)[] query = [("partner", found.Partner.Code), ("from", between.From!), ("to", between.To!)];
        return new(await told.OfAsync(page.Items, cancellationToken), page.Total, page.Next, links.Asked("/milestones", query), links.Asked("/api/v1/milestones", query));
    }

    // As comparisons count: what took place, and had begun, or may have.
    private ToldCount Count(string partner, string kind, int count, DateOnly day)
    {
        (string, string?)[] query = [("partner", partner), ("kind", kind), ("standing", "held"), ("to", Written(day))];
        return new(kind, count, links.Asked("/milestones", query), links.Asked("/api/v1/milestones", query));
    }

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
