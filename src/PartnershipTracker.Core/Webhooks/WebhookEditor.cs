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
    public Task<bool> ChangeAsync(SignedIn me, string key, WebhookInput input, Actor by, CancellationToken cancellationToken) =>
        ActAsync(me, key, AuditAct.WebhookChanged, by, webhook =>
        {
            (webhook.Url, webhook.Description) = (input.Url, input.Description);
            (webhook.Types, webhook.Partners, webhook.Kinds) = FilterOf(input);
            // Another target has failed nothing yet.
            (webhook.Failures, webhook.NextTryAt) = (0, null);
        }, cancellationToken);

    /// <summary>Gives a webhook another secret. For <see cref="FormerSecretHolds"/> messages are signed by the one before as well; false where the account has no webhook of that name.</summary>
    /// <param name="secret">The new one, sealed.</param>
    public Task<bool> RenewSecretAsync(SignedIn me, string key, string secret, Actor by, CancellationToken cancellationToken) =>
        ActAsync(
            me, key, AuditAct.WebhookSecretRenewed, by,
            webhook => (webhook.FormerSecret, webhook.FormerSecretUntil, webhook.Secret) = (webhook.Secret, clock.GetUtcNow().UtcDateTime + FormerSecretHolds, secret),
            cancellationToken);

    /// <summary>Lets a webhook rest, or go on where it stands, and at once; false where the account has none of that name.</summary>
    public Task<bool> SetAsync(SignedIn me, string key, bool isActive, Actor by, CancellationToken cancellationToken) =>
        ActAsync(
            me, key, isActive ? AuditAct.WebhookStarted : AuditAct.WebhookPaused, by,
            webhook => (webhook.State, webhook.Failures, webhook.NextTryAt) = (isActive ? WebhookState.Active : WebhookState.Paused, 0, null),
            cancellationToken);

    /// <summary>Takes a webhook and the log of its deliveries away; false where the account has none of that name.</summary>
    public Task<bool> RemoveAsync(SignedIn me, string key, Actor by, CancellationToken cancellationToken) =>
        ActAsync(me, key, AuditAct.WebhookRemoved, by, webhook => db.Remove(webhook), cancellationToken);

    private async Task<bool> ActAsync(SignedIn me, string key, AuditAct act, Actor by, Action<Webhook> change, CancellationToken cancellationToken)
    {
        if (await db.Set<Webhook>().SingleOrDefaultAsync(webhook => webhook.AccountId == me.AccountId && webhook.Key == key, cancellationToken) is not { } found)
            return false;

        change(found);
        audit.Add(act, by, me.Name, found.Url);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private (string Types, string Partners, string Kinds) FilterOf(WebhookInput input) =>
        (string.Join(',', RevisionFilter.Types(kinds).Codes(input.Type)), string.Join(',', partners.Terms.Codes(input.Partner)), string.Join(',', RevisionFilter.Kinds.Codes(input.Kind)));
}
