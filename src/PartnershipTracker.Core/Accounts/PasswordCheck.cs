using Microsoft.AspNetCore.Identity;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Accounts;

/// <summary>A hash that no password has, so that an unknown address takes as long as a known one.</summary>
public sealed class NobodysHash
{
    private string? _hash;

    internal string Of(IPasswordHasher<Account> hasher, Account nobody) => _hash ??= hasher.HashPassword(nobody, Secret.New());
}

/// <summary>
/// The first step of signing in. Whatever is wrong, the answer is the same and takes as long: no such address, no password,
/// disabled, locked, or a wrong password. The audit log knows which.
/// </summary>
public sealed class PasswordCheck(
    TrackerDbContext db, UserManager<Account> accounts, IPasswordHasher<Account> hasher, NobodysHash nobodys, Lockout lockout, AuditLog audit)
{
    /// <summary>What somebody is told who is signed in already, and did not show that they know the password.</summary>
    internal static readonly FieldError NotPresent = new("current", "This is not your present password, or too many wrong ones were tried.");

    /// <summary>The account of that address and password; null for every reason not to let somebody in.</summary>
    public async Task<Account?> TryAsync(string email, string password, Actor by, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByEmailAsync(email);
        var mayTry = account is { PasswordHash: not null, DisabledAt: null } && await lockout.TakeTryAsync(account.Id, cancellationToken);
        if (account is null || !mayTry)
        {
            var nobody = new Account { Name = "", CreatedAt = default };
            hasher.VerifyHashedPassword(nobody, nobodys.Of(hasher, nobody), password);
            return await RefuseAsync(account, by, WhyNot(account), cancellationToken);
        }

        // Counting changed the row behind the context's back, and a password that needs a new hash is saved with it.
        await db.Entry(account).ReloadAsync(cancellationToken);
        if (await accounts.CheckPasswordAsync(account, password))
        {
            await lockout.ReturnTryAsync(account.Id, cancellationToken);
            await db.Entry(account).ReloadAsync(cancellationToken);
            return account;
        }

        await RefuseAsync(account, by, "wrong password", cancellationToken);
        if (await lockout.IsLockedAsync(account.Id, cancellationToken))
            await audit.WriteAsync(AuditAct.Locked, by, account.Name, "too many wrong tries", AuditOutcome.Done, cancellationToken);
        return null;
    }

    private static string WhyNot(Account? account) => account switch
    {
        null => "no account has this address",
        { PasswordHash: null } => "the account has no password",
        { DisabledAt: not null } => "the account is disabled",
        _ => "the account is locked",
    };

    // An unknown address is not written down: people type passwords there.
    private async Task<Account?> RefuseAsync(Account? account, Actor by, string why, CancellationToken cancellationToken)
    {
        await audit.WriteAsync(AuditAct.SignedIn, by, account?.Name ?? "", why, AuditOutcome.Failed, cancellationToken);
        return null;
    }
}
