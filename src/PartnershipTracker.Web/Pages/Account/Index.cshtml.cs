using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>One's own account: how one signs in, and where one is signed in.</summary>
public sealed class IndexModel : PageModel
{
    public SignedIn Me => HttpContext.Person();

    public void OnGet()
    {
    }
}
