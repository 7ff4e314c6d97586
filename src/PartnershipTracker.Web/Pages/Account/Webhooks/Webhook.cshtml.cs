using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Webhooks;
using PartnershipTracker.Web.Hosting.Delivering;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account.Webhooks;

/// <summary>One webhook of one's own: how it stands, what was sent, and what can be done with it.</summary>
public sealed class WebhookModel(
    WebhookQueries webhooks, WebhookEditor editor, WebhookOutbox outbox, WebhookWork work, WebhookSeal seal, WebhookTargets targets, PartnerQueries partners, RecordKinds kinds)
    : WebhookPage(editor, targets, partners, kinds)
{
    public static readonly IReadOnlyList<Crumb> Crumbs = [.. AccountCrumbs.Here, new("/account/webhooks", "Webhooks")];

    /// <summary>Null only where there is no such webhook, and no page either.</summary>
    public WebhookDetails? Details { get; private set; }

    /// <summary>What has just been done, as the address says.</summary>
    public string? Notice => Request.Query["done"].ToString() switch
    {
        "test" => "A test was sent. What came of it stands first below.",
        "change" => "It was changed.",
        "pass" => "The message was passed over. It stands first below, and can be sent again from there.",
        "resend" => "It was sent once more. What came of it stands first below.",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(key, cancellationToken))
            return NotFound();

        var row = Details!.Webhook;
        Input = new(row.Url, row.Description, TermList.Split([row.Types]), TermList.Split([row.Partners]), TermList.Split([row.Kinds]));
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync(string key, string? url, string? description, string[] type, string[] partner, string[] kind, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(key, cancellationToken))
            return NotFound();
        if (await TakeAsync(new(url ?? "", description ?? "", type, partner, kind), cancellationToken))
            return Back(await Editor.ChangeAsync(Me, key, Input, HttpContext.Actor(), cancellationToken), key, "?done=change");

        Refuse();
        return Page();
    }

    public async Task<IActionResult> OnPostRenewAsync(string key, CancellationToken cancellationToken)
    {
        var secret = WebhookSignature.NewSecret();
        if (!await Editor.RenewSecretAsync(Me, key, seal.Close(secret), HttpContext.Actor(), cancellationToken) || !await ReadAsync(key, cancellationToken))
            return NotFound();

        Secret = secret;
        return Page();
    }

    public async Task<IActionResult> OnPostPassAsync(string key, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(key, cancellationToken))
            return NotFound();
        return Redirect($"/account/webhooks/{key}{(await outbox.PassOverAsync(Me.AccountId, key, cancellationToken) ? "?done=pass" : "")}");
    }

    public async Task<IActionResult> OnPostTestAsync(string key, CancellationToken cancellationToken) => Back(await work.TestAsync(Me.AccountId, key, cancellationToken), key, "?done=test");

    public async Task<IActionResult> OnPostResendAsync(string key, int delivery, CancellationToken cancellationToken) =>
        Back(await work.SendAgainAsync(Me.AccountId, key, delivery, cancellationToken), key, "?done=resend");

    public async Task<IActionResult> OnPostPauseAsync(string key, CancellationToken cancellationToken) =>
        Back(await Editor.SetAsync(Me, key, isActive: false, HttpContext.Actor(), cancellationToken), key);

    public async Task<IActionResult> OnPostStartAsync(string key, CancellationToken cancellationToken) =>
        Back(await Editor.SetAsync(Me, key, isActive: true, HttpContext.Actor(), cancellationToken), key);

    public async Task<IActionResult> OnPostRemoveAsync(string key, CancellationToken cancellationToken) =>
        await Editor.RemoveAsync(Me, key, HttpContext.Actor(), cancellationToken) ? Redirect("/account/webhooks") : NotFound();

    private async Task<bool> ReadAsync(string key, CancellationToken cancellationToken) => (Details = await webhooks.FindAsync(Me.AccountId, key, cancellationToken)) is not null;

    private IActionResult Back(bool isDone, string key, string notice = "") => isDone ? Redirect($"/account/webhooks/{key}{notice}") : NotFound();
}
