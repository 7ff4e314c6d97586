using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>The second step of signing in: a code of the authenticator app, or a recovery code.</summary>
public sealed class SecondFactorModel(HalfWay halfWay, FactorCheck factors, Entrance entrance) : PageModel
{
    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public string RecoveryAction => ReturnAddress.With("/account/second-factor?handler=Recovery", ReturnUrl);

    /// <summary>Whether the account has an authenticator app; else its second factor is a passkey, which lets in by itself.</summary>
    public bool HasAuthenticator { get; private set; } = true;

    public string PasskeyAddress => ReturnAddress.With("/account/sign-in", ReturnUrl);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await halfWay.FindAsync(HttpContext, cancellationToken) is not var (account, _))
            return FromTheStart();
        HasAuthenticator = account.AuthenticatorKey is not null;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string? code, CancellationToken cancellationToken) => FinishAsync(
        "code",
        "This is not the code that the app shows now, or it was used already.",
        async account => code is { Length: <= 10 } && await factors.TryCodeAsync(account, code, HttpContext.Actor(), cancellationToken),
        proof => proof == Proof.Provider ? Proof.ProviderWithFactors : Proof.PasswordAndCode,
        cancellationToken);

    public Task<IActionResult> OnPostRecoveryAsync(string? recovery, CancellationToken cancellationToken) => FinishAsync(
        "recovery",
        "This is not one of your recovery codes, or it was used already.",
        async account => recovery is { Length: <= 60 } && await factors.TryRecoveryCodeAsync(account, recovery, HttpContext.Actor(), cancellationToken),
        proof => proof == Proof.Provider ? Proof.ProviderWithFactors : Proof.PasswordAndRecoveryCode,
        cancellationToken);

    private async Task<IActionResult> FinishAsync(
        string field, string wrong, Func<Core.Accounts.Account, Task<bool>> isRight, Func<Proof, Proof> with, CancellationToken cancellationToken)
    {
        if (await halfWay.FindAsync(HttpContext, cancellationToken) is not var (account, proof))
            return FromTheStart();

        if (await isRight(account))
        {
            await halfWay.ForgetAsync(HttpContext);
            await entrance.OpenAsync(HttpContext, account, with(proof), cancellationToken);
            return this.Onward(ReturnUrl);
        }

        ModelState.AddModelError(field, wrong);
        Faults = FieldFault.Of(ModelState, "code", "recovery");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private RedirectResult FromTheStart() => Redirect(ReturnAddress.With("/account/sign-in", ReturnUrl));
}
