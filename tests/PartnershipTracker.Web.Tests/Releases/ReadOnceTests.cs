using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Data.Sqlite;
using PartnershipTracker.Web.Tests.Downloads;

namespace PartnershipTracker.Web.Tests.Releases;

/// <summary>However many tables hold something of a record, it is read once; and however many records there are, some at a time.</summary>
public sealed class ReadOnceTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Theory]
    [InlineData("/api/v1/export.zip")]
    [InlineData("/api/v1/export.ndjson")]
    [InlineData("/milestones.zip")]
    public async Task Nothing_is_asked_for_twice_and_no_statement_reads_all_milestones(string address)
    {
        var sent = new Sent();
        await using var watched = app.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqliteTrackerDbContext>(options => options.AddInterceptors(sent))));
        using var client = watched.CreateClient();
        sent.Statements.Clear();

        await client.TakeAsync(address);

        var reads = sent.Statements.Where(statement => statement.Contains("\"Quote\"", StringComparison.Ordinal) || statement.Contains("\"Snapshot\"", StringComparison.Ordinal)).ToList();
        reads.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        reads.Where(statement => statement.Contains("\"Milestone\"", StringComparison.Ordinal) || statement.Contains("\"Snapshot\"", StringComparison.Ordinal))
            .Should().OnlyContain(statement => statement.Contains("LIMIT", StringComparison.Ordinal));
    }

    /// <summary>The statements that were sent to the database, with what was given to them.</summary>
    private sealed class Sent : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Statements.Enqueue($"{command.CommandText} {string.Join(' ', command.Parameters.Cast<DbParameter>().Select(parameter => parameter.Value))}");
            return ValueTask.FromResult(result);
        }
    }
}
