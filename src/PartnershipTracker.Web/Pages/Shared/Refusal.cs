using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>What a page answers to an address that asks what it has not.</summary>
internal static class Refusal
{
    /// <summary>400, and the error page says why.</summary>
    public static IActionResult Refused(this PageModel page, string reason)
    {
        AppErrors.Explain(page.HttpContext, reason);
        return page.StatusCode(StatusCodes.Status400BadRequest);
    }
}
