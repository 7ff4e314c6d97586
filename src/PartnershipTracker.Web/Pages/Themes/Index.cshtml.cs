using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Pages.Themes;

/// <summary>Remembers which colours a reader wants, and goes back to where that was said. With scripts the page changes without leaving it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PageModel
{
    public IActionResult OnGet(string choice, string? back)
    {
        if (!Theme.IsChoice(choice))
            return NotFound();

        Theme.Choose(HttpContext, choice);
        // A header takes no other letters; the site's own links have none.
        return LocalRedirect(Url.IsLocalUrl(back) && back!.All(char.IsAscii) ? back! : "/");
    }
}
