using BenchmarkDotNet.Attributes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Benchmarks;

/// <summary>A page of 50 out of 10,000 milestones, each in a unit of work of its own, as requests ask for it.</summary>
[MemoryDiagnoser]
public class MilestoneLists
{
    private const int Count = 10_000;

    private static readonly string[] Codes = ["JP", "KR", "AU", "NZ"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracker-benchmarks-");
    private ServiceProvider _services = null!;
    private string? _middle;

    [GlobalSetup]
    public async Task FillAsync()
    {
        _services = new ServiceCollection().AddTracker($"Data Source={Path.Combine(_folder.FullName, "tracker.db")};Pooling=False", _folder.FullName).BuildServiceProvider();
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrackerDbContext>();
        await db.Database.MigrateAsync();
        var change = new Change("benchmark", "Generated.");
        var partners = scope.ServiceProvider.GetRequiredService<PartnerEditor>();
        foreach (var code in Codes)
            await partners.StageAsync(new() { Id = "partner-" + code.ToLowerInvariant(), Code = code, Name = code, Summary = "A partner." }, change, CancellationToken.None);
        await db.SaveChangesAsync();

        var milestones = scope.ServiceProvider.GetRequiredService<MilestoneEditor>();
        for (var i = 0; i < Count; i++)
            await milestones.StageAsync(Generated(i), change, CancellationToken.None);
        await db.SaveChangesAsync();
        _middle = (await ListAsync(new() { To = "1960", Limit = 200 })).Next;
    }

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Benchmark(Baseline = true)]
    public Task<Page<MilestoneDetails>> First() => ListAsync(new());

    [Benchmark]
    public Task<Page<MilestoneDetails>> Next() => ListAsync(new() { To = "1960", Cursor = _middle });

    [Benchmark]
    public Task<Page<MilestoneDetails>> OfPartnerInSpan() => ListAsync(new() { Partner = ["JP"], From = "2001", To = "2002" });

    [Benchmark]
    public Task<Page<MilestoneDetails>> WithWords() => ListAsync(new() { Q = "number 4711" });

    private static MilestoneInput Generated(int i) => new()
    {
        Id = $"milestone-{i}",
        Title = $"Milestone number {i}",
        Summary = "The partners met and agreed on what to do next.",
        Date = new(EdtfDate.Parse(i % 3 == 0 ? $"{1920 + (i % 100)}" : $"{1920 + (i % 100)}-{1 + (i % 12):00}")),
        Kind = MilestoneKind.Meeting,
        Partners = [Codes[i % 4]],
        Standing = Standing.Held,
        Significance = Significance.Core,
        Confidence = Confidence.High,
    };

    private async Task<Page<MilestoneDetails>> ListAsync(MilestoneFilter filter)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MilestoneQueries>().ListAsync(filter, CancellationToken.None);
    }
}
