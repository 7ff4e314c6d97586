using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Web.Hosting.SignIn;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>Ends the session of this browser. Looking at the page ends nothing.</summary>
public sealed class SignOutModel(HalfWay halfWay, Entrance entrance) : PageModel
{
    public bool IsSignedIn => HttpContext.SignedIn() is not null;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await halfWay.ForgetAsync(HttpContext);
        await entrance.CloseAsync(HttpContext, cancellationToken);
        return Redirect("/account/sign-out");
    }
}
