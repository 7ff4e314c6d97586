using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Seeding;

namespace PartnershipTracker.Web.Tests;

/// <summary>What a first start makes of an empty folder, made once for all: the sites of tests start from it, and find nothing left to load.</summary>
internal static class SeededDatabase
{
    private static readonly Lazy<Task<byte[]>> Article = Made(withRecord: false);
    private static readonly Lazy<Task<byte[]>> Record = Made(withRecord: true);

    /// <summary>Puts a database at <paramref name="path"/>.</summary>
    /// <param name="withRecord">Whether it holds the public record as well as the article.</param>
    public static void Write(string path, bool withRecord) => File.WriteAllBytes(path, (withRecord ? Record : Article).Value.GetAwaiter().GetResult());

    // On a thread of the pool: those of the test runner wait for it, every one of them perhaps.
    private static Lazy<Task<byte[]>> Made(bool withRecord) => new(() => Task.Run(() => MakeAsync(withRecord)));

    private static async Task<byte[]> MakeAsync(bool withRecord)
    {
        var folder = Directory.CreateTempSubdirectory("tracker-tests-");
        var path = Path.Combine(folder.FullName, "tracker.db");
        // Without a pool the last connection closes with the work, and leaves all of it in the one file.
        await using (var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new MovableClock())
            .AddTracker($"Data Source={path};Pooling=False", folder.FullName)
            .BuildServiceProvider())
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TrackerDbContext>().Database.MigrateAsync();
            var report = await scope.ServiceProvider.GetRequiredService<SeedLoader>().LoadAsync(Path.Combine(AppContext.BaseDirectory, "seeds"), withRecord, default);
            report.Faults.Should().BeEmpty();
        }

        var made = await File.ReadAllBytesAsync(path);
        folder.Delete(recursive: true);
        return made;
    }
}
