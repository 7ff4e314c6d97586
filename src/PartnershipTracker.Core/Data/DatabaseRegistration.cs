using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Data.Sqlite;

namespace PartnershipTracker.Core.Data;

/// <summary>The one place that decides which database product serves the record.</summary>
internal static class DatabaseRegistration
{
    /// <param name="services">Where the context is registered, as <see cref="TrackerDbContext"/>.</param>
    /// <param name="connectionString">A SQLite connection string; a relative file lies below <paramref name="root"/>.</param>
    /// <param name="root">The folder that relative paths start from. The file's own folder is made when it is missing.</param>
    public static void AddDatabase(this IServiceCollection services, string connectionString, string root)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        builder.DataSource = Path.GetFullPath(builder.DataSource, root);
        Directory.CreateDirectory(Path.GetDirectoryName(builder.DataSource)!);

        services.AddScoped<DatabaseChoice>();
        services.AddSingleton<DatabaseCopies>(new SqliteCopies(builder.ConnectionString));
        services.AddDbContext<TrackerDbContext, SqliteTrackerDbContext>((scope, options) =>
        {
            // A copy is read as a file that nobody writes: it needs none of what a written one does.
            var copy = scope.GetRequiredService<DatabaseChoice>().Copy;
            options
                // One statement sees one state of the record; the lists that would be too slow say so (docs/decisions/0004).
                .UseSqlite(copy ?? builder.ConnectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
                .AddInterceptors(copy is null ? [new SqlitePragmas()] : []);
        });
    }
}
