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

    /// <summary>The same to what model binding found wrong, for a page that has no form to say it in.</summary>
    public static IActionResult Refused(this PageModel page) =>
        page.Refused(string.Join(' ', page.ModelState.Values.SelectMany(value => value.Errors).Select(error => error.ErrorMessage)));
}
