using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Releases;

/// <summary>One release, and in what it differs from the one before.</summary>
public sealed class DetailsModel(ReleaseQueries releases, DiffQueries diff) : PageModel
{
    /// <summary>Where the page of differences begins.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; set; }

    public ReleaseDetails Release { get; private set; } = null!;

    /// <summary>The id of the release before; null of the first.</summary>
    public string? Before => Release.Id == "1" ? null : (int.Parse(Release.Id, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>In what the two differ; null where there is none before, or the address could not be understood.</summary>
    public Page<DiffItem>? Differences { get; private set; }

    /// <summary>The differences for a script.</summary>
    public string Json => $"/api/v1/diff?from={Before}&to={Release.Id}";

    public Pager Pager => new(
        Cursor is null ? null : ReleaseLinks.Of(Release.Id),
        Differences?.Next is { } next ? ListQuery.Empty.And("cursor", next).At(ReleaseLinks.Of(Release.Id)) : null);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await releases.FindAsync(id, cancellationToken) is not { } release)
            return NotFound();
        if (release.Id != id)
            return LocalRedirect(ReleaseLinks.Of(release.Id));

        Release = release;
        if (Before is not { } before)
            return Page();

        var filter = new DiffFilter { From = before, To = Release.Id, Cursor = Cursor };
        if (TryValidateModel(filter))
            Differences = await diff.ListAsync(filter, cancellationToken);
        else
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
