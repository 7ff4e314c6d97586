using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>Sets a new password, or takes the second factors away, by a link that an administrator sent.</summary>
public sealed class ResetModel(AccountLinks links, PasswordEditor passwords, HalfWay halfWay, Entrance entrance) : PageModel
{
    [BindProperty(Name = "code", SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>What the link is for; null where it does not work.</summary>
    public LinkPurpose? Purpose { get; private set; }

    /// <summary>Whose account it is, for password managers.</summary>
    public string? Email { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => FindAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken cancellationToken)
    {
        await FindAsync(cancellationToken);
        if (Purpose is null)
            return Page();

        password = password?.Length > JoinModel.MaxPasswordLength ? "" : password ?? "";
        var result = Purpose == LinkPurpose.FactorReset
            ? await passwords.ResetFactorsAsync(Code, password, HttpContext.Actor(), cancellationToken)
            : await passwords.ResetAsync(Code, password, HttpContext.Actor(), cancellationToken);
        if (result.Account is { } account)
            return await LetInAsync(account, cancellationToken);

        ModelState.Add(result.Faults);
        Faults = FieldFault.Of(ModelState, "password");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    // A new password says nothing of the second factor: that is asked for as at any sign-in.
    private async Task<IActionResult> LetInAsync(Core.Accounts.Account account, CancellationToken cancellationToken)
    {
        await halfWay.ForgetAsync(HttpContext);
        if (Purpose == LinkPurpose.PasswordReset)
            return Redirect("/account/sign-in");
        await entrance.OpenAsync(HttpContext, account, Proof.Password, cancellationToken);
        return Redirect("/account/authenticator");
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        if (await links.FindAsync(Code, cancellationToken) is { AccountId: not null } link)
            (Purpose, Email) = (link.Purpose, link.Email);
        if (Purpose is null)
            Response.StatusCode = StatusCodes.Status410Gone;
    }
}
