using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Briefs;

/// <summary>A partner on one page, with endnotes, as it stood on a day.</summary>
public sealed class PartnerModel(AgreementQueries agreements, BriefQueries briefs, SiteAddress site, PermanentLinks links, DatasetQueries dataset, TimeProvider clock)
    : BriefModel(site, links, dataset, clock)
{
    [FromQuery(Name = "")]
    public DayFilter Day { get; set; } = new();

    public PartnerOnDay Partner { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return this.Refused();
        if (await agreements.PartnerAsync(id, Day.On, cancellationToken) is not { } partner)
            return await this.MissingAsync("partner", id, cancellationToken);
        if (id != partner.Id)
            return LocalRedirectPermanent(Request.Path.Value!.Replace($"/{id}/", $"/{partner.Id}/", StringComparison.Ordinal) + Request.QueryString);

        Partner = partner;
        return await ShowAsync(await briefs.OfAsync(partner, cancellationToken), ListQuery.Empty.And("on", partner.On.Asked()), cancellationToken);
    }
}
