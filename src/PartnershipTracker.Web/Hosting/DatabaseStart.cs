using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Core.Seeding;

namespace PartnershipTracker.Web.Hosting;

/// <summary>What the last load of the seeds reported.</summary>
internal sealed class SeedState
{
    public SeedReport Report { get; set; } = new([], []);
}

/// <summary>Brings the database up to date before the first request: migrations, then seeds.</summary>
internal static partial class DatabaseStart
{
    public static void AddDatabaseStart(this IServiceCollection services)
    {
        services.AddOptions<SeedsOptions>().BindConfiguration(SeedsOptions.Section);
        services.AddSingleton<SeedState>();
    }

    /// <returns>False where the site has nothing to serve: the seeds are faulty and the database is empty.</returns>
    public static async Task<bool> PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TrackerDbContext>().Database.MigrateAsync();

        var seeds = app.Services.GetRequiredService<IOptions<SeedsOptions>>().Value;
        var report = await scope.ServiceProvider.GetRequiredService<SeedLoader>().LoadAsync(seeds.In(app.Environment), seeds.Record, CancellationToken.None);
        app.Services.GetRequiredService<SeedState>().Report = report;
        if (report.IsSound)
        {
            foreach (var section in report.Sections)
                LogLoaded(app.Logger, section, report, section);
            LogLoaded(app.Logger, "all", report, section: null);
            await scope.ServiceProvider.GetRequiredService<ReleaseEditor>().MakeFirstAsync(CancellationToken.None);
            return true;
        }

        foreach (var fault in report.Faults)
            LogFault(app.Logger, fault.File, fault.Entry, fault.Field, fault.Reason);
        if (await scope.ServiceProvider.GetRequiredService<DatasetQueries>().VersionAsync(CancellationToken.None) == 0)
        {
            LogRefused(app.Logger, report.Faults.Count);
            return false;
        }

        LogDegraded(app.Logger, report.Faults.Count);
        return true;
    }

    private static void LogLoaded(ILogger logger, string name, SeedReport report, string? section) => LogLoaded(
        logger, name, report.Count(RecordOutcome.Added, section), report.Count(RecordOutcome.Changed, section),
        report.Count(RecordOutcome.Unchanged, section), report.Count(RecordOutcome.KeptEdited, section));

    [LoggerMessage(LogLevel.Information, "Seeds, {Section}: {Added} added, {Changed} changed, {Left} left, {Kept} kept as an editor changed them")]
    private static partial void LogLoaded(ILogger logger, string section, int added, int changed, int left, int kept);

    [LoggerMessage(LogLevel.Error, "Seed fault: {File}: {Entry}: {Field}: {Reason}")]
    private static partial void LogFault(ILogger logger, string file, string entry, string field, string reason);

    [LoggerMessage(LogLevel.Critical, "The database is empty and the seeds have {Count} faults: nothing was loaded, the site does not start")]
    private static partial void LogRefused(ILogger logger, int count);

    [LoggerMessage(LogLevel.Warning, "Degraded: the seeds have {Count} faults, nothing of them was loaded; the site serves what the database holds")]
    private static partial void LogDegraded(ILogger logger, int count);
}
