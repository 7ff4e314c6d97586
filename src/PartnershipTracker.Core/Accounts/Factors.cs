using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Accounts;

/// <summary>The second factors of an account: adding and taking away. With each change all other sessions end.</summary>
public sealed class Factors(
    TrackerDbContext db, UserManager<Account> accounts, RecoveryCodes recoveryCodes, Sessions sessions, AuditLog audit,
    IOptions<AccountOptions> options, TimeProvider clock)
{
    public const int MaxPasskeys = 10;

    public const int MaxPasskeyName = 60;

    /// <summary>The factors of an account.</summary>
    public async Task<FactorList> ListAsync(int accountId, CancellationToken cancellationToken)
    {
        var account = await FindAsync(accountId, cancellationToken);
        var passkeys = await accounts.GetPasskeysAsync(account);
        return new(
            account.AuthenticatorKey is not null,
            await recoveryCodes.LeftAsync(accountId, cancellationToken),
            [.. passkeys.OrderBy(passkey => passkey.CreatedAt).Select(passkey => new PasskeyRow(Convert.ToHexStringLower(passkey.CredentialId), passkey.Name ?? "Passkey", passkey.CreatedAt.UtcDateTime))]);
    }

    /// <summary>Whether the account has an authenticator or a passkey.</summary>
    public Task<bool> AnyAsync(int accountId, CancellationToken cancellationToken) => db.Set<Account>().AnyAsync(
        account => account.Id == accountId
            && (account.AuthenticatorKey != null || db.Set<IdentityUserPasskey<int>>().Any(passkey => passkey.UserId == accountId)),
        cancellationToken);

    /// <summary>Sets the authenticator app up, or another in place of it, once it has shown a right code.</summary>
    /// <returns>New recovery codes, which are told once; null where the code is wrong, or the account could not be saved.</returns>
    public async Task<IReadOnlyList<string>?> AddAuthenticatorAsync(SignedIn me, string key, string code, Actor by, CancellationToken cancellationToken)
    {
        if (Authenticator.StepOf(key, code, clock.GetUtcNow()) is not { } step)
            return null;

        IReadOnlyList<string>? codes = null;
        var fault = await ChangeAsync(me, by, AuditAct.FactorAdded, "authenticator app", async account =>
        {
            (account.AuthenticatorKey, account.AuthenticatorStep, account.TwoFactorEnabled) = (key, step, true);
            codes = await recoveryCodes.RenewAsync(account.Id, cancellationToken);
        }, cancellationToken);
        return fault is null ? codes : null;
    }

    /// <summary>Takes the authenticator app away, with its recovery codes; the reason where it must stay.</summary>
    public async Task<string?> RemoveAuthenticatorAsync(SignedIn me, Actor by, CancellationToken cancellationToken)
    {
        if (IsNeeded && (await ListAsync(me.AccountId, cancellationToken)).Passkeys.Count == 0)
            return "Your role needs a second factor. Add a passkey before you take the app away, or set up another app in its place.";

        return await ChangeAsync(me, by, AuditAct.FactorRemoved, "authenticator app", async account =>
        {
            (account.AuthenticatorKey, account.AuthenticatorStep, account.TwoFactorEnabled) = (null, null, false);
            await recoveryCodes.ForgetAsync(account.Id, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>New recovery codes, which are told once; the earlier ones work no longer. Null where the account could not be saved: those still work.</summary>
    public async Task<IReadOnlyList<string>?> RenewRecoveryCodesAsync(SignedIn me, Actor by, CancellationToken cancellationToken)
    {
        IReadOnlyList<string>? codes = null;
        var fault = await ChangeAsync(
            me, by, AuditAct.FactorAdded, "recovery codes", async account => codes = await recoveryCodes.RenewAsync(account.Id, cancellationToken), cancellationToken);
        return fault is null ? codes : null;
    }

    /// <summary>Adds a passkey that has proved itself; the reason where it cannot be.</summary>
    public async Task<string?> AddPasskeyAsync(SignedIn me, UserPasskeyInfo passkey, string name, Actor by, CancellationToken cancellationToken)
    {
        passkey.Name = name.Trim();
        if (passkey.Name.Length is 0 or > MaxPasskeyName)
            return "Give the passkey a name of at most 60 characters, such as the device that keeps it.";
        if ((await ListAsync(me.AccountId, cancellationToken)).Passkeys.Count >= MaxPasskeys)
            return "An account has at most ten passkeys. Take one away first.";

        return await ChangeAsync(me, by, AuditAct.FactorAdded, $"passkey: {passkey.Name}", account => accounts.AddOrUpdatePasskeyAsync(account, passkey), cancellationToken);
    }

    /// <summary>Takes a passkey away; the reason where it must stay.</summary>
    public async Task<string?> RemovePasskeyAsync(SignedIn me, string id, Actor by, CancellationToken cancellationToken)
    {
        var list = await ListAsync(me.AccountId, cancellationToken);
        if (list.Passkeys.FirstOrDefault(passkey => passkey.Id == id) is not { } passkey)
            return "There is no such passkey.";
        if (IsNeeded && list is { HasAuthenticator: false, Passkeys.Count: 1 })
            return "Your role needs a second factor. Add another before you take this one away.";

        return await ChangeAsync(me, by, AuditAct.FactorRemoved, $"passkey: {passkey.Name}", account => accounts.RemovePasskeyAsync(account, Convert.FromHexString(id)), cancellationToken);
    }

    /// <summary>Takes every factor away and ends every session, inside the caller's transaction.</summary>
    /// <returns>Why it could not be saved; the caller then keeps nothing of it.</returns>
    internal async Task<IReadOnlyList<FieldError>> ForgetAllAsync(int accountId, Actor by, CancellationToken cancellationToken)
    {
        var account = await FindAsync(accountId, cancellationToken);
        (account.AuthenticatorKey, account.AuthenticatorStep, account.TwoFactorEnabled) = (null, null, false);
        await recoveryCodes.ForgetAsync(accountId, cancellationToken);
        await db.Set<IdentityUserPasskey<int>>().Where(passkey => passkey.UserId == accountId).ExecuteDeleteAsync(cancellationToken);
        audit.Add(AuditAct.FactorRemoved, by, account.Name, "all, by a link");
        if (await accounts.UpdateSecurityStampAsync(account) is { Succeeded: false } failed)
            return IdentityFaults.Of(failed);
        await sessions.EndAllAsync(accountId, except: null, cancellationToken);
        return [];
    }

    private bool IsNeeded => options.Value.RequireSecondFactor;

    /// <returns>Why it could not be saved: nothing of it is then kept. Null where it was.</returns>
    private async Task<string?> ChangeAsync(SignedIn me, Actor by, AuditAct act, string detail, Func<Account, Task> change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var account = await FindAsync(me.AccountId, cancellationToken);
        await change(account);
        audit.Add(act, by, account.Name, detail);
        if (await accounts.UpdateSecurityStampAsync(account) is { Succeeded: false } failed)
            return IdentityFaults.Of(failed)[0].Message;
        await sessions.EndAllAsync(account.Id, me.SessionId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    // Read anew: what was counted or changed in one statement went past the context.
    private async Task<Account> FindAsync(int accountId, CancellationToken cancellationToken)
    {
        var account = await db.Set<Account>().SingleAsync(account => account.Id == accountId, cancellationToken);
        await db.Entry(account).ReloadAsync(cancellationToken);
        return account;
    }
}
