using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Accounts;

/// <summary>
/// What administrators do to accounts. Each act, its audit entry and the end of the account's sessions are saved together; a
/// transaction keeps other writers out, so that no two can each take the other for the administrator who stays.
/// </summary>
public sealed class AccountEditor(TrackerDbContext db, UserManager<Account> accounts, AccountLinks links, Sessions sessions, AuditLog audit, TimeProvider clock)
{
    private static readonly FieldError Missing = new("", "There is no such account.");
    private static readonly FieldError LastOne = new("", "This is the last administrator. Make somebody else one first.");

    public Task<AccountResult> ChangeRoleAsync(int id, string role, Actor by, CancellationToken cancellationToken) => ActAsync(id, async account =>
    {
        if (!Roles.All.Contains(role, StringComparer.Ordinal))
            return new FieldError("role", "There is no such role.");
        var before = await accounts.GetRolesAsync(account);
        if (before.Contains(role))
            return new FieldError("role", "The account has this role already.");
        if (role != Roles.Administrator && await IsLastAdministratorAsync(account, cancellationToken))
            return LastOne;

        if (await accounts.RemoveFromRolesAsync(account, before) is { Succeeded: false } kept)
            return IdentityFaults.Of(kept)[0];
        if (await accounts.AddToRoleAsync(account, role) is { Succeeded: false } failed)
            return IdentityFaults.Of(failed)[0];
        audit.Add(AuditAct.RoleChanged, by, account.Name, $"from {string.Join(", ", before)} to {role}");
        return null;
    }, cancellationToken);

    public Task<AccountResult> DisableAsync(int id, Actor by, CancellationToken cancellationToken) => ActAsync(id, async account =>
    {
        if (await IsLastAdministratorAsync(account, cancellationToken))
            return LastOne;
        account.DisabledAt ??= clock.GetUtcNow().UtcDateTime;
        audit.Add(AuditAct.Disabled, by, account.Name);
        return null;
    }, cancellationToken);

    public Task<AccountResult> EnableAsync(int id, Actor by, CancellationToken cancellationToken) => ActAsync(id, account =>
    {
        (account.DisabledAt, account.AccessFailedCount, account.LockoutEnd) = (null, 0, null);
        audit.Add(AuditAct.Enabled, by, account.Name);
        return Task.FromResult<FieldError?>(null);
    }, cancellationToken);

    public Task<AccountResult> EndSessionsAsync(int id, Actor by, CancellationToken cancellationToken) => ActAsync(id, account =>
    {
        audit.Add(AuditAct.SessionsEnded, by, account.Name, "all");
        return Task.FromResult<FieldError?>(null);
    }, cancellationToken);

    /// <summary>The code of a link that resets the password or the second factors of an account; null where there is no such account.</summary>
    public async Task<string?> IssueResetAsync(int id, LinkPurpose purpose, Actor by, CancellationToken cancellationToken) =>
        await db.Set<Account>().SingleOrDefaultAsync(account => account.Id == id && account.DisabledAt == null, cancellationToken) is { } account
            ? await links.ResetAsync(purpose, account, by, cancellationToken)
            : null;

    private async Task<AccountResult> ActAsync(int id, Func<Account, Task<FieldError?>> act, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Set<Account>().SingleOrDefaultAsync(account => account.Id == id, cancellationToken) is not { } account)
            return AccountResult.Refused(Missing);
        if (await act(account) is { } fault)
            return AccountResult.Refused(fault);

        if (await accounts.UpdateSecurityStampAsync(account) is { Succeeded: false } failed)
            return AccountResult.Refused(IdentityFaults.Of(failed));
        await sessions.EndAllAsync(id, except: null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(account, []);
    }

    private async Task<bool> IsLastAdministratorAsync(Account account, CancellationToken cancellationToken)
    {
        var administrators = await accounts.GetUsersInRoleAsync(Roles.Administrator);
        cancellationToken.ThrowIfCancellationRequested();
        return administrators.Where(one => one.DisabledAt is null).Select(one => one.Id).SequenceEqual([account.Id]);
    }
}
