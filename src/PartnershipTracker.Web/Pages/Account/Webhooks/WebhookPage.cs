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

/// <summary>A page with the form that says where a webhook leads and what is sent there.</summary>
public abstract class WebhookPage(WebhookEditor editor, WebhookTargets targets, PartnerQueries partners, RecordKinds kinds) : PageModel
{
    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>What stands in the form: what was typed, or what holds.</summary>
    public WebhookInput Input { get; protected set; } = new("", "", [], [], []);

    /// <summary>A secret that was made just now, to be shown this once; null where none was.</summary>
    public string? Secret { get; protected set; }

    public TermList Partners => partners.Terms;

    public IReadOnlyList<Choice> Kinds => Choice.Of<RevisionKind>(Input.Kind);

    public IReadOnlyList<Choice> Types => [.. kinds.All.Select(kind => new Choice(kind.Type, Words.RecordType(kind.Type), Input.Type.Contains(kind.Type, StringComparer.OrdinalIgnoreCase)))];

    protected WebhookEditor Editor => editor;

    protected SignedIn Me => HttpContext.Person();

    /// <summary>Takes what was typed; false where something is wrong with it.</summary>
    protected async Task<bool> TakeAsync(WebhookInput typed, CancellationToken cancellationToken)
    {
        Input = typed with { Url = typed.Url.Trim(), Description = typed.Description.Trim() };
        foreach (var fault in editor.Check(Input))
            ModelState.AddModelError(fault.Path, fault.Message);
        if (ModelState.IsValid && await targets.FaultOfAsync(new Uri(Input.Url), cancellationToken) is { } unreachable)
            ModelState.AddModelError("url", unreachable);
        return ModelState.IsValid;
    }

    /// <summary>Says what is wrong.</summary>
    protected void Refuse()
    {
        Faults = FieldFault.Of(ModelState, "url", "description", "partner", "kind", "type");
        Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
