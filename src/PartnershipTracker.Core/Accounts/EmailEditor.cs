using Microsoft.AspNetCore.Identity;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Accounts;

/// <summary>Changes the address with which somebody signs in.</summary>
public sealed class EmailEditor(TrackerDbContext db, UserManager<Account> accounts, PasswordCheck check, AuditLog audit)
{
    /// <summary>Sets another address for who knows the password; sessions stay open.</summary>
    /// <param name="email">The new address, which no other account may have.</param>
    public async Task<AccountResult> ChangeAsync(SignedIn me, string email, string password, Actor by, CancellationToken cancellationToken)
    {
        if (Account.EmailFaultOf(email) is { } fault)
            return AccountResult.Refused(fault);
        if (await check.TryAsync(me.Email, password, by, cancellationToken) is not { } account)
            return AccountResult.Refused(PasswordCheck.NotPresent);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Nobody has shown yet that mail to it arrives.
        (account.UserName, account.Email, account.EmailConfirmed) = (email, email, false);
        var changed = await accounts.UpdateAsync(account);
        if (!changed.Succeeded)
            return AccountResult.Refused(IdentityFaults.Of(changed));

        await audit.WriteAsync(AuditAct.EmailChanged, by, account.Name, $"was {me.Email}", AuditOutcome.Done, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(account, []);
    }
}
