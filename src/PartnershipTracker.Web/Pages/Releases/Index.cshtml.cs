using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Releases;

/// <summary>The states of the record that stay as they are, the latest first.</summary>
public sealed class IndexModel(ReleaseQueries releases) : PageModel
{
    [FromQuery(Name = "")]
    public ReleaseFilter Filter { get; set; } = new();

    /// <summary>What there is; null where the address could not be understood.</summary>
    public Page<ReleaseDetails>? Found { get; private set; }

    public Pager Pager => new(
        Filter.Cursor is null ? null : ReleaseLinks.All,
        Found?.Next is { } next ? ListQuery.Empty.And("cursor", next).At(ReleaseLinks.All) : null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
            Found = await releases.ListAsync(Filter, cancellationToken);
        else
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
