using CsvHelper;

namespace PartnershipTracker.Core.Imports;

/// <summary>
/// A table that people open in a spreadsheet, while it is written: UTF-8 with a byte order mark, by which spreadsheets know it. What they would run as a formula is written as text.
/// </summary>
public sealed class CsvTable : IAsyncDisposable
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true, NewLine = "\r\n" };

    private readonly CsvWriter _writer;

    private CsvTable(CsvWriter writer) => _writer = writer;

    /// <summary>A table that is held whole.</summary>
    public static byte[] Of(string[] heading, IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            writer.WriteRecord(heading);
            foreach (var row in rows)
                writer.WriteRecord(row);
        }

        return stream.ToArray();
    }

    /// <summary>Writes a table while its rows are read. The stream is left open.</summary>
    public static async Task WriteAsync(Stream stream, string[] heading, IAsyncEnumerable<string[]> rows, CancellationToken cancellationToken)
    {
        await using var table = await BeginAsync(stream, heading, cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
            await table.AddAsync(row, cancellationToken);
    }

    /// <summary>Begins a table with its heading. All of it is written once it is disposed of; the stream is left open.</summary>
    public static async Task<CsvTable> BeginAsync(Stream stream, string[] heading, CancellationToken cancellationToken)
    {
        var table = new CsvTable(CsvWriter.Create(stream, Options, leaveOpen: true));
        await table.AddAsync(heading, cancellationToken);
        return table;
    }

    public ValueTask AddAsync(string[] row, CancellationToken cancellationToken) => _writer.WriteRecordAsync(row, cancellationToken);

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
