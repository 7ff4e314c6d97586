using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Webhooks;
using PartnershipTracker.Web.Hosting.Delivering;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account.Webhooks;

/// <summary>One webhook of one's own: how it stands, what was sent, and what can be done with it.</summary>
public sealed class WebhookModel(WebhookQueries webhooks, WebhookEditor editor, WebhookWork work) : PageModel
{
    public static readonly IReadOnlyList<Crumb> Crumbs = [.. AccountCrumbs.Here, new("/account/webhooks", "Webhooks")];

    /// <summary>Null only where there is no such webhook, and no page either.</summary>
    public WebhookDetails? Details { get; private set; }

    /// <summary>What has just been done, as the address says.</summary>
    public string? Notice => Request.Query["done"].ToString() switch
    {
        "test" => "A test was sent. What came of it stands first below.",
        "resend" => "It was sent once more. What came of it stands first below.",
        _ => null,
    };

    private SignedIn Me => HttpContext.Person();

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        Details = await webhooks.FindAsync(Me.AccountId, key, cancellationToken);
        return Details is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostTestAsync(string key, CancellationToken cancellationToken) => Back(await work.TestAsync(Me.AccountId, key, cancellationToken), key, "?done=test");

    public async Task<IActionResult> OnPostResendAsync(string key, int delivery, CancellationToken cancellationToken) =>
        Back(await work.SendAgainAsync(Me.AccountId, key, delivery, cancellationToken), key, "?done=resend");

    public async Task<IActionResult> OnPostPauseAsync(string key, CancellationToken cancellationToken) =>
        Back(await editor.SetAsync(Me, key, isActive: false, HttpContext.Actor(), cancellationToken), key);

    public async Task<IActionResult> OnPostStartAsync(string key, CancellationToken cancellationToken) =>
        Back(await editor.SetAsync(Me, key, isActive: true, HttpContext.Actor(), cancellationToken), key);

    public async Task<IActionResult> OnPostRemoveAsync(string key, CancellationToken cancellationToken) =>
        await editor.RemoveAsync(Me, key, HttpContext.Actor(), cancellationToken) ? Redirect("/account/webhooks") : NotFound();

    private IActionResult Back(bool isDone, string key, string notice = "") => isDone ? Redirect($"/account/webhooks/{key}{notice}") : NotFound();
}
