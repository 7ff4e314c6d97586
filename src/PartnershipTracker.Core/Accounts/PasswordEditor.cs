using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Accounts;

/// <summary>Changes passwords. Whatever way, all other sessions of the account end.</summary>
public sealed class PasswordEditor(
    TrackerDbContext db, UserManager<Account> accounts, PasswordCheck check, AccountLinks links, Sessions sessions, Factors factors, AuditLog audit)
{
    private static readonly FieldError Gone = new("", "This link has been used or has expired. Ask an administrator for another.");

    /// <summary>Sets another password for who knows the present one.</summary>
    public async Task<AccountResult> ChangeAsync(SignedIn me, string current, string password, Actor by, CancellationToken cancellationToken)
    {
        if (await check.TryAsync(me.Email, current, by, cancellationToken) is not { } account)
            return AccountResult.Refused(PasswordCheck.NotPresent);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await SetAsync(account, password, me.SessionId, by, cancellationToken);
        if (result.Account is not null)
            await transaction.CommitAsync(cancellationToken);
        return result;
    }

    /// <summary>Sets another password by a link. The second factor stays as it is (ASVS 6.4.3).</summary>
    public async Task<AccountResult> ResetAsync(string? code, string password, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await LinkedAsync(code, LinkPurpose.PasswordReset, cancellationToken) is not var (link, account))
            return AccountResult.Refused(Gone);

        var result = await SetAsync(account, password, session: null, by with { Name = account.Name }, cancellationToken);
        if (result.Account is null || !await links.TakeAsync(link, cancellationToken))
            return result.Account is null ? result : AccountResult.Refused(Gone);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    /// <summary>Takes the second factors away by a link, for who knows the password (ASVS 6.4.4).</summary>
    public async Task<AccountResult> ResetFactorsAsync(string? code, string current, Actor by, CancellationToken cancellationToken)
    {
        if (await LinkedAsync(code, LinkPurpose.FactorReset, cancellationToken) is not var (link, found))
            return AccountResult.Refused(Gone);
        if (await check.TryAsync(found.Email!, current, by, cancellationToken) is not { } account)
            return AccountResult.Refused(new FieldError("password", "This is not your password, or too many wrong ones were tried."));

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await links.TakeAsync(link, cancellationToken))
            return AccountResult.Refused(Gone);
        if (await factors.ForgetAllAsync(account.Id, by with { Name = account.Name }, cancellationToken) is { Count: > 0 } faults)
            return AccountResult.Refused(faults);
        await transaction.CommitAsync(cancellationToken);
        return new(account, []);
    }

    private async Task<(AccountLink Link, Account Account)?> LinkedAsync(string? code, LinkPurpose purpose, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(code, cancellationToken) is not { AccountId: { } id } link || link.Purpose != purpose)
            return null;
        return await db.Set<Account>().SingleOrDefaultAsync(account => account.Id == id && account.DisabledAt == null, cancellationToken) is { } account
            ? (link, account)
            : null;
    }

    private async Task<AccountResult> SetAsync(Account account, string password, int? session, Actor by, CancellationToken cancellationToken)
    {
        var faults = new List<FieldError>();
        foreach (var validator in accounts.PasswordValidators)
            faults.AddRange(IdentityFaults.Of(await validator.ValidateAsync(accounts, account, password)));
        if (faults.Count > 0)
            return AccountResult.Refused([.. faults.Distinct()]);

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        audit.Add(AuditAct.PasswordChanged, by, account.Name, session is null ? "by a link" : "");
        if (await accounts.UpdateSecurityStampAsync(account) is { Succeeded: false } failed)
            return AccountResult.Refused(IdentityFaults.Of(failed));
        await sessions.EndAllAsync(account.Id, session, cancellationToken);
        return new(account, []);
    }
}
