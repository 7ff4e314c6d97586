using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>Changes one's own password, for who knows the present one.</summary>
public sealed class PasswordModel(PasswordEditor passwords) : PageModel
{
    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>Whose password it is, for password managers.</summary>
    public string Email => HttpContext.Person().Email;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? current, string? password, CancellationToken cancellationToken)
    {
        if (password?.Length > JoinModel.MaxPasswordLength || current?.Length > JoinModel.MaxPasswordLength)
        {
            ModelState.AddModelError("password", $"Choose a password of at most {JoinModel.MaxPasswordLength} characters.");
        }
        else
        {
            var result = await passwords.ChangeAsync(HttpContext.Person(), current ?? "", password ?? "", HttpContext.Actor(), cancellationToken);
            if (result.Account is not null)
                return Redirect("/account?done=password");
            ModelState.Add(result.Faults);
        }

        Faults = FieldFault.Of(ModelState, "current", "password");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
