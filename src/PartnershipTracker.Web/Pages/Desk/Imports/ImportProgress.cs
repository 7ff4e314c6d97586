using System.Collections.Concurrent;
using System.Threading.Channels;

namespace PartnershipTracker.Web.Pages.Desk.Imports;

/// <summary>How far the machine has come with an import.</summary>
/// <param name="What">What it is doing.</param>
/// <param name="Done">How many rows are done.</param>
/// <param name="All">How many there are.</param>
public sealed record ImportStep(string What, int Done, int All);

/// <summary>
/// The imports that wait for the machine, one after the other, and how far the one has come whose turn it is. That is kept in memory:
/// the database is being written to, and others see of it only what is done.
/// </summary>
public sealed class ImportProgress
{
    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, ImportStep> _steps = new(StringComparer.Ordinal);

    /// <summary>Puts an import at the end of the line; its state says what is to be done with it.</summary>
    public void Enqueue(string key) => _waiting.Writer.TryWrite(key);

    /// <summary>The keys of the imports whose turn comes.</summary>
    public IAsyncEnumerable<string> WaitingAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    /// <summary>How far it has come; null while it waits, and once it is done.</summary>
    public ImportStep? Of(string key) => _steps.GetValueOrDefault(key);

    public void Forget(string key) => _steps.TryRemove(key, out _);

    /// <summary>Something that is told how many rows are done.</summary>
    public IProgress<int> Begin(string key, string what, int all)
    {
        _steps[key] = new ImportStep(what, 0, all);
        return new Counter(done => _steps[key] = new ImportStep(what, done, all));
    }

    // Progress<T> would tell it later, on another thread.
    private sealed class Counter(Action<int> count) : IProgress<int>
    {
        public void Report(int value) => count(value);
    }
}
