using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Webhooks;

namespace PartnershipTracker.Web.Hosting.Delivering;

/// <summary>Sends what is due: to one target one message at a time, to several at once. A slow one holds up nobody else.</summary>
internal sealed partial class WebhookRunner(IServiceScopeFactory scopes, IOptions<WebhookOptions> options, TimeProvider clock, ILogger<WebhookRunner> logger) : BackgroundService
{
    private const int AtOnce = 8;

    // Then others that wait for a place have their turn.
    private const int InTurn = 100;

    private readonly Dictionary<int, Task> _sending = [];
    private readonly SemaphoreSlim _places = new(AtOnce);

    public override void Dispose()
    {
        _places.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Pause, clock);
        try
        {
            do
                await TryAsync(StartDueAsync, stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was under way is tried again after the next start: whether it arrived is not known.
        }

        await Task.WhenAll(_sending.Values);
    }

    private async Task StartDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var id in await scope.ServiceProvider.GetRequiredService<WebhookOutbox>().DueAsync(cancellationToken))
        {
            if (!_sending.TryGetValue(id, out var sending) || sending.IsCompleted)
                _sending[id] = Task.Run(() => SendAsync(id, cancellationToken), CancellationToken.None);
        }
    }

    private Task SendAsync(int id, CancellationToken cancellationToken) =>
        TryAsync(
            async stopping =>
            {
                await _places.WaitAsync(stopping);
                try
                {
                    for (var sent = 0; sent < InTurn && await SendNextAsync(id, stopping); sent++)
                    {
                    }
                }
                finally
                {
                    _places.Release();
                }
            },
            cancellationToken);

    private async Task<bool> SendNextAsync(int id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WebhookWork>().SendNextAsync(id, cancellationToken);
    }

    // A fault with one target, or of the database for a moment, is no reason to stop the site, which is what an exception that leaves a hosted service does.
    private async Task TryAsync(Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act(cancellationToken);
        }
        catch (Exception exception)
        {
            if (!cancellationToken.IsCancellationRequested)
                LogFailed(logger, exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "Webhooks could not be sent; it is tried again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
