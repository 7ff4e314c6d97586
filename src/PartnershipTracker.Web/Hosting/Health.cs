using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Web.Hosting;

/// <summary>Health: <c>/health/live</c> (the process answers) and <c>/health/ready</c> (the record can be read; degraded where its seeds are faulty).</summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<RecordCheck>("record").AddCheck<SeedsCheck>("seeds");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            Status = report.Status.ToString().ToLowerInvariant(),
            Checks = report.Entries.ToDictionary(
                entry => entry.Key,
                entry => new { Status = entry.Value.Status.ToString().ToLowerInvariant(), entry.Value.Description, entry.Value.Data }),
        },
        context.RequestAborted);

    private sealed class RecordCheck(DatasetQueries dataset) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            HealthCheckResult.Healthy($"Dataset version {await dataset.VersionAsync(cancellationToken)}.");
    }

    private sealed class SeedsCheck(SeedState seeds) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(seeds.Report.IsSound
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(
                    $"The seeds have {seeds.Report.Faults.Count} faults; nothing of them was loaded.",
                    data: new Dictionary<string, object>(StringComparer.Ordinal) { ["faults"] = seeds.Report.Faults }));
    }
}
