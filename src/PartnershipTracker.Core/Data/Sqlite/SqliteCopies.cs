using Microsoft.Data.Sqlite;

namespace PartnershipTracker.Core.Data.Sqlite;

/// <summary>Copies of a SQLite file, made by SQLite's own backup (https://www.sqlite.org/backup.html).</summary>
/// <param name="connectionString">The database that is copied.</param>
internal sealed class SqliteCopies(string connectionString) : DatabaseCopies
{
    public override string Folder => Beside("known");

    public override string ExportFolder => Beside("exports");

    public override async Task CopyAsync(string path, string? from, CancellationToken cancellationToken)
    {
        await using var source = new SqliteConnection(from ?? connectionString);
        await using var copy = new SqliteConnection(Connection(path, isWritten: true));
        await source.OpenAsync(cancellationToken);
        await copy.OpenAsync(cancellationToken);
        source.BackupDatabase(copy);
        // A copy is one file: no log lies beside it once it is closed.
        await RunAsync(copy, "PRAGMA journal_mode = DELETE;", cancellationToken);
    }

    public override async Task EmptyAsync(string path, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        await using var copy = await OpenUnguardedAsync(path, $"tbl_name IN ({string.Join(", ", tables.Select(table => $"'{table}'"))})", cancellationToken);
        foreach (var table in tables)
            await RunAsync(copy, $"DELETE FROM \"{table}\";", cancellationToken);
        await RunAsync(copy, "VACUUM;", cancellationToken);
    }

    public override async Task PublishAsync(
        string path, IReadOnlyList<string> tables, IReadOnlyList<(string Table, string Column)> secrets, IReadOnlyDictionary<string, string?> about, CancellationToken cancellationToken)
    {
        await using var copy = await OpenUnguardedAsync(path, "TRUE", cancellationToken);
        // An index for words can be made again, and the framework's own tables say nothing of the record.
        foreach (var table in tables.Concat(await NamesAsync(copy, "sql LIKE 'CREATE VIRTUAL TABLE%' OR (type = 'table' AND name LIKE '\\_\\_EF%' ESCAPE '\\')", cancellationToken)))
            await RunAsync(copy, $"DROP TABLE \"{table}\";", cancellationToken);
        foreach (var (table, column) in secrets)
            await RunAsync(copy, $"UPDATE \"{table}\" SET \"{column}\" = x'';", cancellationToken);

        await RunAsync(copy, "CREATE TABLE \"About\" (\"Name\" TEXT PRIMARY KEY, \"Value\" TEXT) WITHOUT ROWID;", cancellationToken);
        foreach (var (name, value) in about)
        {
            await using var command = copy.CreateCommand();
            command.CommandText = "INSERT INTO \"About\" VALUES ($name, $value);";
            command.Parameters.AddWithValue("$name", name);
            command.Parameters.AddWithValue("$value", (object?)value ?? DBNull.Value);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

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

    private string Beside(string folder) => Path.Combine(Path.GetDirectoryName(new SqliteConnectionStringBuilder(connectionString).DataSource)!, folder);

    /// <summary>Opens a copy from which something goes for good. What guards a table against deletion guards the original; here nothing is left to be guarded.</summary>
    /// <param name="ofTriggers">Which triggers go, as a condition.</param>
    private async Task<SqliteConnection> OpenUnguardedAsync(string path, string ofTriggers, CancellationToken cancellationToken)
    {
        var copy = new SqliteConnection(Connection(path, isWritten: true));
        await copy.OpenAsync(cancellationToken);
        await RunAsync(copy, "PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON;", cancellationToken);
        foreach (var trigger in await NamesAsync(copy, $"type = 'trigger' AND {ofTriggers}", cancellationToken))
            await RunAsync(copy, $"DROP TRIGGER \"{trigger}\";", cancellationToken);
        return copy;
    }

    // The names are those of the model and of the schema, never a reader's.
#pragma warning disable CA2100
    private static async Task<IReadOnlyList<string>> NamesAsync(SqliteConnection copy, string condition, CancellationToken cancellationToken)
    {
        await using var command = copy.CreateCommand();
        command.CommandText = $"SELECT name FROM sqlite_master WHERE {condition};";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            names.Add(reader.GetString(0));
        return names;
    }

    private static async Task RunAsync(SqliteConnection copy, string sql, CancellationToken cancellationToken)
    {
        await using var command = copy.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
#pragma warning restore CA2100
}
