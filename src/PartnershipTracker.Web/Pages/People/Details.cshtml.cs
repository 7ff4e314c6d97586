using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Account;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.People;

/// <summary>One account, and what administrators do to it.</summary>
public sealed class DetailsModel(AccountQueries accounts, AccountEditor editor, LinkPost post) : PageModel
{
    public static readonly IReadOnlyList<Crumb> Crumbs = [new("/people", "People")];

    [FromRoute(Name = "id")]
    public int Id { get; set; }

    public AccountRow Person { get; private set; } = null!;

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>The link that was just made.</summary>
    public NewLink? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await accounts.FindRowAsync(Id, cancellationToken) is not { } person)
            return NotFound();
        Person = person;
        return Page();
    }

    public Task<IActionResult> OnPostRoleAsync(string? role, CancellationToken cancellationToken) =>
        DoneAsync(editor.ChangeRoleAsync(Id, role ?? "", HttpContext.Actor(), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostDisableAsync(CancellationToken cancellationToken) =>
        DoneAsync(editor.DisableAsync(Id, HttpContext.Actor(), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostEnableAsync(CancellationToken cancellationToken) =>
        DoneAsync(editor.EnableAsync(Id, HttpContext.Actor(), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostEndSessionsAsync(CancellationToken cancellationToken) =>
        DoneAsync(editor.EndSessionsAsync(Id, HttpContext.Actor(), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken) => LinkAsync(LinkPurpose.PasswordReset, cancellationToken);

    public Task<IActionResult> OnPostFactorsAsync(CancellationToken cancellationToken) => LinkAsync(LinkPurpose.FactorReset, cancellationToken);

    private async Task<IActionResult> DoneAsync(Task<AccountResult> act, CancellationToken cancellationToken)
    {
        var result = await act;
        if (result.Account is not null)
            return Redirect($"/people/{Id}");

        ModelState.Add(result.Faults);
        Faults = FieldFault.Of(ModelState, "role");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await OnGetAsync(cancellationToken);
    }

    private async Task<IActionResult> LinkAsync(LinkPurpose purpose, CancellationToken cancellationToken)
    {
        if (await accounts.FindRowAsync(Id, cancellationToken) is { } person
            && await editor.IssueResetAsync(Id, purpose, HttpContext.Actor(), cancellationToken) is { } code)
        {
            Link = await post.HandOverAsync(Request, purpose, person.Email, code, cancellationToken);
        }

        return await OnGetAsync(cancellationToken);
    }
}
