using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Changes;

namespace PartnershipTracker.Core.Tests.Changes;

/// <summary>Those who wait for a change.</summary>
public sealed class ChangeWatchTests : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    private TrackerDatabase _tracker = null!;
    private ChangeWatch _watch = null!;

    public async Task InitializeAsync()
    {
        _tracker = await TrackerDatabase.EmptyAsync();
        await using var scope = _tracker.Scope();
        _watch = new(
            scope.ServiceProvider.GetRequiredService<IServiceScopeFactory>(), Options.Create(new FollowingOptions { Pause = TimeSpan.FromMilliseconds(20), MaxFollowers = 3, MaxPerAddress = 2 }), TimeProvider.System);
    }

    public async Task DisposeAsync()
    {
        _watch.Close();
        await _tracker.DisposeAsync();
    }

    [Fact]
    public async Task All_who_wait_are_told_of_a_change()
    {
        var waiting = Enumerable.Range(0, 20).Select(_ => _watch.WaitAsync(ChangePlace.Start, Long, default)).ToList();

        await _tracker.WriteAsync(Make.Source());

        (await Task.WhenAll(waiting)).Should().OnlyContain(arrived => arrived);
        (await _watch.WaitAsync(ChangePlace.Start, Long, default)).Should().BeTrue("it is there already");
        (await _watch.WaitAsync(new(1, 0), Short, default)).Should().BeFalse("nothing follows");
    }

    [Fact]
    public async Task Whoever_leaves_and_a_site_that_goes_down_end_the_waiting()
    {
        using var leaving = new CancellationTokenSource();
        var left = _watch.WaitAsync(ChangePlace.Start, Long, leaving.Token);
        var closed = _watch.WaitAsync(ChangePlace.Start, Long, default);

        await leaving.CancelAsync();
        (await left).Should().BeFalse();
        closed.IsCompleted.Should().BeFalse();
        _watch.Close();

        (await closed).Should().BeFalse();
        (await _watch.WaitAsync(ChangePlace.Start, Long, default)).Should().BeFalse("nobody is let wait any more");
    }

    [Fact]
    public async Task A_site_that_goes_down_while_it_looks_is_no_fault_of_those_who_wait()
    {
        await using var scope = _tracker.Scope();
        var scopes = scope.ServiceProvider.GetRequiredService<IServiceScopeFactory>();
        for (var round = 0; round < 200; round++)
        {
            using var watch = new ChangeWatch(scopes, Options.Create(new FollowingOptions { Pause = TimeSpan.FromTicks(1) }), TimeProvider.System);
            var waiting = Enumerable.Range(0, 4).Select(_ => watch.WaitAsync(ChangePlace.Start, Long, default)).ToList();
            await Task.Yield();
            watch.Close();

            (await Task.WhenAll(waiting)).Should().AllBeEquivalentTo(false);
        }
    }

    [Fact]
    public async Task It_looks_only_while_somebody_waits()
    {
        (await _watch.WaitAsync(ChangePlace.Start, Short, default)).Should().BeFalse();
        var looks = 0;
        do
        {
            _tracker.Statements.Clear();
            await Task.Delay(Short);
        }
        while (_tracker.Statements.Queries.Count > 0 && ++looks < 100);

        looks.Should().BeLessThan(100, "it comes to an end");
    }

    [Fact]
    public void Places_are_few_and_come_back()
    {
        var first = _watch.Enter("one");
        using var second = _watch.Enter("one");
        _watch.Enter("one").Should().BeNull("nobody takes all");
        using var other = _watch.Enter("other");
        other.Should().NotBeNull();
        _watch.Enter("third").Should().BeNull("all are taken");

        first!.Dispose();
        first.Dispose();

        using var third = _watch.Enter("third");
        third.Should().NotBeNull();
        _watch.Enter("one").Should().BeNull();
    }

    [Fact]
    public async Task Whoever_waits_is_told_what_keeps_the_database_from_being_read()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var watch = new ChangeWatch(services.GetRequiredService<IServiceScopeFactory>(), Options.Create(new FollowingOptions()), TimeProvider.System);

        await FluentActions.Awaiting(() => watch.WaitAsync(ChangePlace.Start, Long, default)).Should().ThrowAsync<InvalidOperationException>();
    }
}
