using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>Makes an account by a link that works once. Whoever joins is signed in and sets up a second factor next.</summary>
public sealed class JoinModel(AccountLinks links, Joining joining, Entrance entrance) : PageModel
{
    /// <summary>Longer than anybody's password; a bound all the same.</summary>
    public const int MaxPasswordLength = 256;

    [BindProperty(Name = "code", SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    /// <summary>What the link is for; null where it does not work.</summary>
    public AccountLink? Link { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => FindAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Password?.Length > MaxPasswordLength)
            ModelState.AddModelError("password", $"Choose a password of at most {MaxPasswordLength} characters.");
        if (ModelState.IsValid)
        {
            var result = await joining.JoinAsync(Code, new JoinInput(Name ?? "", Email ?? "", Password ?? ""), HttpContext.Actor(), cancellationToken);
            if (result.Account is { } account)
            {
                await entrance.OpenAsync(HttpContext, account, Proof.Password, cancellationToken);
                return Redirect("/account/authenticator");
            }

            ModelState.Add(result.Faults);
        }

        Faults = FieldFault.Of(ModelState, "name", "email", "password");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await FindAsync(cancellationToken);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        Link = await links.FindAsync(Code, cancellationToken) is { Role: not null } link ? link : null;
        if (Link is null)
            Response.StatusCode = StatusCodes.Status410Gone;
    }
}
