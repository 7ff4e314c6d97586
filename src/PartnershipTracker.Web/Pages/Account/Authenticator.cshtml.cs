using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>Sets an authenticator app up. Nothing changes before the app has shown that it has the key.</summary>
public sealed class AuthenticatorModel(Factors factors, AccountQueries accounts, KeySeal seal, Entrance entrance) : PageModel
{
    private string _key = "";

    /// <summary>The key, sealed for this account: the form brings it back unchanged, or not at all.</summary>
    [BindProperty(Name = "sealed")]
    public string? Sealed { get; set; }

    /// <summary>Whether the account has an app already.</summary>
    public bool HasOne { get; private set; }

    /// <summary>The recovery codes, where the app has just been set up.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>Why the app cannot be taken away; null where nobody tried.</summary>
    public string? WhyNot { get; private set; }

    /// <summary>The key as a picture that apps read.</summary>
    public string Picture => QrCode.Address(Core.Accounts.Authenticator.AddressOf(_key, HttpContext.Person().Email, "PartnershipTracker"));

    /// <summary>The key in groups of four, as it is typed in more easily.</summary>
    public string SpacedKey => string.Join(' ', _key.Chunk(4).Select(group => new string(group)));

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Offer(Core.Accounts.Authenticator.NewKey());
        return FindAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken cancellationToken)
    {
        var me = HttpContext.Person();
        if (seal.Open(Sealed, me.AccountId) is not { } key)
            return Redirect("/account/authenticator");

        var codes = code is { Length: <= 10 }
            ? await factors.AddAuthenticatorAsync(me, key, code, HttpContext.Actor(), cancellationToken)
            : null;
        if (codes is not null)
        {
            RecoveryCodes = codes;
            if (!me.HasProvedFactor && await accounts.FindAsync(me.AccountId, cancellationToken) is { } account)
                await entrance.OpenAsync(HttpContext, account, me.Proof == Proof.Provider ? Proof.ProviderWithFactors : Proof.PasswordAndCode, cancellationToken);
            return Page();
        }

        Offer(key);
        ModelState.AddModelError("code", "This is not the code that the app shows for this key now.");
        Faults = FieldFault.Of(ModelState, "code");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await FindAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        WhyNot = await factors.RemoveAuthenticatorAsync(HttpContext.Person(), HttpContext.Actor(), cancellationToken);
        if (WhyNot is null)
            return Redirect("/account?done=authenticator");

        Response.StatusCode = StatusCodes.Status400BadRequest;
        await OnGetAsync(cancellationToken);
        return Page();
    }

    private void Offer(string key)
    {
        _key = key;
        Sealed = seal.Close(key, HttpContext.Person().AccountId);
    }

    private async Task FindAsync(CancellationToken cancellationToken) =>
        HasOne = await accounts.FindAsync(HttpContext.Person().AccountId, cancellationToken) is { AuthenticatorKey: not null };
}
