using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Citing;

/// <summary>How to cite one record, for those too that share a page with others.</summary>
public sealed class IndexModel(RevisionQueries revisions) : PageModel
{
    /// <summary>The latest step of the record.</summary>
    public RevisionRow Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string type, string id, CancellationToken cancellationToken)
    {
        if (await revisions.CurrentAsync(type, id, cancellationToken) is not { } current)
            return await this.MissingAsync(type, id, cancellationToken);

        Record = current.Revision;
        return Page();
    }
}
