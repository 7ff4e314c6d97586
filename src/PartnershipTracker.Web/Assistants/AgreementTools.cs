using System.ComponentModel;
using System.Globalization;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Assistants;

/// <summary>What was in force on a day.</summary>
[McpServerToolType]
public sealed class AgreementTools(AgreementQueries agreements, AskedFilter asked, ToldRecords told, AssistantLinks links, ReadingDay today)
{
    [McpServerTool(Name = "agreement_standing", Title = "Agreements on a day", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("How the partners' agreements with NATO stand on a day: in force, expiring, lapsed, succeeded, not yet adopted or of unknown term, computed from their dates. inForce says how sure that is: vague dates answer possible.")]
    public async Task<ToldAgreements> StandingAsync(
        [Description("The day: 2016-03-01. Today (UTC) unless given.")] string? on = null,
        [Description("One agreement, by its id: jp-itpp-2023. The filters do not go with it.")] string? agreement = null,
        [Description("Partners by code, id or other name, with commas between them.")] string? partner = null,
        [Description("Frameworks by id or acronym: itpp, ipcp.")] string? framework = null,
        [Description("Only those that are this on the day: not-yet-adopted, in-force, expiring, lapsed, succeeded, term-unknown.")] string? state = null,
        [Description("How many, 1 to 50; 10 unless given.")] int limit = AskedFilter.Limit,
        [Description("next of the answer before, unchanged and with the same filters.")] string? cursor = null,
        CancellationToken cancellationToken = default)
    {
        var filter = asked.Sound(new AgreementFilter
        {
            On = on,
            Partner = AskedFilter.Values(partner),
            Framework = AskedFilter.Values(framework),
            State = AskedFilter.Values(state),
            Limit = AskedFilter.Bounded(limit),
            Cursor = cursor,
        });
        var day = today.Or(on);
        if (agreement is not null)
        {
            if ((partner ?? framework ?? state ?? cursor) is not null)
                throw new McpException("agreement: Give agreement, or filters, not both.");
            var one = await agreements.FindAsync(agreement, on, cancellationToken) ?? throw AskedFilter.Unknown(nameof(agreement), "agreement", agreement);
            return new(day, await told.OfAsync([one], cancellationToken), 1, null, links.Page("agreement", one.Id), links.Api("agreement", one.Id, day));
        }

        var page = await agreements.ListAsync(filter, cancellationToken);
        var written = day.ToString("O", CultureInfo.InvariantCulture);
        return new(
            day, await told.OfAsync(page.Items, cancellationToken), page.Total, page.Next,
            links.Asked("/frameworks", ("on", written)), links.Asked("/api/v1/agreements", ("on", written), ("partner", partner), ("framework", framework), ("state", state)));
    }
}
