using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>An editor's desk: what they are at work on, what waits for a second pair of eyes, and where to begin something new.</summary>
public sealed class IndexModel(DraftQueries drafts, IAuthorizationService access) : PageModel
{
    public IReadOnlyList<DraftRow> Own { get; private set; } = [];

    public IReadOnlyList<DraftRow> Waiting { get; private set; } = [];

    public IReadOnlyList<DraftRow> GivenUp { get; private set; } = [];

    /// <summary>Whether this person may change many records at once.</summary>
    public bool MayEdit { get; private set; }

    public IReadOnlyList<RecordForm> Forms => RecordForms.All;

    [FromQuery]
    public string? Proposed { get; set; }

    [FromQuery]
    public string? Discarded { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var name = User.Identity!.Name!;
        MayEdit = (await access.AuthorizeAsync(User, Policies.Edit)).Succeeded;
        Own = await drafts.OfAuthorAsync(name, cancellationToken);
        GivenUp = await drafts.DiscardedAsync(name, cancellationToken);
        Waiting = await drafts.InReviewAsync(cancellationToken);
    }
}
