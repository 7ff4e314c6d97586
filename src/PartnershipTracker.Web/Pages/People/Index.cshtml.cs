using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Imports;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.People;

/// <summary>Everybody who has an account, and invitations for who shall have one.</summary>
public sealed class IndexModel(AccountQueries accounts, AccountLinks links, LinkPost post, AuditLog audit) : PageModel
{
    public IReadOnlyList<AccountRow> People { get; private set; } = [];

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public string? Email { get; private set; }

    public string Role { get; private set; } = Roles.Contributor;

    /// <summary>The invitation that was just made.</summary>
    public NewLink? Link { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => People = await accounts.ListAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? email, string? role, CancellationToken cancellationToken)
    {
        email = email?.Trim() ?? "";
        People = await accounts.ListAsync(cancellationToken);
        (Email, Role) = (email, role ?? "");
        if (Core.Accounts.Account.EmailFaultOf(email) is { } fault)
            ModelState.AddModelError(fault.Path, fault.Message);
        else if (People.Any(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase)))
            ModelState.AddModelError("email", "There is an account with this address already.");
        if (!Roles.All.Contains(Role, StringComparer.Ordinal))
            ModelState.AddModelError("role", "Choose a role.");
        if (!ModelState.IsValid)
        {
            Faults = FieldFault.Of(ModelState, "email", "role");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var code = await links.InviteAsync(email, Role, HttpContext.Actor(), cancellationToken);
        Link = await post.HandOverAsync(Request, LinkPurpose.Invitation, email, code, cancellationToken);
        Email = null;
        return Page();
    }

    /// <summary>Everybody's data as a table; that they were taken away is written down.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellationToken)
    {
        People = await accounts.ListAsync(cancellationToken);
        await audit.WriteAsync(AuditAct.PeopleExported, HttpContext.Actor(), "", Words.Count(People.Count, "account"), AuditOutcome.Done, cancellationToken);
        var rows = People.Select(person => new[]
        {
            person.Name, person.Email, person.Role, $"{person.CreatedAt:O}", $"{person.DisabledAt:O}", $"{person.LastSeenAt:O}", PeopleWords.Factors(person),
        });
        return File(CsvTable.Of(["name", "email", "role", "createdAt", "disabledAt", "lastSeenAt", "secondFactor"], rows), "text/csv; charset=utf-8", "people.csv");
    }
}
