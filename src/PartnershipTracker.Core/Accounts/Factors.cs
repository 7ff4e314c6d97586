using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Accounts;

/// <summary>The second factors of an account: adding and taking away.</summary>
public sealed class Factors(
    TrackerDbContext db, UserManager<Account> accounts, RecoveryCodes recoveryCodes, Sessions sessions, AuditLog audit, TimeProvider clock)
{
    /// <summary>Whether the account has an authenticator or a passkey.</summary>
    public Task<bool> AnyAsync(int accountId, CancellationToken cancellationToken) => db.Set<Account>().AnyAsync(
        account => account.Id == accountId
            && (account.AuthenticatorKey != null || db.Set<IdentityUserPasskey<int>>().Any(passkey => passkey.UserId == accountId)),
        cancellationToken);

    /// <summary>
    /// Sets the authenticator app up, or another in place of it, once it has shown a right code. Other sessions end.
    /// </summary>
    /// <param name="session">The session that goes on.</param>
    /// <returns>New recovery codes, which are told once; null where the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> AddAuthenticatorAsync(int accountId, string key, string code, int session, Actor by, CancellationToken cancellationToken)
    {
        if (Authenticator.StepOf(key, code, clock.GetUtcNow()) is not { } step)
            return null;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = await FindAsync(accountId, cancellationToken);
        (account.AuthenticatorKey, account.AuthenticatorStep, account.TwoFactorEnabled) = (key, step, true);
        var codes = await recoveryCodes.RenewAsync(accountId, cancellationToken);
        audit.Add(AuditAct.FactorAdded, by, account.Name, "authenticator app");
        await SaveAsync(account, session, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return codes;
    }

    private async Task<Account> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().SingleAsync(account => account.Id == accountId, cancellationToken);
        await db.Entry(account).ReloadAsync(cancellationToken);
        return account;
    }

    private async Task SaveAsync(Account account, int session, CancellationToken cancellationToken)
    {
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.EndAllAsync(account.Id, session, cancellationToken);
    }
}
