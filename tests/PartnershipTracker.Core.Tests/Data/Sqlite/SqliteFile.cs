using Microsoft.Data.Sqlite;

namespace PartnershipTracker.Core.Tests.Data.Sqlite;

/// <summary>
/// A database in a temporary folder: all that the tests know about the database product. Another product needs the same
/// three things: a connection string, a copy, an end.
/// </summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracker-core-tests-");

    private readonly Lock _copying = new();

    public string ConnectionString => $"Data Source={FileName}";

    private string FileName => Path.Combine(_folder.FullName, "tracker.db");

    /// <summary>A database of its own that holds the same rows.</summary>
    public SqliteFile Copy()
    {
        var copy = new SqliteFile();

        // The first to open a file recovers its log, and a copy made meanwhile is refused as busy: one at a time.
        using var turn = _copying.EnterScope();
        using var from = new SqliteConnection($"{ConnectionString};Pooling=False");
        using var to = new SqliteConnection($"{copy.ConnectionString};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return copy;
    }

    public void Dispose()
    {
        // A pooled connection keeps the file open.
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder(ConnectionString).ConnectionString))
            SqliteConnection.ClearPool(connection);
        _folder.Delete(recursive: true);
    }
}
