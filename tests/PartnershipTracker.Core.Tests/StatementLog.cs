using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartnershipTracker.Core.Tests;

/// <summary>A query as it was sent to the database.</summary>
internal sealed record SentQuery(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    public static SentQuery Of(DbCommand command) =>
        new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]);
}

/// <summary>Remembers the queries that were sent to the database.</summary>
internal sealed class StatementLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<SentQuery> _queries = [];

    public IReadOnlyList<SentQuery> Queries => [.. _queries];

    public void Clear() => _queries.Clear();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _queries.Enqueue(SentQuery.Of(command));
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _queries.Enqueue(SentQuery.Of(command));
        return ValueTask.FromResult(result);
    }
}
