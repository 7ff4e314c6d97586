using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Known;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Known;

/// <summary>Which copies are kept, and who waits for whom.</summary>
public sealed class KnownCopiesTests : IAsyncLifetime
{
    private readonly List<Moment> _moments = [];

    private TrackerDatabase _tracker = null!;

    private string Folder => _tracker.Scope().ServiceProvider.GetRequiredService<DatabaseCopies>().Folder;

    public async Task InitializeAsync()
    {
        _tracker = await TrackerDatabase.EmptyAsync();
        for (var step = 0; step < KnownRecord.MostKept + 3; step++)
        {
            await _tracker.WriteAsync(Make.Source($"source-{step}") with { Text = null, Sha256 = null, SetAside = [] });
            _tracker.Clock.Now += TimeSpan.FromSeconds(1);
            Moment.TryRead(_tracker.Clock.Now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), _tracker.Clock.Now.UtcDateTime, out var moment, out _);
            _moments.Add(moment!);
            _tracker.Clock.Now += TimeSpan.FromSeconds(1);
        }
    }

    public async Task DisposeAsync() => await _tracker.DisposeAsync();

    [Fact]
    public async Task However_many_are_asked_for_no_more_are_kept_and_what_is_read_stays()
    {
        using var first = await AtAsync(0);

        for (var moment = 1; moment < _moments.Count; moment++)
        {
            (await AtAsync(moment))!.Dispose();
            Directory.GetFiles(Folder).Should().HaveCountLessThanOrEqualTo(KnownRecord.MostKept);
        }

        (await SourcesAsync(first!)).Should().Be(1);
    }

    [Fact]
    public async Task The_one_that_was_asked_for_longest_ago_makes_room()
    {
        for (var moment = 0; moment < KnownRecord.MostKept; moment++)
            (await AtAsync(moment))!.Dispose();
        _tracker.Clock.Now += TimeSpan.FromSeconds(1);
        var (again, before) = (await AtAsync(0), Directory.GetFiles(Folder));
        again!.Dispose();

        (await AtAsync(KnownRecord.MostKept))!.Dispose();

        before.Except(Directory.GetFiles(Folder)).Should().ContainSingle().Which.Should().NotBe(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(again.Connection).DataSource);
    }

    [Fact]
    public async Task While_all_are_read_another_waits_until_one_is_let_go_of()
    {
        var read = new List<KnownCopy>();
        for (var moment = 0; moment < KnownRecord.MostKept; moment++)
            read.Add((await AtAsync(moment))!);

        var another = AtAsync(KnownRecord.MostKept);
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        another.IsCompleted.Should().BeFalse();
        Directory.GetFiles(Folder).Should().HaveCount(KnownRecord.MostKept);
        read[3].Dispose();

        using var copy = await another;
        (await SourcesAsync(copy!)).Should().Be(KnownRecord.MostKept + 1);
        Directory.GetFiles(Folder).Should().HaveCount(KnownRecord.MostKept);
        read.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task A_copy_is_made_for_those_who_wait_though_who_asked_first_has_left()
    {
        var gate = new Gate(_tracker);
        using var known = Known(gate);
        using var leaving = new CancellationTokenSource();
        var first = known.AtAsync(_moments[0], leaving.Token);
        await gate.Reached.Task;
        var second = known.AtAsync(_moments[0], default);

        await leaving.CancelAsync();
        await first.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        gate.Open.SetResult();

        using var copy = await second;
        (await SourcesAsync(copy!)).Should().Be(1);
        gate.Made.Should().Be(1);
    }

    [Fact]
    public async Task A_copy_that_takes_too_long_is_given_up_and_the_next_is_tried_anew()
    {
        var gate = new Gate(_tracker);
        using var known = Known(gate, TimeSpan.FromMilliseconds(200));

        (await known.Invoking(record => record.AtAsync(_moments[0], default)).Should().ThrowAsync<TimeoutException>()).WithMessage("*Known:BuildLimit*");
        Directory.GetFiles(Folder).Should().BeEmpty();
        await known.Invoking(record => record.AtAsync(_moments[0], default)).Should().ThrowAsync<TimeoutException>();

        gate.Made.Should().Be(2);
    }

    private KnownRecord Known(DatabaseCopies copies, TimeSpan? limit = null)
    {
        var scopes = _tracker.Scope().ServiceProvider.GetRequiredService<IServiceScopeFactory>();
        return new(scopes, copies, _tracker.Clock, Options.Create(limit is { } most ? new KnownOptions { BuildLimit = most } : new KnownOptions()));
    }

    private Task<KnownCopy?> AtAsync(int moment) => _tracker.AskAsync((KnownRecord known) => known.AtAsync(_moments[moment], default));

    private async Task<int> SourcesAsync(KnownCopy copy)
    {
        await using var scope = _tracker.Scope();
        scope.ServiceProvider.GetRequiredService<DatabaseChoice>().Copy = copy.Connection;
        return await scope.ServiceProvider.GetRequiredService<TrackerDbContext>().Set<Source>().CountAsync();
    }

    /// <summary>Copies that begin when they are told to.</summary>
    private sealed class Gate(TrackerDatabase tracker) : DatabaseCopies
    {
        private readonly DatabaseCopies _copies = tracker.Scope().ServiceProvider.GetRequiredService<DatabaseCopies>();

        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Made { get; private set; }

        public override string Folder => _copies.Folder;

        public override string ExportFolder => _copies.ExportFolder;

        public override async Task CopyAsync(string path, string? from, CancellationToken cancellationToken)
        {
            Made++;
            Reached.TrySetResult();
            await Open.Task.WaitAsync(cancellationToken);
            await _copies.CopyAsync(path, from, cancellationToken);
        }

        public override Task EmptyAsync(string path, IReadOnlyList<string> tables, CancellationToken cancellationToken) => _copies.EmptyAsync(path, tables, cancellationToken);

        public override Task PublishAsync(
            string path, IReadOnlyList<string> tables, IReadOnlyList<(string Table, string Column)> secrets, IReadOnlyDictionary<string, string?> about, CancellationToken cancellationToken) =>
            _copies.PublishAsync(path, tables, secrets, about, cancellationToken);

        public override string Connection(string path, bool isWritten) => _copies.Connection(path, isWritten);

        public override void Release(string path) => _copies.Release(path);
    }
}
