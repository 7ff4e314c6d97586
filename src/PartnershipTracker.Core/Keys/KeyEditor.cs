using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Keys;

/// <summary>Every write of keys by their owners.</summary>
public sealed class KeyEditor(TrackerDbContext db, AuditLog audit, IOptions<KeyOptions> options, TimeProvider clock)
{
    /// <summary>Makes a key.</summary>
    /// <param name="input">What its owner says of it, checked.</param>
    /// <returns>Its secret, which is told once; null where the account has as many keys as it may.</returns>
    public async Task<string?> AddAsync(SignedIn me, KeyInput input, Actor by, CancellationToken cancellationToken)
    {
        if (input.Faults(me.Role).FirstOrDefault() is { } fault)
            throw new ArgumentException(fault.Message, nameof(input));

        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var good = db.Set<ApiKey>().Where(key => key.AccountId == me.AccountId && key.RevokedAt == null && key.ExpiresAt > now);
        if (await good.CountAsync(cancellationToken) >= options.Value.PerAccount)
            return null;

        var secret = KeySecret.New();
        var added = new ApiKey
        {
            AccountId = me.AccountId,
            Name = input.Name,
            Prefix = KeySecret.PrefixOf(secret),
            Hash = Secret.Hash(secret),
            Scopes = KeyScopes.Written(KeyScopes.Read(input.Scope)),
            CreatedAt = now,
            ExpiresAt = now.AddDays(input.Days!.Value),
        };
        db.Add(added);
        audit.Add(AuditAct.KeyIssued, by, me.Name, $"{Describe(added)}: {added.Scopes}, until {DateOnly.FromDateTime(added.ExpiresAt):O}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return secret;
    }

    /// <summary>Takes a key back, for good and at once; false where the account has none of that number.</summary>
    public async Task<bool> RevokeAsync(SignedIn me, int id, Actor by, CancellationToken cancellationToken)
    {
        if (await db.Set<ApiKey>().SingleOrDefaultAsync(key => key.AccountId == me.AccountId && key.Id == id, cancellationToken) is not { } key)
            return false;
        if (key.RevokedAt is not null)
            return true;

        key.RevokedAt = clock.GetUtcNow().UtcDateTime;
        audit.Add(AuditAct.KeyRevoked, by, me.Name, Describe(key));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private static string Describe(ApiKey key) => $"{key.Prefix} ({key.Name})";
}
