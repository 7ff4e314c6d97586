using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Webhooks;

/// <summary>Every write of webhooks by their owners.</summary>
public sealed class WebhookEditor(
    TrackerDbContext db, ChangeQueries changes, RecordKinds kinds, PartnerQueries partners, AuditLog audit, IOptions<WebhookOptions> options, TimeProvider clock)
{
    /// <summary>For how long a secret holds beside the one that took its place.</summary>
    public static readonly TimeSpan FormerSecretHolds = TimeSpan.FromDays(1);

    /// <summary>What is wrong with what somebody says of a webhook.</summary>
    public IReadOnlyList<FieldError> Check(WebhookInput input) => [.. input.Faults(kinds, partners, options.Value.AllowLoopback)];

    /// <summary>Makes a webhook, which is sent what is recorded from now on.</summary>
    /// <param name="input">What its owner says of it, checked.</param>
    /// <param name="secret">By which its messages are signed, sealed.</param>
    /// <returns>What it is called; null where the account has as many as it may.</returns>
    public async Task<string?> AddAsync(SignedIn me, WebhookInput input, string secret, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Set<Webhook>().CountAsync(webhook => webhook.AccountId == me.AccountId, cancellationToken) >= options.Value.PerAccount)
            return null;

        var (types, named, done) = FilterOf(input);
        var added = new Webhook
        {
            // Addresses are written in small letters.
            Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10)),
            AccountId = me.AccountId,
            Url = input.Url,
            Description = input.Description,
            Types = types,
            Partners = named,
            Kinds = done,
            Secret = secret,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            Step = await changes.LastStepAsync(cancellationToken),
        };
        db.Add(added);
        audit.Add(AuditAct.WebhookAdded, by, me.Name, input.Url);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return added.Key;
    }

    /// <summary>Changes where a webhook leads and what it is sent, from where it stands; false where the account has none of that name.</summary>
    /// <param name="input">What its owner says of it, checked.</param>
    public async Task<bool> ChangeAsync(SignedIn me, string key, WebhookInput input, Actor by, CancellationToken cancellationToken)
    {
        if (await FindAsync(me, key, cancellationToken) is not { } webhook)
            return false;

        (webhook.Url, webhook.Description) = (input.Url, input.Description);
        (webhook.Types, webhook.Partners, webhook.Kinds) = FilterOf(input);
        // Another target has failed nothing yet.
        (webhook.Failures, webhook.NextTryAt) = (0, null);
        audit.Add(AuditAct.WebhookChanged, by, me.Name, webhook.Url);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Gives a webhook another secret. For <see cref="FormerSecretHolds"/> messages are signed by the one before as well; false where the account has no webhook of that name.</summary>
    /// <param name="secret">The new one, sealed.</param>
    public async Task<bool> RenewSecretAsync(SignedIn me, string key, string secret, Actor by, CancellationToken cancellationToken)
    {
        if (await FindAsync(me, key, cancellationToken) is not { } webhook)
            return false;

        (webhook.FormerSecret, webhook.FormerSecretUntil, webhook.Secret) = (webhook.Secret, clock.GetUtcNow().UtcDateTime + FormerSecretHolds, secret);
        audit.Add(AuditAct.WebhookSecretRenewed, by, me.Name, webhook.Url);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Lets a webhook rest, or go on where it stands, and at once; false where the account has none of that name.</summary>
    public async Task<bool> SetAsync(SignedIn me, string key, bool isActive, Actor by, CancellationToken cancellationToken)
    {
        if (await FindAsync(me, key, cancellationToken) is not { } webhook)
            return false;

        (webhook.State, webhook.Failures, webhook.NextTryAt) = (isActive ? WebhookState.Active : WebhookState.Paused, 0, null);
        audit.Add(isActive ? AuditAct.WebhookStarted : AuditAct.WebhookPaused, by, me.Name, webhook.Url);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Takes a webhook and the log of its deliveries away; false where the account has none of that name.</summary>
    public async Task<bool> RemoveAsync(SignedIn me, string key, Actor by, CancellationToken cancellationToken)
    {
        if (await FindAsync(me, key, cancellationToken) is not { } webhook)
            return false;

        db.Remove(webhook);
        audit.Add(AuditAct.WebhookRemoved, by, me.Name, webhook.Url);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private (string Types, string Partners, string Kinds) FilterOf(WebhookInput input) =>
        (string.Join(',', RevisionFilter.Types(kinds).Codes(input.Type)), string.Join(',', partners.Terms.Codes(input.Partner)), string.Join(',', RevisionFilter.Kinds.Codes(input.Kind)));

    private Task<Webhook?> FindAsync(SignedIn me, string key, CancellationToken cancellationToken) =>
        db.Set<Webhook>().SingleOrDefaultAsync(webhook => webhook.AccountId == me.AccountId && webhook.Key == key, cancellationToken);
}
