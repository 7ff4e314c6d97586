using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>Makes new recovery codes and shows them, once. They belong to the authenticator app.</summary>
public sealed class RecoveryCodesModel(Factors factors) : PageModel
{
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        (await factors.ListAsync(HttpContext.Person().AccountId, cancellationToken)).HasAuthenticator ? Page() : Redirect("/account/authenticator");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var me = HttpContext.Person();
        if (!(await factors.ListAsync(me.AccountId, cancellationToken)).HasAuthenticator)
            return Redirect("/account/authenticator");
        if (await factors.RenewRecoveryCodesAsync(me, HttpContext.Actor(), cancellationToken) is not { } codes)
            return StatusCode(StatusCodes.Status409Conflict);
        Codes = codes;
        return Page();
    }
}
