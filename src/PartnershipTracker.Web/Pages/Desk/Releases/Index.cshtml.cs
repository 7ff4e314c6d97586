using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Releases;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk.Releases;

/// <summary>Makes a release of the record as it is.</summary>
public sealed class IndexModel(ReleaseQueries releases, ReleaseEditor editor) : PageModel
{
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "notes")]
    public string? Notes { get; set; }

    /// <summary>The release made last; null where there is none yet.</summary>
    public ReleaseDetails? Latest { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Latest = await releases.FindAsync(ReleaseQueries.Latest, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await editor.MakeAsync(new ReleaseInput { Name = Name ?? "", Notes = Notes }, HttpContext.Actor(), cancellationToken);
        if (result is SaveResult.Saved saved)
            return LocalRedirect(ReleaseLinks.Of(saved.Record.Id));

        await OnGetAsync(cancellationToken);
        Faults = FieldFault.Of(((SaveResult.Refused)result).Errors);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
