using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Webhooks;
using PartnershipTracker.Web.Hosting.Delivering;
using PartnershipTracker.Web.Hosting.SignIn;

namespace PartnershipTracker.Web.Pages.Account.Webhooks;

/// <summary>One's own webhooks, and the form that adds one. Its secret is shown once.</summary>
public sealed class IndexModel(WebhookQueries webhooks, WebhookEditor editor, WebhookSeal seal, WebhookTargets targets, PartnerQueries partners, RecordKinds kinds)
    : WebhookPage(editor, targets, partners, kinds)
{
    public IReadOnlyList<WebhookRow> Webhooks { get; private set; } = [];

    /// <summary>What the webhook is called that was made just now.</summary>
    public string? Added { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Webhooks = await webhooks.ListAsync(Me.AccountId, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? url, string? description, string[] type, string[] partner, string[] kind, CancellationToken cancellationToken)
    {
        if (await TakeAsync(new(url ?? "", description ?? "", type, partner, kind), cancellationToken))
        {
            var secret = WebhookSignature.NewSecret();
            if (await Editor.AddAsync(Me, Input, seal.Close(secret), HttpContext.Actor(), cancellationToken) is { } added)
            {
                (Secret, Added) = (secret, added);
                return Page();
            }

            ModelState.AddModelError("", "You have as many webhooks as an account may have: take one away first.");
        }

        Refuse();
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
