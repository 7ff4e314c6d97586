using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace PartnershipTracker.Web.Tests;

/// <summary>
/// The whole site on a database of its own, with a clock that stands still. Only configuration differs from the real one, and
/// the first start, which finds a <see cref="SeededDatabase"/>.
/// </summary>
public class TrackerApp : WebApplicationFactory<Program>
{
    /// <summary>The moment at which every test takes place.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder;
    private readonly bool _ownsFolder;
    private readonly (string Key, string Value)[] _settings;
    private string? _listenAt;

    public TrackerApp()
        : this(Directory.CreateTempSubdirectory("tracker-tests-"), ownsFolder: true, [])
    {
    }

    protected TrackerApp(params (string Key, string Value)[] settings)
        : this(Directory.CreateTempSubdirectory("tracker-tests-"), ownsFolder: true, settings)
    {
    }

    private TrackerApp(DirectoryInfo folder, bool ownsFolder, (string Key, string Value)[] settings) =>
        (_folder, _ownsFolder, _settings) = (folder, ownsFolder, settings);

    /// <summary>A site of its own with settings that differ.</summary>
    public static TrackerApp With(params (string Key, string Value)[] settings) =>
        new(Directory.CreateTempSubdirectory("tracker-tests-"), ownsFolder: true, settings);

    /// <summary>The site started once more on the same database, with settings that differ.</summary>
    public TrackerApp Restarted(params (string Key, string Value)[] settings) => new(_folder, ownsFolder: false, settings);

    public MovableClock Clock { get; } = new();

    /// <summary>The folder of the database.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Whether the first start migrates and seeds a database of its own.</summary>
    protected virtual bool StartsFromNothing => false;

    /// <summary>Asks one service in a unit of work of its own.</summary>
    public async Task<TAnswer> AskAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> question)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Listens on a port, where a test needs more than requests in memory; its address.</summary>
    /// <param name="port">The port; 0: one that is free.</param>
    public Uri Listen(int port = 0)
    {
        // The overload with a port sets it while the site may already be starting, and then throws (dotnet/aspnetcore#67714).
        _listenAt = $"http://127.0.0.1:{port}";
        UseKestrel();
        StartServer();
        return new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var database = Path.Combine(_folder.FullName, "tracker.db");
        if (!StartsFromNothing && !File.Exists(database))
            SeededDatabase.Write(database, withRecord: !_settings.Contains(("Seeds:Record", "false")));
        builder.UseSetting("ConnectionStrings:Tracker", $"Data Source={database}");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        // Slow hashes, few tries and calls a minute and few reports an hour are for those who guess and flood; tests of them set their own.
        builder.UseSetting("Accounts:PasswordRounds", "1");
        builder.UseSetting("Accounts:TriesPerMinute", "100000");
        builder.UseSetting("Reports:PerHour", "100000");
        builder.UseSetting("Api:AnonymousPerMinute", "1000000");
        builder.UseSetting("Api:PerKeyPerMinute", "1000000");
        if (_listenAt is not null)
            builder.UseUrls(_listenAt);
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _ownsFolder && _folder.Exists)
        {
            // SQLite keeps pooled connections open, and with them the files.
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
        }
    }
}

/// <summary>The site on the seed article alone.</summary>
public sealed class ArticleApp() : TrackerApp(("Seeds:Record", "false"));

/// <summary>The site as it starts where nothing is yet: it migrates and seeds.</summary>
public sealed class FirstStart : TrackerApp
{
    public FirstStart()
    {
    }

    // A class fixture has one public constructor.
    internal FirstStart(params (string Key, string Value)[] settings)
        : base(settings)
    {
    }

    protected override bool StartsFromNothing => true;
}
