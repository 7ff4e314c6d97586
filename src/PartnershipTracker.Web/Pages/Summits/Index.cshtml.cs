using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Pages.Summits;

/// <summary>The summits in the order of their days, with who came for each partner at a glance.</summary>
public sealed class IndexModel(SummitQueries summits, PartnerQueries partners) : PageModel
{
    public IReadOnlyList<SummitDetails> Summits { get; private set; } = [];

    public IReadOnlyList<PartnerDetails> Partners { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Summits = (await summits.ListAsync(new SummitFilter { Limit = PageFilter.MaxLimit }, cancellationToken)).Items;
        Partners = await partners.AllAsync(cancellationToken);
    }
}
