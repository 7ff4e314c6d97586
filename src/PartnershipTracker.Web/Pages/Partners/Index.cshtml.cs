using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Web.Pages.Partners;

/// <summary>The partners side by side, and the passages that name them all.</summary>
public sealed class IndexModel(PartnerQueries partners, MilestoneQueries milestones, AssessmentQueries assessments, EvidenceQueries evidence) : PageModel
{
    public IReadOnlyList<PartnerCard> Cards { get; private set; } = [];

    public MilestoneTally Tally { get; private set; } = null!;

    /// <summary>The passages that every partner's record rests on.</summary>
    public IReadOnlyList<EvidenceDetails> NamingAll { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await partners.AllAsync(cancellationToken);
        Tally = await milestones.TallyAsync(cancellationToken);
        Cards = PartnerCard.Of(all, Tally, await assessments.AllAsync(new AssessmentFilter(), cancellationToken));
        var shared = all.SelectMany(partner => partner.Citations)
            .Where(citation => all.All(partner => partner.Citations.Any(other => (other.Source, other.Start, other.Length) == (citation.Source, citation.Start, citation.Length))))
            .DistinctBy(citation => (citation.Source, citation.Start, citation.Length));
        NamingAll = await evidence.InContextAsync([.. shared], cancellationToken);
    }
}
