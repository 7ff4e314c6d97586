using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>An editor's desk: what they are at work on, what waits for a second pair of eyes, and where to begin something new.</summary>
public sealed class IndexModel(DraftQueries drafts, ReportQueries reports) : PageModel
{
    public IReadOnlyList<DraftRow> Own { get; private set; } = [];

    public IReadOnlyList<DraftRow> Waiting { get; private set; } = [];

    public IReadOnlyList<DraftRow> GivenUp { get; private set; } = [];

    /// <summary>Whether this person may change many records at once, and settle the reports of readers.</summary>
    public bool MayEdit { get; private set; }

    /// <summary>How many reports of readers wait for an answer.</summary>
    public int OpenReports { get; private set; }

    public IReadOnlyList<RecordForm> Forms => RecordForms.All;

    [FromQuery]
    public string? Proposed { get; set; }

    [FromQuery]
    public string? Discarded { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var name = HttpContext.Person().Name;
        MayEdit = await HttpContext.MayAsync(Policies.Edit);
        Own = await drafts.OfAuthorAsync(name, cancellationToken);
        GivenUp = await drafts.DiscardedAsync(name, cancellationToken);
        Waiting = await drafts.InReviewAsync(cancellationToken);
        OpenReports = MayEdit ? (await reports.TallyAsync(cancellationToken)).GetValueOrDefault(ReportState.Open) : 0;
    }
}
