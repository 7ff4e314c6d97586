using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Changes;

/// <summary>Changes as they come. Each read is a unit of work of its own, so that nothing is held, and nothing grows old, between two of them.</summary>
public sealed class ChangeFeed(IServiceScopeFactory scopes, ChangeWatch watch, CursorSeal seal, IOptions<FollowingOptions> options, TimeProvider clock)
{
    /// <summary>The next changes behind a place, as soon as there is one that the filter asks for; none where the time is over before.</summary>
    public async Task<ChangeBatch> WaitAsync(ChangeBatch seen, ChangeListFilter filter, CancellationToken cancellationToken)
    {
        var (limit, start) = (TimeSpan.FromSeconds(filter.Wait), clock.GetTimestamp());
        while (seen.Items.Count == 0 && limit - clock.GetElapsedTime(start) is { Ticks: > 0 } left && await watch.WaitAsync(seen.End, left, cancellationToken))
            seen = await AfterAsync(seen.End, filter, filter.Limit, cancellationToken);
        return seen;
    }

    /// <summary>
    /// All changes behind a place, those that are recorded and those to come, until the caller leaves or the site goes down. A batch without any says how far was looked: at the
    /// beginning, so that who asked for what is yet to come and is cut off at once misses nothing, and whenever nothing was said for a while.
    /// </summary>
    public async IAsyncEnumerable<ChangeBatch> FollowAsync(ChangePlace start, ChangeFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new ChangeBatch([], start, start.Seal(seal), HasMore: true);
        yield return seen;
        var said = clock.GetTimestamp();
        while (!cancellationToken.IsCancellationRequested && !watch.IsClosed)
        {
            var quiet = options.Value.Heartbeat - clock.GetElapsedTime(said);
            if (seen.HasMore || (quiet > TimeSpan.Zero && await watch.WaitAsync(seen.End, quiet, cancellationToken)))
                seen = await AfterAsync(seen.End, filter, PageFilter.MaxLimit, cancellationToken);
            else
                seen = seen with { Items = [] };

            if (seen.Items.Count == 0 && clock.GetElapsedTime(said) < options.Value.Heartbeat)
                continue;
            yield return seen;
            said = clock.GetTimestamp();
        }
    }

    private async Task<ChangeBatch> AfterAsync(ChangePlace place, ChangeFilter filter, int limit, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ChangeQueries>().AfterAsync(place, filter, limit, cancellationToken);
    }
}
