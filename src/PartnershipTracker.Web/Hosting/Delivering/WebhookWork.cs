using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Webhooks;

namespace PartnershipTracker.Web.Hosting.Delivering;

/// <summary>Sends messages, and notes what came of them.</summary>
public sealed class WebhookWork(WebhookOutbox outbox, WebhookClient client, Mail mail, SiteAddress site, IOptions<JsonOptions> json)
{
    /// <summary>Sends the next message to a target; false where there is none, or it was not taken.</summary>
    public async Task<bool> SendNextAsync(int id, CancellationToken cancellationToken)
    {
        if (await outbox.NextAsync(id, cancellationToken) is not { } message)
            return false;

        var attempt = await SendAsync(message, cancellationToken);
        if (await outbox.SettleAsync(message, attempt, cancellationToken) is { } off)
            await mail.SendAsync(off.Email, "A webhook was switched off", Words(off), cancellationToken);
        return attempt.Outcome == DeliveryOutcome.Taken;
    }

    /// <summary>Tries a target; false where the account has no webhook of that name.</summary>
    public async Task<bool> TestAsync(int accountId, string key, CancellationToken cancellationToken) =>
        await SendAsideAsync(await outbox.TestAsync(accountId, key, cancellationToken), cancellationToken);

    /// <summary>Sends a message once more; false where the account has no such delivery.</summary>
    public async Task<bool> SendAgainAsync(int accountId, string key, int delivery, CancellationToken cancellationToken) =>
        await SendAsideAsync(await outbox.AgainAsync(accountId, key, delivery, cancellationToken), cancellationToken);

    private async Task<bool> SendAsideAsync(WebhookMessage? message, CancellationToken cancellationToken)
    {
        if (message is null)
            return false;
        await outbox.NoteAsync(message, await SendAsync(message, cancellationToken), cancellationToken);
        return true;
    }

    private Task<WebhookAttempt> SendAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        var options = json.Value.SerializerOptions;
        var data = message.Change is null ? new JsonObject { ["message"] = "This is a test: nothing has changed." } : JsonSerializer.SerializeToNode(message.Change, options);
        return client.SendAsync(message, JsonSerializer.SerializeToUtf8Bytes(new { type = message.Event, timestamp = message.At, data }, options), cancellationToken);
    }

    private string Words(SwitchedOff off) =>
        $"""
        The webhook to {off.Url} took nothing for about a day, and is switched off. The last try came to this: {off.Why}

        Switch it on again when its target is back: it goes on where it stopped, and nothing is lost.
        {site.Of([], $"/account/webhooks/{off.Key}")}
        """;
}
