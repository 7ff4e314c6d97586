using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Data.Sqlite;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Seeding;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Core.Tests.Data.Sqlite;

namespace PartnershipTracker.Core.Tests;

/// <summary>
/// A record of a test's own: a database made by the real migrations, the services of <see cref="TrackerServices"/>, a clock
/// that stands still. The migrations run once; each test works on a copy.
/// </summary>
internal sealed class TrackerDatabase : IAsyncDisposable
{
    /// <summary>The seeds that the site ships with.</summary>
    public static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>Who writes in tests, where a test does not care.</summary>
    public static readonly Change Editor = new("editor@example", "Corrected.");

    private static readonly Lazy<Task<SqliteFile>> Migrated = new(MigrateAsync);
    private static readonly Lazy<Task<SqliteFile>> Article = new(() => LoadedAsync(withRecord: false));
    private static readonly Lazy<Task<SqliteFile>> Record = new(() => LoadedAsync(withRecord: true));

    private readonly SqliteFile _file;
    private readonly ServiceProvider _services;

    private TrackerDatabase(SqliteFile file)
    {
        _file = file;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddTracker(file.ConnectionString, AppContext.BaseDirectory)
            .ConfigureDbContext<SqliteTrackerDbContext>(options => options.AddInterceptors(Statements))
            .BuildServiceProvider(validateScopes: true);
    }

    public TestClock Clock { get; } = new();

    /// <summary>The SQL that was run.</summary>
    public StatementLog Statements { get; } = new();

    /// <summary>A record that holds nothing.</summary>
    public static async Task<TrackerDatabase> EmptyAsync() => new((await Migrated.Value).Copy());

    /// <summary>A record that holds the seed article alone.</summary>
    public static async Task<TrackerDatabase> SeededAsync() => new((await Article.Value).Copy());

    /// <summary>A record that holds all of <see cref="Seeds"/>: the article and the public record.</summary>
    public static async Task<TrackerDatabase> WithRecordAsync() => new((await Record.Value).Copy());

    /// <summary>A new unit of work, as each request has one.</summary>
    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    /// <summary>Asks one service in a unit of work of its own.</summary>
    public async Task<TAnswer> AskAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> question)
        where TService : notnull
    {
        await using var scope = Scope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <param name="withRecord">Whether the public record is loaded as well as the article.</param>
    public Task<SeedReport> LoadAsync(string directory, bool withRecord = true) =>
        AskAsync((SeedLoader loader) => loader.LoadAsync(directory, withRecord, default));

    public Task<long> VersionAsync() => AskAsync((DatasetQueries dataset) => dataset.VersionAsync(default));

    public Task<Page<MilestoneDetails>> ListAsync(MilestoneFilter filter) => AskAsync((MilestoneQueries milestones) => milestones.ListAsync(filter, default));

    /// <summary>The ids that a filter finds, in their order.</summary>
    public async Task<IEnumerable<string>> IdsAsync(MilestoneFilter filter) => (await ListAsync(filter)).Items.Select(milestone => milestone.Id);

    /// <summary>What is wrong with a filter, as the validation of a request finds it: the parameter and the reason.</summary>
    public async Task<IReadOnlyList<(string Parameter, string Reason)>> FaultsAsync(IValidatableObject filter)
    {
        await using var scope = Scope();
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(filter, new ValidationContext(filter, scope.ServiceProvider, null), results, validateAllProperties: true);
        return [.. results.Select(result => (result.MemberNames.Single(), result.ErrorMessage!))];
    }

    /// <summary>Every revision, in the order in which they were recorded.</summary>
    public Task<List<Revision>> RevisionsAsync() =>
        AskAsync((TrackerDbContext db) => db.Set<Revision>().AsNoTracking().OrderBy(revision => revision.Id).ToListAsync());

    /// <summary>The record of that id with its own columns; null when there is none.</summary>
    public Task<TRecord?> FindAsync<TRecord>(string slug)
        where TRecord : Core.History.Record =>
        AskAsync((TrackerDbContext db) => db.Set<TRecord>().AsNoTracking().SingleOrDefaultAsync(record => record.Slug == slug));

    /// <summary>The rows of every table, by table.</summary>
    public Task<SortedDictionary<string, int>> CountsAsync() => AskAsync(async (TrackerDbContext db) =>
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal))
        {
#pragma warning disable EF1002 // The names come from the model.
            counts[table] = await db.Database.SqlQueryRaw<int>($"SELECT count(*) AS \"Value\" FROM \"{table}\"").SingleAsync();
#pragma warning restore EF1002
        }

        return counts;
    });

    /// <summary>Writes the inputs through their editors, as <see cref="Editor"/>, in one unit of work.</summary>
    public Task<IReadOnlyList<RecordOutcome>> WriteAsync(params IReadOnlyList<RecordInput> inputs) => WriteAsync(Editor, inputs);

    /// <summary>Writes the inputs through their editors in one unit of work; what another refers to comes before it.</summary>
    public async Task<IReadOnlyList<RecordOutcome>> WriteAsync(Change change, params IReadOnlyList<RecordInput> inputs)
    {
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<TrackerDbContext>();
        var outcomes = new List<RecordOutcome>();
        var last = inputs[0];
        foreach (var input in inputs)
        {
            if (input.GetType() != last.GetType())
                await db.SaveChangesAsync();
            last = input;
            outcomes.Add(await StageAsync(scope.ServiceProvider, input, change));
        }

        await db.SaveChangesAsync();
        return outcomes;
    }

    /// <summary>Stages an input with its editor; nothing is saved.</summary>
    public static Task<RecordOutcome> StageAsync(IServiceProvider services, RecordInput input, Change change) => input switch
    {
        SourceInput source => services.GetRequiredService<SourceEditor>().StageAsync(source, source.Text is null ? null : Make.Text, change, default),
        PartnerInput partner => services.GetRequiredService<PartnerEditor>().StageAsync(partner, change, default),
        FrameworkInput framework => services.GetRequiredService<FrameworkEditor>().StageAsync(framework, change, default),
        AreaInput area => services.GetRequiredService<AreaEditor>().StageAsync(area, change, default),
        SummitInput summit => services.GetRequiredService<SummitEditor>().StageAsync(summit, change, default),
        AgreementInput agreement => services.GetRequiredService<AgreementEditor>().StageAsync(agreement, change, default),
        MilestoneInput milestone => services.GetRequiredService<MilestoneEditor>().StageAsync(milestone, change, default),
        DisagreementInput disagreement => services.GetRequiredService<DisagreementEditor>().StageAsync(disagreement, change, default),
        NameInput name => services.GetRequiredService<NameEditor>().StageAsync(name, change, default),
        AssessmentInput assessment => services.GetRequiredService<AssessmentEditor>().StageAsync(assessment, change, default),
        _ => throw new ArgumentOutOfRangeException(nameof(input), input, "No editor writes this."),
    };

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _file.Dispose();
    }

    private static async Task<SqliteFile> MigrateAsync()
    {
        var file = new SqliteFile();
        await using var services = new ServiceCollection().AddTracker(file.ConnectionString, AppContext.BaseDirectory).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TrackerDbContext>().Database.MigrateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => file.Dispose();
        return file;
    }

    private static async Task<SqliteFile> LoadedAsync(bool withRecord)
    {
        await using var tracker = await EmptyAsync();
        (await tracker.LoadAsync(Seeds, withRecord)).Faults.Should().BeEmpty();
        var file = tracker._file.Copy();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => file.Dispose();
        return file;
    }
}
