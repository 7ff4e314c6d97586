using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Core.Webhooks;
using PartnershipTracker.Web.Hosting.SignIn;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>One's own account: how one signs in, and where one is signed in.</summary>
public sealed class IndexModel(Factors factors, Sessions sessions, WebhookQueries webhooks, KeyQueries keys, AuditLog audit, Entrance entrance, IOptions<AccountOptions> options) : PageModel
{
    public SignedIn Me => HttpContext.Person();

    public AccountOptions Limits => options.Value;

    public FactorList Factors { get; private set; } = new(false, 0, []);

    public IReadOnlyList<SessionRow> Sessions { get; private set; } = [];

    /// <summary>How many webhooks were switched off.</summary>
    public int WebhooksOff { get; private set; }

    /// <summary>How many keys are good.</summary>
    public int KeysGood { get; private set; }

    /// <summary>What has just been done, as the address says.</summary>
    public string? Notice => Request.Query["done"].ToString() switch
    {
        "password" => "The password is changed. You are signed out everywhere else.",
        "email" => "The address is changed. Sign in with the new one from now on.",
        "authenticator" => "The authenticator app is taken away.",
        "session" => "The session is ended.",
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Factors = await factors.ListAsync(Me.AccountId, cancellationToken);
        Sessions = await sessions.ListAsync(Me.AccountId, Me.SessionId, cancellationToken);
        WebhooksOff = (await webhooks.ListAsync(Me.AccountId, cancellationToken)).Count(webhook => webhook.State == WebhookState.Off);
        KeysGood = (await keys.ListAsync(Me.AccountId, cancellationToken)).Count(key => key.State == KeyState.Active);
    }

    public async Task<IActionResult> OnPostEndAsync(int session, CancellationToken cancellationToken)
    {
        if (await sessions.EndAsync(Me.AccountId, session, cancellationToken))
            await audit.WriteAsync(AuditAct.SessionsEnded, HttpContext.Actor(), Me.Name, "one of their own", AuditOutcome.Done, cancellationToken);
        return Redirect("/account?done=session");
    }

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(Me.AccountId, Me.SessionId, cancellationToken);
        await audit.WriteAsync(AuditAct.SessionsEnded, HttpContext.Actor(), Me.Name, "all of their own", AuditOutcome.Done, cancellationToken);
        await entrance.CloseAsync(HttpContext, cancellationToken);
        return Redirect("/account/sign-out");
    }
}
