using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Briefs;

/// <summary>A summit on one page, with endnotes: seen from a day, without one from its first, or from today while it lies ahead.</summary>
public sealed class SummitModel(SummitQueries summits, BriefQueries briefs, SiteAddress site, PermanentLinks links, DatasetQueries dataset, TimeProvider clock)
    : BriefModel(site, links, dataset, clock)
{
    private readonly TimeProvider _clock = clock;

    [FromQuery(Name = "")]
    public DayFilter Day { get; set; } = new();

    /// <summary>The day from which it is seen.</summary>
    public DateOnly SeenFrom { get; private set; }

    public SummitDetails Summit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return this.Refused();
        if (await summits.FindAsync(id, cancellationToken) is not { } summit)
            return await this.MissingAsync("summit", id, cancellationToken);

        Summit = summit;
        var today = _clock.Today();
        SeenFrom = Day.On is not null ? Core.Dates.Day.OrToday(Day.On, _clock) : summit.Date.Earliest is { } first && first < today ? first : today;
        return await ShowAsync(await briefs.OfAsync(summit, SeenFrom, cancellationToken), ListQuery.Empty.And("on", SeenFrom.Asked()), cancellationToken);
    }
}
