using PartnershipTracker.Core.Reports;

namespace PartnershipTracker.Web.Hosting.Reporting;

/// <summary>Deletes, at the start and once a day, the addresses of readers whose time is over.</summary>
internal sealed partial class ContactDeletion(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ContactDeletion> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<ReportContacts>().ForgetAsync(stoppingToken) is var count and > 0)
                    LogDeleted(count);
            }
            catch (System.Data.Common.DbException fault)
            {
                // A busy database is no reason to stop the site; what is over is shown to nobody meanwhile.
                LogPutOff(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Deleted {Count} addresses of readers whose reports were answered long ago")]
    private partial void LogDeleted(int count);

    [LoggerMessage(LogLevel.Warning, "Addresses of readers could not be deleted; it is tried again tomorrow")]
    private partial void LogPutOff(Exception fault);
}
