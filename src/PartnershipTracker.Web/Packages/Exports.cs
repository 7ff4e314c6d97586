using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Known;
using PartnershipTracker.Core.Releases;

namespace PartnershipTracker.Web.Packages;

/// <summary>In which form the whole record is taken away.</summary>
public enum ExportForm
{
    /// <summary>Tables with dictionary and description.</summary>
    Zip,

    /// <summary>One record to a line, as a release has them.</summary>
    Ndjson,

    /// <summary>A database.</summary>
    Sqlite,
}

/// <summary>The state of the record that is taken away.</summary>
/// <param name="At">When the last change that it holds was recorded (UTC).</param>
/// <param name="Release">The release that it is; null where it is none.</param>
internal sealed record ExportedState(int LastRevision, DateTime At, long DatasetVersion, ReleaseDetails? Release)
{
    /// <summary>What a file is called that holds it.</summary>
    public string Name => Release is null ? string.Create(CultureInfo.InvariantCulture, $"partnershiptracker-version-{DatasetVersion}") : $"partnershiptracker-release-{Release.Id}";

    /// <summary>What it is, in words.</summary>
    public string Title => Release is null ? $"The record at dataset version {DatasetVersion}" : $"Release {Release.Id} of the record: {Release.Name}";
}

/// <summary>Makes files of the whole record as this unit of work reads it: as it is, as it was known at a moment, or as a release shows it.</summary>
internal sealed class Exports(ExportFiles files, ReleaseQueries points, IServiceScopeFactory scopes, KnownRecord known, TimeProvider clock, IOptions<ExportOptions> options)
{
    // Another build may write other tables.
    private static readonly string Build = typeof(Exports).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>The state that is read; null where nothing is recorded.</summary>
    public async Task<ExportedState?> StateAsync(CancellationToken cancellationToken)
    {
        if (await points.NowAsync(cancellationToken) is not { At: { } at } point)
            return null;

        // Copies hold no releases.
        await using var scope = scopes.CreateAsyncScope();
        var release = await scope.ServiceProvider.GetRequiredService<ReleaseQueries>().OfPointAsync(point.LastRevision, cancellationToken);
        return new(point.LastRevision, at, point.DatasetVersion, release);
    }

    /// <summary>The file of a state.</summary>
    /// <param name="site">The address of this site, without a slash at its end.</param>
    public Task<ExportedFile> OpenAsync(ExportedState state, ExportForm form, string site, CancellationToken cancellationToken)
    {
        var own = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{site} {state.Release?.Id}")))[..8];
        return files.OpenAsync($"{form}-{state.LastRevision}-{state.At.Ticks:x}-{own}-{Build}", (path, token) => WriteAsync(path, state, form, site, token), cancellationToken);
    }

    private async Task WriteAsync(string path, ExportedState state, ExportForm form, string site, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        using var copy = form == ExportForm.Ndjson ? null : await known.AtAsync(state.LastRevision, state.At, options.Value.BuildLimit, cancellationToken);
        var home = state.Release is { } release ? $"{site}/releases/{release.Id}" : $"{site}/?known={state.At.Asked()}";
        if (form == ExportForm.Sqlite)
        {
            await services.GetRequiredService<PublicDatabase>().WriteAsync(path, copy!, About(state, home), cancellationToken);
            return;
        }

        services.GetRequiredService<DatabaseChoice>().Copy = copy?.Connection;
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81_920, FileOptions.Asynchronous);
        if (form == ExportForm.Zip)
        {
            var package = new DataPackage(state.Name, state.Title, home, clock.GetUtcNow(), state.DatasetVersion, RecordPackage.All, FillAsync, ExportReadme.Of);
            await package.WriteAsync(file, Path.GetDirectoryName(path)!, cancellationToken);
            return;
        }

        await foreach (var line in services.GetRequiredService<ReleaseLines>().ReadAsync(state.LastRevision, cancellationToken))
            await file.WriteAsync(line, cancellationToken);

        Task FillAsync(PackageRows rows, CancellationToken token) =>
            services.GetRequiredService<RecordPackage>().AddAsync(rows, id => $"{site}/milestones/{Uri.EscapeDataString(id)}", token);
    }

    private Dictionary<string, string?> About(ExportedState state, string home) => new(StringComparer.Ordinal)
    {
        ["title"] = state.Title,
        ["datasetVersion"] = state.DatasetVersion.ToString(CultureInfo.InvariantCulture),
        ["at"] = state.At.Asked(),
        ["release"] = state.Release?.Id,
        ["recordsSha256"] = state.Release?.Sha256,
        ["address"] = home,
        ["retrieved"] = clock.GetUtcNow().UtcDateTime.Asked(),
    };
}
