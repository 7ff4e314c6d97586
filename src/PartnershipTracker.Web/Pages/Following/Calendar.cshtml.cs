using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Frameworks;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Following;

/// <summary>What is ahead, as a calendar to subscribe to: summits, and agreements whose period ends.</summary>
public sealed class CalendarModel(SummitQueries summits, AgreementQueries agreements, RecordNames names, DatasetQueries dataset, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var host = new Uri(site.Of(Request, "/")).Host;
        var all = await summits.ListAsync(new SummitFilter { Limit = PageFilter.MaxLimit }, cancellationToken);
        var ahead = all.Items.Where(summit => summit.Date.Latest is null || summit.Date.Latest >= clock.Today()).Select(summit => Of(summit, host)).ToList();
        foreach (var agreement in AgreementDays.EndingNext(await agreements.AllAsync(on: null, cancellationToken), clock.Today()))
            ahead.Add(await OfAsync(agreement, host, cancellationToken));

        var changed = (await dataset.StateAsync(cancellationToken)).ChangedAt ?? DateTime.UnixEpoch;
        // What was ahead yesterday may not be today: the file turns with the day as well.
        var today = clock.Today().ToDateTime(TimeOnly.MinValue);
        return this.Followed(Encoding.UTF8.GetBytes(AheadCalendar.Write(ahead)), "text/calendar; charset=utf-8", changed > today ? changed : today);
    }

    private AheadEvent Of(SummitDetails summit, string host) => new(
        $"summit-{summit.Id}@{host}", summit.Name, $"{summit.City}, {summit.Date.Reading}. {Words.Capital(Words.StandingOf(summit.Standing, summit.OutcomeNotRecorded))}.",
        summit.Date, summit.Standing == Standing.Scheduled, Address(RecordLinks.Summit(summit.Id)), summit.Version, summit.UpdatedAt);

    private async Task<AheadEvent> OfAsync(AgreementDetails agreement, string host, CancellationToken cancellationToken)
    {
        var partner = await names.PartnerAsync(agreement.Partner, cancellationToken);
        return new(
            $"end-of-{agreement.Id}@{host}", $"The {names.Framework(agreement.Framework)} of {partner.Name} ends",
            $"Its period, as far as it is recorded: {Words.Period(agreement)}.", agreement.PeriodEnd!, IsSure: true,
            Address(RecordLinks.Agreement(agreement.Id)), agreement.Version, agreement.UpdatedAt);
    }

    private Uri Address(string path) => new(site.Of(Request, path));
}
