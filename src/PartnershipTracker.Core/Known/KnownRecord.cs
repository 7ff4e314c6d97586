using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Known;

/// <summary>
/// The record as it was known at a moment. The past is a database of its own: a copy of the present one in which everything that was
/// recorded later is taken back, so that every query answers from it as it does from the present. Copies are kept beside the
/// database; the one that was asked for longest ago makes room for another.
/// </summary>
public sealed class KnownRecord(IServiceScopeFactory scopes, DatabaseCopies copies, TimeProvider clock) : IDisposable
{
    /// <summary>How many moments are kept at once.</summary>
    public const int MostKept = 8;

    // A copy that a request may still be reading is left alone.
    private static readonly TimeSpan InUse = TimeSpan.FromMinutes(5);

    // Another build may keep the record in other tables.
    private static readonly string Build = typeof(KnownRecord).Module.ModuleVersionId.ToString("N")[..8];

    private readonly SemaphoreSlim _building = new(1);

    /// <summary>The connection string of the record as it was known at that moment; null where nothing was recorded yet.</summary>
    public async Task<string?> AtAsync(Moment moment, CancellationToken cancellationToken)
    {
        if (await LastAsync(moment, cancellationToken) is not { } last)
            return null;

        var path = Path.Combine(copies.Folder, $"{last.Id}-{last.At.Ticks:x}-{Build}.db");
        if (!File.Exists(path))
        {
            await _building.WaitAsync(cancellationToken);
            try
            {
                if (!File.Exists(path))
                    await BuildAsync(path, last.Id, cancellationToken);
            }
            finally
            {
                _building.Release();
            }
        }

        File.SetLastAccessTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        return copies.Connection(path, isWritten: false);
    }

    public void Dispose() => _building.Dispose();

    /// <summary>The last step that was recorded by then. Its time tells it from the step of the same number in a database that was put back.</summary>
    private async Task<LastStep?> LastAsync(Moment moment, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TrackerDbContext>().Set<Revision>()
            .Where(revision => revision.At < moment.Before)
            .OrderByDescending(revision => revision.Id)
            .Select(revision => new LastStep(revision.Id, revision.At))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task BuildAsync(string path, int last, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(copies.Folder);
        MakeRoom();
        var unfinished = $"{path}.{Guid.NewGuid():N}.unfinished";
        try
        {
            await copies.CopyAsync(unfinished, cancellationToken);
            await using (var scope = scopes.CreateAsyncScope())
            {
                scope.ServiceProvider.GetRequiredService<DatabaseChoice>().Copy = copies.Connection(unfinished, isWritten: true);
                var past = scope.ServiceProvider.GetRequiredService<PastEditor>();
                await past.TakeBackAsync(last, cancellationToken);
                await copies.EmptyAsync(unfinished, past.PrivateTables, cancellationToken);
            }

            File.Move(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private void MakeRoom()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var folder = new DirectoryInfo(copies.Folder);
        var kept = folder.GetFiles($"*-{Build}.db").OrderByDescending(file => file.LastAccessTimeUtc).Take(MostKept - 1).Select(file => file.Name).ToList();
        // Beyond those of longest ago: what another build made, and what a crash left unfinished.
        foreach (var file in folder.GetFiles().Where(file => !kept.Contains(file.Name, StringComparer.Ordinal) && now - file.LastAccessTimeUtc > InUse))
        {
            copies.Release(file.FullName);
            file.Delete();
        }
    }

    private sealed record LastStep(int Id, DateTime At);
}
