using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Webhooks;
using PartnershipTracker.Web.Hosting.Delivering;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account.Webhooks;

/// <summary>One's own webhooks, and the form that adds one. Its secret is shown once.</summary>
public sealed class IndexModel(WebhookQueries webhooks, WebhookEditor editor, WebhookSeal seal, WebhookTargets targets, PartnerQueries partners, RecordKinds kinds) : PageModel
{
    public IReadOnlyList<WebhookRow> Webhooks { get; private set; } = [];

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>What was typed.</summary>
    public WebhookInput Input { get; private set; } = new("", "", [], [], []);

    /// <summary>The secret of the webhook that was made just now; null where none was.</summary>
    public string? Secret { get; private set; }

    /// <summary>What that webhook is called.</summary>
    public string? Added { get; private set; }

    public TermList Partners => partners.Terms;

    public IReadOnlyList<Choice> Kinds => Choice.Of<RevisionKind>(Input.Kind);

    public IReadOnlyList<Choice> Types => [.. kinds.All.Select(kind => new Choice(kind.Type, Words.RecordType(kind.Type), Input.Type.Contains(kind.Type, StringComparer.OrdinalIgnoreCase)))];

    private SignedIn Me => HttpContext.Person();

    public async Task OnGetAsync(CancellationToken cancellationToken) => Webhooks = await webhooks.ListAsync(Me.AccountId, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? url, string? description, string[] type, string[] partner, string[] kind, CancellationToken cancellationToken)
    {
        Input = new(url?.Trim() ?? "", description?.Trim() ?? "", type, partner, kind);
        foreach (var fault in editor.Check(Input))
            ModelState.AddModelError(fault.Path, fault.Message);
        if (ModelState.IsValid && await targets.FaultOfAsync(new Uri(Input.Url), cancellationToken) is { } unreachable)
            ModelState.AddModelError("url", unreachable);
        if (ModelState.IsValid)
        {
            var secret = WebhookSignature.NewSecret();
            if (await editor.AddAsync(Me, Input, seal.Close(secret), HttpContext.Actor(), cancellationToken) is { } added)
            {
                (Secret, Added) = (secret, added);
                return Page();
            }

            ModelState.AddModelError("", "You have as many webhooks as an account may have: take one away first.");
        }

        Faults = FieldFault.Of(ModelState, "url", "description", "partner", "kind", "type");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await OnGetAsync(cancellationToken);
        return Page();
    }
}
