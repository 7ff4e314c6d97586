using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>The first step of signing in: address and password. Why somebody is not let in is not said.</summary>
public sealed class SignInModel(PasswordCheck passwords, Factors factors, HalfWay halfWay, PasskeyDoor passkeys, Entrance entrance, IOptions<ProviderOptions> provider) : PageModel
{
    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>Whether somebody who is signed in is asked to prove it once more.</summary>
    public bool IsAgain => HttpContext.SignedIn() is not null;

    /// <summary>Why the passkey did not let anybody in; null where none was shown.</summary>
    public string? PasskeyFault { get; private set; }

    public string PasskeyAction => ReturnAddress.With("/account/sign-in?handler=Passkey", ReturnUrl);

    /// <summary>What the identity provider is called; null where there is none.</summary>
    public string? ProviderName => provider.Value is { IsSet: true, Name: var name } ? name : null;

    public string ProviderAction => ReturnAddress.With("/account/sign-in?handler=Provider", ReturnUrl);

    /// <summary>Whether the identity provider has just let nobody in.</summary>
    public bool IsProviderRefused => Request.Query["provider"] == "refused";

    public void OnGet() => Email = HttpContext.SignedIn()?.Email;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Email is { Length: > 0 and <= Core.Accounts.Account.MaxEmailLength } email && Password is { Length: > 0 and <= JoinModel.MaxPasswordLength } password
            && await passwords.TryAsync(email.Trim(), password, HttpContext.Actor(), cancellationToken) is { } account)
        {
            if (!await factors.AnyAsync(account.Id, cancellationToken))
            {
                await entrance.OpenAsync(HttpContext, account, Proof.Password, cancellationToken);
                return this.Onward(ReturnUrl);
            }

            await halfWay.RememberAsync(HttpContext, account, Proof.Password);
            return Redirect(ReturnAddress.With("/account/second-factor", ReturnUrl));
        }

        return Refuse();
    }

    /// <summary>What the browser is asked to show a passkey for.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.RequestOptionsAsync(), "application/json");

    /// <summary>A passkey is two factors in one: it lets in by itself, and a lock that wrong passwords made does not keep it out.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancellationToken)
    {
        if (await passkeys.AssertAsync(credential, HttpContext.Actor(), cancellationToken) is { } account)
        {
            await entrance.OpenAsync(HttpContext, account, Proof.Passkey, cancellationToken);
            return this.Onward(ReturnUrl);
        }

        ModelState.Clear();
        PasskeyFault = "This passkey is not known here, or its account cannot be used just now.";
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>On to the identity provider, which sends the browser back.</summary>
    public IActionResult OnPostProvider() => ProviderName is null
        ? NotFound()
        : Challenge(new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/account" }, Provider.Scheme);

    private PageResult Refuse()
    {
        ModelState.Clear();
        ModelState.AddModelError("email", "E-mail address or password are not right, or the account cannot be used just now.");
        Faults = FieldFault.Of(ModelState, "email", "password");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
