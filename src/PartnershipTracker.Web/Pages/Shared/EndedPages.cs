using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>What a record's page answers where there is no such record.</summary>
internal static class EndedPages
{
    /// <summary>
    /// A merged id leads to the record that stands for it; a withdrawn record is gone (410), and the error page says when and why; what never
    /// was is not found.
    /// </summary>
    public static async Task<IActionResult> MissingAsync(this PageModel page, string type, string id, CancellationToken cancellationToken)
    {
        var revisions = page.HttpContext.RequestServices.GetRequiredService<RevisionQueries>();
        if (await revisions.EndAsync(type, id, cancellationToken) is not { } end)
            return page.NotFound();
        if (end.MergedInto is { } into)
        {
            // Not to be kept for good: a merge can be undone.
            page.Response.Headers.CacheControl = "no-cache";
            return page.LocalRedirectPermanent(EndedRecords.AddressOf(page.Request, id, into));
        }

        page.HttpContext.Features.Set<RevisionRow>(end);
        return page.StatusCode(StatusCodes.Status410Gone);
    }
}
