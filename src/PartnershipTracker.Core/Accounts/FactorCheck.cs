using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Accounts;

/// <summary>The second step of signing in. Wrong codes count towards the lock as wrong passwords do.</summary>
public sealed class FactorCheck(TrackerDbContext db, RecoveryCodes recoveryCodes, Lockout lockout, AuditLog audit, TimeProvider clock)
{
    /// <summary>Whether <paramref name="code"/> is what the account's authenticator shows now, and was not used before.</summary>
    public Task<bool> TryCodeAsync(Account account, string code, Actor by, CancellationToken cancellationToken) =>
        TryAsync(account, by, "wrong authenticator code", () => TakeStepAsync(account, code, cancellationToken), cancellationToken);

    /// <summary>Whether <paramref name="code"/> is a recovery code of the account that was not used before.</summary>
    public async Task<bool> TryRecoveryCodeAsync(Account account, string code, Actor by, CancellationToken cancellationToken)
    {
        if (!await TryAsync(account, by, "wrong recovery code", () => recoveryCodes.TakeAsync(account.Id, code, cancellationToken), cancellationToken))
            return false;

        var left = await recoveryCodes.LeftAsync(account.Id, cancellationToken);
        await audit.WriteAsync(AuditAct.RecoveryCodeUsed, by with { Name = account.Name }, account.Name, $"{left} left", AuditOutcome.Done, cancellationToken);
        return true;
    }

    private async Task<bool> TryAsync(Account account, Actor by, string wrong, Func<Task<bool>> isRight, CancellationToken cancellationToken)
    {
        if (account.DisabledAt is not null || !await lockout.TakeTryAsync(account.Id, cancellationToken))
        {
            await audit.WriteAsync(AuditAct.SignedIn, by, account.Name, "the account is locked", AuditOutcome.Failed, cancellationToken);
            return false;
        }

        if (await isRight())
        {
            await lockout.ReturnTryAsync(account.Id, cancellationToken);
            return true;
        }

        await audit.WriteAsync(AuditAct.SignedIn, by, account.Name, wrong, AuditOutcome.Failed, cancellationToken);
        if (await lockout.IsLockedAsync(account.Id, cancellationToken))
            await audit.WriteAsync(AuditAct.Locked, by, account.Name, "too many wrong tries", AuditOutcome.Done, cancellationToken);
        return false;
    }

    // The step moves on only: of two who show the same code one succeeds.
    private async Task<bool> TakeStepAsync(Account account, string code, CancellationToken cancellationToken) =>
        account.AuthenticatorKey is { } key
        && Authenticator.StepOf(key, code, clock.GetUtcNow()) is { } step
        && await db.Set<Account>()
            .Where(it => it.Id == account.Id && it.AuthenticatorKey == key && (it.AuthenticatorStep == null || it.AuthenticatorStep < step))
            .ExecuteUpdateAsync(it => it.SetProperty(taken => taken.AuthenticatorStep, step), cancellationToken) == 1;
}
