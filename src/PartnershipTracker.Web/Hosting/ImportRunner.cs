using PartnershipTracker.Core.Imports;
using PartnershipTracker.Web.Pages.Desk.Imports;

namespace PartnershipTracker.Web.Hosting;

/// <summary>Does the work of imports, one at a time: a save keeps other writers waiting, and two of them would only wait for each other.</summary>
internal sealed partial class ImportRunner(ImportProgress progress, IServiceScopeFactory scopes, ILogger<ImportRunner> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TryAsync(ReviveAsync, stoppingToken);
        await foreach (var key in progress.WaitingAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ImportWork>().DoAsync(key, stoppingToken);
            }
            // Whatever goes wrong with one import, the next has its turn.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, key, exception);
                await TryAsync(cancellationToken => FailAsync(key, cancellationToken), stoppingToken);
            }

            progress.Forget(key);
        }
    }

    // A fault on the way to an import is no reason to stop the site, which is what an exception that leaves a hosted service does.
    private async Task TryAsync(Func<CancellationToken, Task> act, CancellationToken stoppingToken)
    {
        try
        {
            await act(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogOutOfReach(logger, exception);
        }
    }

    private async Task ReviveAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ImportEditor>().ReviveAsync(cancellationToken);
        foreach (var key in await scope.ServiceProvider.GetRequiredService<ImportQueries>().InStateAsync(ImportState.Checking, cancellationToken))
            progress.Enqueue(key);
    }

    private async Task FailAsync(string key, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ImportEditor>().FailAsync(
            key, "Something went wrong that nobody has thought of. Nothing was written; the log of the server says more.", cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Imports are out of reach")]
    private static partial void LogOutOfReach(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Error, "Import {Key} failed")]
    private static partial void LogFailed(ILogger logger, string key, Exception exception);
}
