using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Frameworks;

/// <summary>What is in force on a day; the frameworks side by side, each with the agreements under it.</summary>
public sealed class IndexModel(
    FrameworkQueries frameworks, AgreementQueries agreements, PartnerQueries partners, MilestoneQueries milestones, EvidenceQueries evidence,
    RecordNames names, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "")]
    public DayFilter Day { get; set; } = new();

    public DayForm Form { get; private set; } = null!;

    public AgreementsOnDay OnDay { get; private set; } = null!;

    public IReadOnlyList<FrameworkColumn> Frameworks { get; private set; } = [];

    public ShownPassages Shown { get; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await agreements.AllAsync(Day.On, cancellationToken);
        var everyone = await partners.AllAsync(cancellationToken);
        Form = DayForm.Of(this, "/frameworks", Day.On, clock, await AgreementDays.TurnsAsync(all, names, cancellationToken));
        OnDay = new(Form.Shown, AgreementHeadline.Of(all, everyone, frameworks.Terms.NameOf), everyone, all);
        await ReadFrameworksAsync(all, cancellationToken);
    }

    private async Task ReadFrameworksAsync(IReadOnlyList<AgreementDetails> all, CancellationToken cancellationToken)
    {
        var found = await evidence.BehindAsync(all, agreement => agreement.Citations, cancellationToken);
        var page = await frameworks.ListAsync(new FrameworkFilter { Limit = PageFilter.MaxLimit }, cancellationToken);
        var columns = new List<FrameworkColumn>();
        foreach (var framework in await evidence.BehindAsync(page.Items, framework => framework.Citations, cancellationToken))
        {
            var under = await milestones.CountAsync(new MilestoneFilter { Framework = [framework.Record.Id] }, cancellationToken);
            columns.Add(new(framework.Record, framework.Evidence, [.. found.Where(agreement => agreement.Record.Framework == framework.Record.Id)], under));
        }

        // In the order in which they came about; one without a date comes before the one that took its place.
        Frameworks = [.. columns.OrderBy(column => FirstOf(column) ?? FirstOf(columns.Find(other => other.Framework.Id == column.Framework.Successor)) ?? DateOnly.MaxValue).ThenBy(FirstOf)];
    }

    private static DateOnly? FirstOf(FrameworkColumn? column) => column?.Agreements.Select(agreement => agreement.Record.Adopted?.Earliest).Min();
}

/// <summary>A framework with all that stands under it.</summary>
/// <param name="Evidence">The passages behind the framework itself.</param>
/// <param name="Agreements">The agreements under it.</param>
/// <param name="Milestones">How many milestones are recorded under it.</param>
public sealed record FrameworkColumn(
    FrameworkDetails Framework, IReadOnlyList<EvidenceDetails> Evidence, IReadOnlyList<Sourced<AgreementDetails>> Agreements, int Milestones);
