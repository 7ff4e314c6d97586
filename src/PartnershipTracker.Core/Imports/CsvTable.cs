using CsvHelper;

namespace PartnershipTracker.Core.Imports;

/// <summary>Tables that people open in a spreadsheet: UTF-8 with a byte order mark, by which spreadsheets know it. What they would run as a formula is written as text.</summary>
public static class CsvTable
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true, NewLine = "\r\n" };

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
        await using var writer = CsvWriter.Create(stream, Options, leaveOpen: true);
        await writer.WriteRecordAsync(heading, cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
            await writer.WriteRecordAsync(row, cancellationToken);
    }
}
