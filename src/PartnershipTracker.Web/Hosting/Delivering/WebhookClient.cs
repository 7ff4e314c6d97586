using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Webhooks;

namespace PartnershipTracker.Web.Hosting.Delivering;

/// <summary>Sends signed messages. It follows no redirect, keeps no cookie, goes through no proxy, and reads no more of an answer than is kept of it.</summary>
public sealed class WebhookClient : IDisposable
{
    private const string Agent = "PartnershipTracker-Webhooks";

    private readonly HttpClient _http;
    private readonly WebhookSeal _seal;
    private readonly WebhookOptions _options;
    private readonly TimeProvider _clock;

    public WebhookClient(WebhookTargets targets, WebhookSeal seal, IOptions<WebhookOptions> options, TimeProvider clock)
    {
        (_seal, _options, _clock) = (seal, options.Value, clock);
        _http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = targets.ConnectAsync,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            // A name that leads elsewhere is noticed.
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Sends a message; whatever goes wrong is told, not thrown.</summary>
    public async Task<WebhookAttempt> SendAsync(WebhookMessage message, byte[] body, CancellationToken cancellationToken)
    {
        var (at, begun) = (_clock.GetUtcNow(), Stopwatch.GetTimestamp());
        WebhookAttempt Attempt(DeliveryOutcome outcome, int? status, string answer) =>
            new(at.UtcDateTime, outcome, status, (int)Stopwatch.GetElapsedTime(begun).TotalMilliseconds, answer);

        var secrets = message.Secrets.Select(_seal.Open).OfType<string>().ToList();
        if (secrets.Count == 0)
            return Attempt(DeliveryOutcome.Forbidden, null, "The secret cannot be read any more: give the webhook another.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.Timeout);
        try
        {
            using var request = Request(message, secrets, at, body);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var outcome = response.IsSuccessStatusCode ? DeliveryOutcome.Taken : DeliveryOutcome.Refused;
            return Attempt(outcome, (int)response.StatusCode, await BeginningAsync(response, limit.Token));
        }
        catch (HttpRequestException exception)
        {
            return exception.InnerException is ForbiddenTargetException forbidden
                ? Attempt(DeliveryOutcome.Forbidden, null, forbidden.Message)
                : Attempt(DeliveryOutcome.Unreachable, null, $"There was no answer: {exception.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Attempt(DeliveryOutcome.Unreachable, null, $"There was no answer within {_options.Timeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture)} seconds.");
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Request(WebhookMessage message, IReadOnlyList<string> secrets, DateTimeOffset at, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, message.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
        request.Headers.UserAgent.ParseAdd(Agent);
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", string.Join(' ', secrets.Select(secret => WebhookSignature.Of(secret, message.Id, at, body))));
        return request;
    }

    // An answer that breaks off was an answer: its status counts.
    private static async Task<string> BeginningAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = new byte[WebhookDelivery.MaxAnswerLength];
        var read = 0;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            read = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException)
        {
        }

        return string.Concat(Encoding.UTF8.GetString(bytes, 0, read).Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
    }
}
