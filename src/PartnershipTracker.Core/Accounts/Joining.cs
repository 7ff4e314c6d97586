using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Accounts;

/// <summary>Makes accounts, each by a link that is used up with it.</summary>
public sealed class Joining(TrackerDbContext db, UserManager<Account> accounts, AccountLinks links, AuditLog audit, TimeProvider clock)
{
    private static readonly FieldError Gone = new("", "This link has been used or has expired. Ask whoever sent it for another.");

    /// <summary>Makes the account that the link is for. Account, role, link and audit entry are saved together or not at all.</summary>
    public async Task<AccountResult> JoinAsync(string? code, JoinInput input, Actor by, CancellationToken cancellationToken)
    {
        // The transaction keeps other writers out: of many who post the same link, one finds it open.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await links.FindAsync(code, cancellationToken) is not { Role: { } role } link)
            return AccountResult.Refused(Gone);

        input = input with { Name = input.Name.Trim(), Email = link.Email ?? input.Email.Trim() };
        var faults = input.Faults().ToList();
        var normalized = Account.Normalized(input.Name);
        if (await db.Set<Account>().AnyAsync(account => account.NormalizedName == normalized, cancellationToken))
            faults.Add(new("name", "Somebody has this name already. Choose another."));

        var account = new Account
        {
            Name = input.Name,
            UserName = input.Email,
            Email = input.Email,
            EmailConfirmed = link.Email is not null,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        foreach (var validator in accounts.PasswordValidators)
            faults.AddRange(IdentityFaults.Of(await validator.ValidateAsync(accounts, account, input.Password)));
        if (faults.Count > 0)
            return AccountResult.Refused(faults);

        var made = await accounts.CreateAsync(account, input.Password);
        if (!made.Succeeded)
            return AccountResult.Refused(IdentityFaults.Of(made));

        if (!await links.TakeAsync(link, cancellationToken))
            return AccountResult.Refused(Gone);
        var given = await accounts.AddToRoleAsync(account, role);
        if (!given.Succeeded)
            return AccountResult.Refused(IdentityFaults.Of(given));
        await audit.WriteAsync(AuditAct.Joined, by with { Name = account.Name }, account.Name, $"role {role}, link by {link.IssuedBy}", AuditOutcome.Done, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(account, []);
    }
}
