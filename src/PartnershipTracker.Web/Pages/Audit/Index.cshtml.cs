using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Audit;

/// <summary>The audit log, narrowed by what the address asks.</summary>
public sealed class IndexModel(AuditQueries audit) : PageModel
{
    [FromQuery(Name = "")]
    public AuditFilter Filter { get; set; } = new();

    public Page<AuditEntry>? Found { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public IReadOnlyList<Choice> Acts => Choice.Of<AuditAct>(Filter.Act);

    public Pager Pager => new(Filter.Before is null ? null : Query.At("/audit"), Found?.Next is { } next ? Query.And("before", next).At("/audit") : null);

    private ListQuery Query => ListQuery.Empty
        .And("act", Filter.Act).And("who", Filter.Who).And("from", Day("from")).And("to", Day("to")).And("failed", Filter.Failed ? "true" : null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Faults = FieldFault.Of(ModelState, "act", "who", "from", "to");
        if (Faults.Count > 0)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        else
            Found = await audit.ListAsync(Filter, cancellationToken);
    }

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    /// <summary>A day as it was asked for.</summary>
    public string Day(string field) => Request.Query[field].ToString();
}
