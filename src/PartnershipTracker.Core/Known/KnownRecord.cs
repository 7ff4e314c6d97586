using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Known;

/// <summary>
/// The record as it was known at a moment. The past is a database of its own: a copy of the present one in which everything that was
/// recorded later is taken back, so that every query answers from it as it does from the present. Copies are kept beside the
/// database; the one that was asked for longest ago and is not being read makes room for another.
/// </summary>
public sealed class KnownRecord(IServiceScopeFactory scopes, DatabaseCopies copies, TimeProvider clock, IOptions<KnownOptions> options) : IDisposable
{
    /// <summary>How many moments are kept at once.</summary>
    public const int MostKept = 8;

    // What is read is let go of within moments.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // Another build may keep the record in other tables.
    private static readonly string Build = typeof(KnownRecord).Module.ModuleVersionId.ToString("N")[..8];

    private readonly SemaphoreSlim _building = new(1);
    private readonly Lock _keeping = new();
    private readonly Dictionary<string, int> _readers = new(StringComparer.Ordinal);

    /// <summary>The record as it was known at that moment, to be let go of once it was read; null where nothing was recorded yet.</summary>
    /// <exception cref="TimeoutException">The copy was not made within <see cref="KnownOptions.BuildLimit"/>.</exception>
    public async Task<KnownCopy?> AtAsync(Moment moment, CancellationToken cancellationToken)
    {
        return await LastAsync(moment, cancellationToken) is { } last ? await AtAsync(last.Id, last.At, limit: null, cancellationToken) : null;
    }

    /// <summary>The record as it was after a step, to be let go of once it was read.</summary>
    /// <param name="last">The key of the step's revision.</param>
    /// <param name="at">When that was recorded (UTC). It tells it from the step of the same number in a database that was put back.</param>
    /// <param name="limit">How long the copy may take, with the wait for room; null: <see cref="KnownOptions.BuildLimit"/>.</param>
    /// <exception cref="TimeoutException">The copy was not made within that.</exception>
    public async Task<KnownCopy> AtAsync(int last, DateTime at, TimeSpan? limit, CancellationToken cancellationToken)
    {
        var most = limit ?? options.Value.BuildLimit;
        var name = $"{last}-{at.Ticks:x}-{Build}.db";
        KnownCopy? copy;
        while ((copy = Take(name)) is null)
        {
            await _building.WaitAsync(cancellationToken);
            // Who asked may leave meanwhile, and others wait for the same.
            await Task.Run(
                async () =>
                {
                    using var enough = new CancellationTokenSource(most);
                    await BuildInTurnAsync(PathOf(name), last, most, enough.Token);
                },
                CancellationToken.None).WaitAsync(cancellationToken);
        }

        return copy;
    }

    public void Dispose() => _building.Dispose();

    /// <summary>The last step that was recorded by then.</summary>
    private async Task<LastStep?> LastAsync(Moment moment, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TrackerDbContext>().Set<Revision>()
            .Where(revision => revision.At < moment.Before)
            .OrderByDescending(revision => revision.Id)
            .Select(revision => new LastStep(revision.Id, revision.At))
            .FirstOrDefaultAsync(cancellationToken);
    }

    // What is being read is not deleted: both are decided under one lock.
    private KnownCopy? Take(string name)
    {
        lock (_keeping)
        {
            if (!File.Exists(PathOf(name)))
                return null;
            // Reading a file may move the time of its last access by itself.
            File.SetLastWriteTimeUtc(PathOf(name), clock.GetUtcNow().UtcDateTime);
            _readers[name] = _readers.GetValueOrDefault(name) + 1;
        }

        return new KnownCopy(copies.Connection(PathOf(name), isWritten: false), () => LetGo(name));
    }

    private void LetGo(string name)
    {
        lock (_keeping)
        {
            if (--_readers[name] == 0)
                _readers.Remove(name);
        }
    }

    private string PathOf(string name) => Path.Combine(copies.Folder, name);

    private async Task BuildInTurnAsync(string path, int last, TimeSpan most, CancellationToken cancellationToken)
    {
        try
        {
            if (!File.Exists(path))
                await BuildAsync(path, last, cancellationToken);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"A copy of the record took longer than {most}; pages and answers wait as long as {KnownOptions.Section}:{nameof(KnownOptions.BuildLimit)} says.", exception);
        }
        finally
        {
            _building.Release();
        }
    }

    private async Task BuildAsync(string path, int last, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(copies.Folder);
        while (!MadeRoom())
            await Task.Delay(Pause, cancellationToken);
        var unfinished = $"{path}.{Guid.NewGuid():N}.unfinished";
        try
        {
            await copies.CopyAsync(unfinished, from: null, cancellationToken);
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

    // No other build of this process is under way: what is not finished, a crash left behind.
    private bool MadeRoom()
    {
        lock (_keeping)
        {
            var kept = new DirectoryInfo(copies.Folder).GetFiles($"*-{Build}.db")
                .OrderByDescending(file => _readers.ContainsKey(file.Name)).ThenByDescending(file => file.LastWriteTimeUtc)
                .Take(MostKept - 1).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
            var going = new DirectoryInfo(copies.Folder).GetFiles().Where(file => !kept.Contains(file.Name)).ToLookup(file => _readers.ContainsKey(file.Name));
            foreach (var file in going[false])
            {
                copies.Release(file.FullName);
                file.Delete();
            }

            return !going.Contains(true);
        }
    }

    private sealed record LastStep(int Id, DateTime At);
}
