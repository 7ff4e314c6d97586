using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Briefs;

/// <summary>A summit on one page, with endnotes.</summary>
public sealed class SummitModel(SummitQueries summits, BriefQueries briefs, SiteAddress site, PermanentLinks links, DatasetQueries dataset, TimeProvider clock)
    : BriefModel(site, links, dataset, clock)
{
    public SummitDetails Summit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await summits.FindAsync(id, cancellationToken) is not { } summit)
            return await this.MissingAsync("summit", id, cancellationToken);

        Summit = summit;
        return await ShowAsync(await briefs.OfAsync(summit, cancellationToken), ListQuery.Empty, cancellationToken);
    }
}
