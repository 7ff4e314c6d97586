using CsvHelper;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Imports;

/// <summary>Writes tables that people open in a spreadsheet.</summary>
public static class ImportReport
{
    /// <summary>What came of each row: line, outcome, id, message. What a spreadsheet would run as a formula is written as text.</summary>
    public static byte[] Csv(IEnumerable<ImportLine> lines) => Csv(
        ["line", "outcome", "id", "message"],
        lines.Select(line => new[] { $"{line.Line}", line.Outcome.Code(), line.Id ?? "", MessageOf(line) }));

    /// <summary>A table in UTF-8 with a byte order mark, by which spreadsheets know it.</summary>
    public static byte[] Csv(string[] heading, IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(
            stream, CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true, NewLine = "\r\n" }, leaveOpen: true))
        {
            writer.WriteRecord(heading);
            foreach (var row in rows)
                writer.WriteRecord(row);
        }

        return stream.ToArray();
    }

    private static string MessageOf(ImportLine line) => string.Join(
        " ",
        line.Faults.Select(fault => fault.Column is null ? fault.Message : $"{fault.Column}: {fault.Message}")
            .Concat(line.Alike.Select(other => $"May be the same as {other.Id ?? $"line {other.Line}"}: {other.Title}.")));
}
