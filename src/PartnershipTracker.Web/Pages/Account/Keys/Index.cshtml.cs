using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account.Keys;

/// <summary>One's own keys, and the form that makes one. Its secret is shown once.</summary>
public sealed class IndexModel(KeyQueries keys, KeyEditor editor) : PageModel
{
    private const int UsualDays = 90;

    public IReadOnlyList<KeyRow> Keys { get; private set; } = [];

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>What was typed.</summary>
    public KeyInput Input { get; private set; } = new("", [], UsualDays);

    /// <summary>The secret of the key that was made just now; null where none was.</summary>
    public string? Secret { get; private set; }

    /// <summary>The scopes that the role may use.</summary>
    public IEnumerable<KeyScope> Offered => Enum.GetValues<KeyScope>().Where(scope => scope.Roles().Contains(Me.Role));

    /// <summary>What has just been done, as the address says.</summary>
    public string? Notice => Request.Query["done"] == "revoked" ? "The key is revoked. It opens nothing any more." : null;

    private SignedIn Me => HttpContext.Person();

    public async Task OnGetAsync(CancellationToken cancellationToken) => Keys = await keys.ListAsync(Me.AccountId, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? name, string[] scope, string? days, CancellationToken cancellationToken)
    {
        Input = new(name?.Trim() ?? "", scope, int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);
        ModelState.Add(Input.Faults(Me.Role));
        if (ModelState.IsValid)
        {
            Secret = await editor.AddAsync(Me, Input, HttpContext.Actor(), cancellationToken);
            if (Secret is not null)
                return Page();

            ModelState.AddModelError("", "You have as many keys as an account may have: revoke one first.");
        }

        Faults = FieldFault.Of(ModelState, "name", "scope", "days");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await OnGetAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(int key, CancellationToken cancellationToken) =>
        await editor.RevokeAsync(Me, key, HttpContext.Actor(), cancellationToken) ? Redirect("/account/keys?done=revoked") : NotFound();
}
