using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>One's own passkeys.</summary>
public sealed class PasskeysModel(PasskeyDoor door, Factors factors, AccountQueries accounts, Entrance entrance) : PageModel
{
    public string? Name { get; private set; }

    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    private SignedIn Me => HttpContext.Person();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Passkeys = (await factors.ListAsync(Me.AccountId, cancellationToken)).Passkeys;

    /// <summary>What the browser is asked to make a passkey for.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() => Content(await door.CreationOptionsAsync(Me), "application/json");

    public async Task<IActionResult> OnPostAsync(string? name, string? credential, CancellationToken cancellationToken)
    {
        Name = name;
        if (await door.AttestAsync(Me, credential) is not { } passkey)
            return await RefuseAsync("The browser did not make a passkey, or took too long. Try again.", cancellationToken);
        if (await factors.AddPasskeyAsync(Me, passkey, name ?? "", HttpContext.Actor(), cancellationToken) is { } fault)
            return await RefuseAsync(fault, cancellationToken);

        if (!Me.HasProvedFactor && await accounts.FindAsync(Me.AccountId, cancellationToken) is { } account)
            await entrance.OpenAsync(HttpContext, account, Proof.Passkey, cancellationToken);
        return Redirect("/account/passkeys");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id, CancellationToken cancellationToken) =>
        await factors.RemovePasskeyAsync(Me, id ?? "", HttpContext.Actor(), cancellationToken) is { } fault
            ? await RefuseAsync(fault, cancellationToken, field: null)
            : Redirect("/account/passkeys");

    private async Task<IActionResult> RefuseAsync(string fault, CancellationToken cancellationToken, string? field = "name")
    {
        Faults = [new FieldFault(field, fault)];
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
