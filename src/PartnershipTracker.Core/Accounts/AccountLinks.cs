using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Accounts;

/// <summary>Makes links and lets each be used once.</summary>
public sealed class AccountLinks(TrackerDbContext db, AuditLog audit, IOptions<AccountOptions> options, TimeProvider clock)
{
    /// <summary>What links from the console or the command line say of who made them.</summary>
    public const string Console = "console";

    /// <summary>The code of a new link that makes the first administrator; null where there is an account. Earlier ones work no longer.</summary>
    public async Task<string?> SetUpAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<Account>().AnyAsync(cancellationToken))
            return null;

        await Open().Where(link => link.Purpose == LinkPurpose.SetUp).ExecuteUpdateAsync(link => link.SetProperty(it => it.UsedAt, Now), cancellationToken);
        return await IssueAsync(LinkPurpose.SetUp, email: null, Roles.Administrator, account: null, Actor.Console, cancellationToken);
    }

    /// <summary>The code of a new link by which somebody joins in that role.</summary>
    /// <param name="email">The address that the account will have; null where whoever joins says it.</param>
    public Task<string> InviteAsync(string? email, string role, Actor by, CancellationToken cancellationToken) =>
        IssueAsync(LinkPurpose.Invitation, email, role, account: null, by, cancellationToken);

    /// <summary>The code of a new link that resets something of an account.</summary>
    public async Task<string> ResetAsync(LinkPurpose purpose, Account account, Actor by, CancellationToken cancellationToken)
    {
        await Open().Where(link => link.AccountId == account.Id && link.Purpose == purpose)
            .ExecuteUpdateAsync(link => link.SetProperty(it => it.UsedAt, Now), cancellationToken);
        return await IssueAsync(purpose, account.Email, role: null, account, by, cancellationToken);
    }

    /// <summary>The link of that code; null where it never was, has expired or was used.</summary>
    public async Task<AccountLink?> FindAsync(string? code, CancellationToken cancellationToken)
    {
        if (code is not { Length: Secret.Length })
            return null;
        var hash = Secret.Hash(code);
        var link = await Open().AsNoTracking().SingleOrDefaultAsync(link => link.Hash == hash, cancellationToken);
        return link?.Purpose == LinkPurpose.SetUp && await db.Set<Account>().AnyAsync(cancellationToken) ? null : link;
    }

    /// <summary>Uses the link up. Of many who try at once one succeeds.</summary>
    internal async Task<bool> TakeAsync(AccountLink link, CancellationToken cancellationToken) =>
        await Open().Where(it => it.Id == link.Id).ExecuteUpdateAsync(it => it.SetProperty(taken => taken.UsedAt, Now), cancellationToken) == 1;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private IQueryable<AccountLink> Open()
    {
        var now = Now;
        return db.Set<AccountLink>().Where(link => link.UsedAt == null && link.ExpiresAt > now);
    }

    private async Task<string> IssueAsync(LinkPurpose purpose, string? email, string? role, Account? account, Actor by, CancellationToken cancellationToken)
    {
        var code = Secret.New();
        var limits = options.Value;
        db.Add(new AccountLink
        {
            Hash = Secret.Hash(code),
            Purpose = purpose,
            Email = email,
            Role = role,
            AccountId = account?.Id,
            IssuedBy = by.Name,
            IssuedAt = Now,
            ExpiresAt = Now + (purpose == LinkPurpose.Invitation ? limits.Invitation : limits.ShortLink),
        });
        audit.Add(AuditAct.LinkIssued, by, account?.Name ?? email ?? "", detail: role is null ? Words(purpose) : $"{Words(purpose)}, role {role}");
        await db.SaveChangesAsync(cancellationToken);
        return code;
    }

    private static string Words(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.SetUp => "first administrator",
        LinkPurpose.Invitation => "invitation",
        LinkPurpose.PasswordReset => "new password",
        LinkPurpose.FactorReset => "second factors reset",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "No such purpose."),
    };
}
