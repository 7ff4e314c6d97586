using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Webhooks;

/// <summary>
/// What is to be sent, and what came of it. Nothing is put into a queue: a webhook stands at a place in the feed, and its next message is the next change behind that place which it
/// asks for. So messages come in order, one at a time, and none can be lost.
/// </summary>
public sealed class WebhookOutbox(TrackerDbContext db, ChangeQueries changes, CursorSeal seal, AuditLog audit, IOptions<WebhookOptions> options, TimeProvider clock)
{
    private const string Test = "test";

    /// <summary>The webhooks that something may have to be sent to now.</summary>
    public async Task<IReadOnlyList<int>> DueAsync(CancellationToken cancellationToken)
    {
        var (last, now) = (await changes.LastStepAsync(cancellationToken), clock.GetUtcNow().UtcDateTime);
        return await Sending().Where(webhook => webhook.Step < last && (webhook.NextTryAt == null || webhook.NextTryAt <= now)).Select(webhook => webhook.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The next message to a target; null where there is none yet.</summary>
    public async Task<WebhookMessage?> NextAsync(int id, CancellationToken cancellationToken) =>
        await Sending().AsNoTracking().SingleOrDefaultAsync(webhook => webhook.Id == id, cancellationToken) is { } webhook ? await NextOfAsync(webhook, cancellationToken) : null;

    /// <summary>A message that only tries the target; null where the account has no webhook of that name.</summary>
    public async Task<WebhookMessage?> TestAsync(int accountId, string key, CancellationToken cancellationToken) =>
        await OwnAsync(accountId, key, cancellationToken) is { } webhook
            ? new(webhook.Id, webhook.Url, SecretsOf(webhook), $"{Test}_{Secret.New()}", Test, clock.GetUtcNow().UtcDateTime, "a test", Change: null, Step: null, webhook.Step, webhook.Step)
            : null;

    /// <summary>A message that was sent before, once more; null where the account has no such delivery.</summary>
    public async Task<WebhookMessage?> AgainAsync(int accountId, string key, int delivery, CancellationToken cancellationToken)
    {
        if (await OwnAsync(accountId, key, cancellationToken) is not { } webhook)
            return null;
        var step = await db.Set<WebhookDelivery>().Where(sent => sent.Id == delivery && sent.WebhookId == webhook.Id).Select(sent => sent.Step).SingleOrDefaultAsync(cancellationToken);
        if (step is not { } number)
            return null;
        var batch = await changes.AfterAsync(new(number - 1, 0), new ChangeStreamFilter(), limit: 1, cancellationToken);
        return batch.Items is [var change] ? Message(webhook, change, webhook.Step) : null;
    }

    /// <summary>Notes what came of a message that only was tried, or sent again: nothing follows from it.</summary>
    public Task NoteAsync(WebhookMessage message, WebhookAttempt attempt, CancellationToken cancellationToken) => SaveAsync(message, attempt, null, cancellationToken);

    /// <summary>Passes the next message over: the webhook moves on, and the log keeps it, from where it can be sent again. False where the account has no such webhook, or nothing waits.</summary>
    public async Task<bool> PassOverAsync(int accountId, string key, CancellationToken cancellationToken)
    {
        if (await OwnAsync(accountId, key, cancellationToken) is not { } own || await NextOfAsync(own, cancellationToken) is not { } message)
            return false;

        var passed = new WebhookAttempt(clock.GetUtcNow().UtcDateTime, DeliveryOutcome.PassedOver, Status: null, Milliseconds: 0, "Its owner wants what comes behind it.");
        return await SaveAsync(message, passed, webhook =>
        {
            // What was taken meanwhile is not passed over.
            var isNext = webhook.Step == message.From;
            if (isNext)
                MoveOn(webhook, message);
            return Task.FromResult(isNext);
        }, cancellationToken);
    }

    /// <summary>
    /// Notes what came of the next message: where it was taken, the webhook moves on; where not, it is tried again later, or switched off after the last try.
    /// </summary>
    /// <returns>Whom to tell that it was switched off; null where it was not.</returns>
    public async Task<SwitchedOff?> SettleAsync(WebhookMessage message, WebhookAttempt attempt, CancellationToken cancellationToken)
    {
        SwitchedOff? off = null;
        await SaveAsync(message, attempt, async webhook =>
        {
            // Its owner may have paused it meanwhile, or let it begin anew.
            if (webhook.Step != message.From || webhook.State != WebhookState.Active)
                return true;
            if (attempt.Outcome == DeliveryOutcome.Taken)
            {
                MoveOn(webhook, message);
                return true;
            }

            webhook.Failures++;
            if (!attempt.IsGone && webhook.Failures <= WebhookOptions.Retries.Count)
            {
                webhook.NextTryAt = attempt.At + (WebhookOptions.Retries[webhook.Failures - 1] * (1 + (Random.Shared.NextDouble() / 10)));
                return true;
            }

            (webhook.State, webhook.NextTryAt) = (WebhookState.Off, null);
            var owner = await db.Set<Account>().AsNoTracking().SingleAsync(account => account.Id == webhook.AccountId, cancellationToken);
            audit.Add(AuditAct.WebhookSwitchedOff, Actor.Console, owner.Name, webhook.Url, AuditOutcome.Failed);
            off = new(webhook.Key, webhook.Url, owner.Email!, attempt.Answer);
            return true;
        }, cancellationToken);
        return off;
    }

    private async Task<WebhookMessage?> NextOfAsync(Webhook webhook, CancellationToken cancellationToken)
    {
        var filter = new ChangeStreamFilter { Type = [webhook.Types], Partner = [webhook.Partners], Kind = [webhook.Kinds] };
        var batch = await changes.AfterAsync(new(webhook.Step, 0), filter, limit: 1, cancellationToken);
        if (batch.Items is [var change])
            return Message(webhook, change, batch.End.Step);

        // What it does not ask for is not looked through again.
        await At(webhook.Id, webhook.Step).ExecuteUpdateAsync(set => set.SetProperty(moved => moved.Step, batch.End.Step), cancellationToken);
        return null;
    }

    private static void MoveOn(Webhook webhook, WebhookMessage message) => (webhook.Step, webhook.Failures, webhook.NextTryAt) = (message.End, 0, null);

    private string[] SecretsOf(Webhook webhook) =>
        webhook.FormerSecret is { } former && webhook.FormerSecretUntil > clock.GetUtcNow().UtcDateTime ? [webhook.Secret, former] : [webhook.Secret];

    private IQueryable<Webhook> Sending() =>
        db.Set<Webhook>().Where(webhook => webhook.State == WebhookState.Active && db.Set<Account>().Any(account => account.Id == webhook.AccountId && account.DisabledAt == null));

    private IQueryable<Webhook> At(int id, int step) => db.Set<Webhook>().Where(webhook => webhook.Id == id && webhook.Step == step);

    private Task<Webhook?> OwnAsync(int accountId, string key, CancellationToken cancellationToken) =>
        db.Set<Webhook>().AsNoTracking().SingleOrDefaultAsync(webhook => webhook.AccountId == accountId && webhook.Key == key, cancellationToken);

    private WebhookMessage Message(Webhook webhook, ChangeDetails change, int end)
    {
        var kind = change.Kind.Code();
        return new(
            webhook.Id, webhook.Url, SecretsOf(webhook), $"chg_{change.Cursor}", $"record.{kind}", change.At, $"{change.Type} “{change.Title}” {kind}", change,
            ChangePlace.Open(seal, change.Cursor)!.Step, webhook.Step, end);
    }

    /// <param name="settle">What follows from it; false where it is not so any more, and nothing is noted.</param>
    private async Task<bool> SaveAsync(WebhookMessage message, WebhookAttempt attempt, Func<Webhook, Task<bool>>? settle, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Set<Webhook>().SingleOrDefaultAsync(webhook => webhook.Id == message.WebhookId, cancellationToken) is not { } found || (settle is not null && !await settle(found)))
            return false;

        db.Add(new WebhookDelivery
        {
            WebhookId = message.WebhookId,
            Step = message.Step,
            MessageId = message.Id,
            About = Cut(message.About),
            At = attempt.At,
            Outcome = attempt.Outcome,
            Status = attempt.Status,
            Milliseconds = attempt.Milliseconds,
            Answer = Cut(attempt.Answer),
        });
        await db.SaveChangesAsync(cancellationToken);
        var old = attempt.At.AddDays(-options.Value.KeepDeliveriesDays);
        await db.Set<WebhookDelivery>().Where(delivery => delivery.WebhookId == message.WebhookId && delivery.At < old).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static string Cut(string text) => text.Length <= WebhookDelivery.MaxAnswerLength ? text : text[..WebhookDelivery.MaxAnswerLength];
}
