using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Frameworks;

/// <summary>The frameworks side by side, each with the agreements under it.</summary>
public sealed class IndexModel(FrameworkQueries frameworks, AgreementQueries agreements, MilestoneQueries milestones, EvidenceQueries evidence) : PageModel
{
    public IReadOnlyList<FrameworkColumn> Frameworks { get; private set; } = [];

    public int Agreements { get; private set; }

    public ShownPassages Shown { get; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await agreements.ListAsync(new AgreementFilter { Limit = PageFilter.MaxLimit }, cancellationToken);
        Agreements = page.Total;
        var found = await evidence.BehindAsync(page.Items, agreement => agreement.Citations, cancellationToken);
        var all = await frameworks.ListAsync(new FrameworkFilter { Limit = PageFilter.MaxLimit }, cancellationToken);
        var columns = new List<FrameworkColumn>();
        foreach (var framework in await evidence.BehindAsync(all.Items, framework => framework.Citations, cancellationToken))
        {
            var under = await milestones.CountAsync(new MilestoneFilter { Framework = [framework.Record.Id] }, cancellationToken);
            columns.Add(new(framework.Record, framework.Evidence, [.. found.Where(agreement => agreement.Record.Framework == framework.Record.Id)], under));
        }

        Frameworks = columns;
    }
}

/// <summary>A framework with all that stands under it.</summary>
/// <param name="Evidence">The passages behind the framework itself.</param>
/// <param name="Agreements">The agreements under it.</param>
/// <param name="Milestones">How many milestones are recorded under it.</param>
public sealed record FrameworkColumn(
    FrameworkDetails Framework, IReadOnlyList<EvidenceDetails> Evidence, IReadOnlyList<Sourced<AgreementDetails>> Agreements, int Milestones);
