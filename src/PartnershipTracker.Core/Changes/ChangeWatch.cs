using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PartnershipTracker.Core.Changes;

/// <summary>
/// Watches for changes on behalf of all who wait for one. While anybody does, it looks into the database a few times a second, since another process may write there too;
/// those who wait hold nothing of the database.
/// </summary>
public sealed class ChangeWatch(IServiceScopeFactory scopes, IOptions<FollowingOptions> options, TimeProvider clock) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];
    private readonly Dictionary<string, int> _followers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _closing = new();
    private bool _isLooking;

    /// <summary>Whether the site is going down: nobody is let wait any more.</summary>
    public bool IsClosed => _closing.IsCancellationRequested;

    /// <summary>Lets go of all who wait, and of all who will.</summary>
    public void Close() => _closing.Cancel();

    /// <summary>Takes one of the places for those who wait, to be given back; null where all are taken, or too many by this caller.</summary>
    /// <param name="who">The caller, as far as it is known: nobody takes the places of all others.</param>
    public IDisposable? Enter(string who)
    {
        lock (_lock)
        {
            var own = _followers.GetValueOrDefault(who);
            if (own >= options.Value.MaxPerAddress || _followers.Values.Sum() >= options.Value.MaxFollowers)
                return null;
            _followers[who] = own + 1;
        }

        return new Place(this, who);
    }

    /// <summary>Waits until there is a step behind a place; false where there was none in time, the caller has left, or the site goes down.</summary>
    public async Task<bool> WaitAsync(ChangePlace place, TimeSpan time, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(time, clock);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken, _closing.Token);
        var waiting = new Waiting(place.Step);
        lock (_lock)
        {
            _waiting.Add(waiting);
            if (!_isLooking)
            {
                _isLooking = true;
                _ = Task.Run(() => LookAsync(_closing.Token), CancellationToken.None);
            }
        }

        try
        {
            await waiting.Arrived.Task.WaitAsync(over.Token);
            return true;
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            lock (_lock)
                _waiting.Remove(waiting);
        }
    }

    public void Dispose() => _closing.Dispose();

    // Ends when nobody waits; whoever comes then begins anew.
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        while (IsNeeded())
        {
            try
            {
                Tell(await LastStepAsync(cancellationToken));
            }
            catch (Exception exception) when (!IsClosed)
            {
                // The fault belongs to those who asked, each of whom tells of it.
                Tell(exception);
            }
            catch (OperationCanceledException)
            {
                // The site goes down while it looks: those who wait are let go of all the same.
            }

            await Task.Delay(options.Value.Pause, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> LastStepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChangeQueries>().LastStepAsync(cancellationToken);
    }

    private bool IsNeeded()
    {
        lock (_lock)
            return _isLooking = _waiting.Count > 0;
    }

    private void Tell(int last)
    {
        lock (_lock)
        {
            foreach (var waiting in _waiting.Where(waiting => waiting.Behind < last))
                waiting.Arrived.TrySetResult();
        }
    }

    private void Tell(Exception exception)
    {
        lock (_lock)
        {
            foreach (var waiting in _waiting)
                waiting.Arrived.TrySetException(exception);
        }
    }

    private sealed record Waiting(int Behind)
    {
        public TaskCompletionSource Arrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private void Leave(string who)
    {
        lock (_lock)
        {
            if (--_followers[who] == 0)
                _followers.Remove(who);
        }
    }

    private sealed class Place(ChangeWatch watch, string who) : IDisposable
    {
        private int _isLeft;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isLeft, 1) == 0)
                watch.Leave(who);
        }
    }
}
