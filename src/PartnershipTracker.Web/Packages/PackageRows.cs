using PartnershipTracker.Core.Imports;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Packages;

/// <summary>
/// The rows of a package's tables, each table in a file of its own until all are there: so each record is read once, whatever tables hold something of it, and a ZIP file, whose entries
/// are written one after the other, takes them in any order.
/// </summary>
internal sealed class PackageRows : IAsyncDisposable
{
    private const int BufferSize = 81_920;

    // By the table itself: to compare two of them by all that they say takes longer than to write a row.
    private readonly Dictionary<PackageTable, (FileStream File, CsvTable Rows)> _tables = new(ReferenceEqualityComparer.Instance);

    private PackageRows()
    {
    }

    /// <param name="folder">Where the files lie meanwhile.</param>
    public static async Task<PackageRows> BeginAsync(IReadOnlyList<PackageTable> tables, string folder, CancellationToken cancellationToken)
    {
        var begun = new PackageRows();
        foreach (var table in tables)
        {
            var file = Unnamed(folder);
            begun._tables.Add(table, (file, await CsvTable.BeginAsync(file, [.. table.Columns.Select(column => column.Name)], cancellationToken)));
        }

        return begun;
    }

    /// <summary>Adds a row behind those that a table has. Of a table that the package does not have, nothing is kept.</summary>
    public ValueTask AddAsync<TRow>(PackageTable<TRow> table, TRow row, CancellationToken cancellationToken) =>
        _tables.TryGetValue(table, out var held) ? held.Rows.AddAsync(table.RowColumns.CellsOf(row), cancellationToken) : ValueTask.CompletedTask;

    /// <summary>Writes a table as CSV. Nothing is added to it any more.</summary>
    public async Task WriteAsync(PackageTable table, Stream stream, CancellationToken cancellationToken)
    {
        var (file, rows) = _tables[table];
        await rows.DisposeAsync();
        file.Position = 0;
        await file.CopyToAsync(stream, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (file, rows) in _tables.Values)
        {
            await rows.DisposeAsync();
            await file.DisposeAsync();
        }
    }

    // A file without a name goes with whoever has it open, however that ends.
    private static FileStream Unnamed(string folder)
    {
        var file = new FileStream(Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, BufferSize, FileOptions.Asynchronous);
        File.Delete(file.Name);
        return file;
    }
}
