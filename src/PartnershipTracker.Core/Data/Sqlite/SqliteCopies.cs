using Microsoft.Data.Sqlite;

namespace PartnershipTracker.Core.Data.Sqlite;

/// <summary>Copies of a SQLite file, made by SQLite's own backup (https://www.sqlite.org/backup.html).</summary>
/// <param name="connectionString">The database that is copied.</param>
internal sealed class SqliteCopies(string connectionString) : DatabaseCopies
{
    public override string Folder => Path.Combine(Path.GetDirectoryName(new SqliteConnectionStringBuilder(connectionString).DataSource)!, "known");

    public override async Task CopyAsync(string path, CancellationToken cancellationToken)
    {
        await using var source = new SqliteConnection(connectionString);
        await using var copy = new SqliteConnection(Connection(path, isWritten: true));
        await source.OpenAsync(cancellationToken);
        await copy.OpenAsync(cancellationToken);
        source.BackupDatabase(copy);
        // A copy is one file: no log lies beside it once it is closed.
        await RunAsync(copy, "PRAGMA journal_mode = DELETE;", cancellationToken);
    }

    public override async Task EmptyAsync(string path, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        await using var copy = new SqliteConnection(Connection(path, isWritten: true));
        await copy.OpenAsync(cancellationToken);
        await RunAsync(copy, "PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON;", cancellationToken);
        foreach (var trigger in await TriggersAsync(copy, tables, cancellationToken))
            await RunAsync(copy, $"DROP TRIGGER \"{trigger}\";", cancellationToken);
        foreach (var table in tables)
            await RunAsync(copy, $"DELETE FROM \"{table}\";", cancellationToken);
        await RunAsync(copy, "VACUUM;", cancellationToken);
    }

    public override string Connection(string path, bool isWritten) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = isWritten ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadOnly,
        Pooling = !isWritten,
    }.ConnectionString;

    public override void Release(string path)
    {
        using var copy = new SqliteConnection(Connection(path, isWritten: false));
        SqliteConnection.ClearPool(copy);
    }

    // What guards a table against deletion guards the original; here nothing is left to be guarded.
    private static async Task<IReadOnlyList<string>> TriggersAsync(SqliteConnection copy, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        await using var command = copy.CreateCommand();
        command.CommandText = "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger';";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var triggers = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (tables.Contains(reader.GetString(1), StringComparer.Ordinal))
                triggers.Add(reader.GetString(0));
        }

        return triggers;
    }

    // The names are those of the model and of the schema, never a reader's.
#pragma warning disable CA2100
    private static async Task RunAsync(SqliteConnection copy, string sql, CancellationToken cancellationToken)
    {
        await using var command = copy.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
#pragma warning restore CA2100
}
