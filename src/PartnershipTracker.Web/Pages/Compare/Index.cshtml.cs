using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Comparisons;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Frameworks;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Pages.Compare;

/// <summary>Partners side by side on a day, or one partner on two days.</summary>
public sealed class IndexModel(
    ComparisonQueries comparisons, PartnerQueries partners, AgreementQueries agreements, FrameworkQueries frameworks, RecordNames names, RecordTimeline timeline,
    TimeProvider clock) : PageModel
{
    [FromQuery(Name = "")]
    public ComparisonFilter Filter { get; set; } = new();

    /// <summary>The partners side by side; null where one is asked about on two days, or what was asked could not be understood.</summary>
    public PartnerComparison? Comparison { get; private set; }

    /// <summary>The one partner on two days; null where several are compared, or what was asked could not be understood.</summary>
    public PartnerDifference? Difference { get; private set; }

    /// <summary>The partners on one timeline, or the one partner between the days; null where what was asked could not be understood.</summary>
    public TimelineFigure? Timeline { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public TermList Partners => partners.Terms;

    /// <summary>The partners that the form has ticked: those asked for, else those shown.</summary>
    public IReadOnlyList<string> Ticked => Filter.Partners.Count > 0 ? Filter.Partners : [.. (Comparison?.Partners ?? []).Select(partner => partner.Code)];

    public DateOnly Today => clock.Today();

    /// <summary>Days on which an agreement of those compared began or ended, each with what did.</summary>
    public IReadOnlyList<Turn> Turns { get; private set; } = [];

    public string Heading => this switch
    {
        { Difference: { } difference } => $"{difference.Partner.Name} on two days",
        { Comparison: { } comparison } => $"{CompareWords.Names(comparison.Partners)} side by side",
        _ => "Compare partners",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!TimelineView.TryRead(Request, out var view, out var fault))
            return this.Refused(fault!);
        if (!ModelState.IsValid)
        {
            Faults = FieldFault.Of(ModelState, "partners", "on", "and");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (Filter.IsDifference)
            Difference = await comparisons.DifferenceAsync(Filter, cancellationToken);
        else
            Comparison = await comparisons.ComparisonAsync(Filter, cancellationToken);
        var compared = (Comparison?.Partners ?? [Difference!.Partner]).Select(partner => partner.Code).ToList();
        Timeline = await timeline.OfAsync(new MilestoneFilter { Partner = compared }, $"Milestones and agreements: {CompareWords.Names(Comparison?.Partners ?? [Difference!.Partner])}", Shown(view), cancellationToken);
        if (view.IsAlone)
            return this.Alone(Timeline);

        var all = await agreements.AllAsync(Filter.On, cancellationToken);
        Turns = await AgreementDays.TurnsAsync([.. all.Where(agreement => compared.Contains(agreement.Partner, StringComparer.Ordinal))], names, cancellationToken);
        return Page();
    }

    // Of two days, those between them are shown first.
    private TimelineView Shown(TimelineView view) => Difference is { } between
        ? view.First(TimelineRange.Of(between.From.DayNumber, between.To.DayNumber))
        : view;

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    /// <summary>What stands between NATO and a partner on a day, in sentences.</summary>
    public IReadOnlyList<string> Headline(PartnerDetails partner, IEnumerable<AgreementDetails> standing) =>
        AgreementHeadline.Of([.. standing], [partner], frameworks.Terms.NameOf);
}
