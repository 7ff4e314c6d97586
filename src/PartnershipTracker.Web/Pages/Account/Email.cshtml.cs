using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>Changes the address with which one signs in oneself, for who knows the password.</summary>
public sealed class EmailModel(EmailEditor emails) : PageModel
{
    public SignedIn Me => HttpContext.Person();

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>The new address, as it was typed.</summary>
    public string? Email { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? email, string? current, CancellationToken cancellationToken)
    {
        Email = email?.Trim() ?? "";
        if (current?.Length > JoinModel.MaxPasswordLength)
        {
            ModelState.AddModelError("current", $"A password has at most {JoinModel.MaxPasswordLength} characters.");
        }
        else
        {
            var result = await emails.ChangeAsync(Me, Email, current ?? "", HttpContext.Actor(), cancellationToken);
            if (result.Account is not null)
                return Redirect("/account?done=email");
            ModelState.Add(result.Faults);
        }

        Faults = FieldFault.Of(ModelState, "email", "current");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
