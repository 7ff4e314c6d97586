using System.Text;
using CsvHelper;

namespace PartnershipTracker.Core.Imports;

/// <summary>A row of a table.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
public sealed record ImportTableRow(int Line, IReadOnlyList<string> Cells);

/// <summary>A table as it was uploaded or pasted: a heading, and rows.</summary>
public sealed record ImportTable(IReadOnlyList<string> Headings, IReadOnlyList<ImportTableRow> Rows)
{
    private const int SampleLength = 60;

    private static readonly char[] Separators = [',', ';', '\t'];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>For each column the first thing that stands in it, shortened.</summary>
    public IReadOnlyList<string> Samples =>
    [
        .. Headings.Select((_, column) => Rows.Select(row => column < row.Cells.Count ? row.Cells[column].Trim() : "").FirstOrDefault(cell => cell.Length > 0) ?? "")
            .Select(cell => cell.Length <= SampleLength ? cell : cell[..SampleLength] + "…"),
    ];

    /// <summary>The text of a file; null, with what is wrong, where it is none that is taken.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, ImportOptions limits, out string? fault)
    {
        fault = bytes switch
        {
            { Length: var length } when length > limits.MaxBytes => $"The file has {length / 1_000_000.0:0.0} MB, where {limits.MaxBytes / 1_000_000.0:0.#} MB are the most. Import it in parts.",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "The file is written in UTF-16. Save it as “CSV UTF-8”.",
            _ => null,
        };
        if (fault is not null)
            return null;

        try
        {
            return Strict.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException exception)
        {
            fault = $"The file is not written in UTF-8 (byte {exception.Index + 1} cannot be read). Save it as “CSV UTF-8”.";
            return null;
        }
    }

    /// <summary>Reads a table with commas, semicolons or tabs between its cells; null, with what is wrong, where it is none.</summary>
    public static ImportTable? Read(string text, ImportOptions limits, out string? fault)
    {
        if ((fault = text.Contains('\0', StringComparison.Ordinal) ? "The file holds characters that no text has (NUL): it is not a CSV file." : null) is not null)
            return null;

        var malformed = new List<string>();
        using var reader = CsvReader.FromText(text, CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = SeparatorOf(text),
            TrackLineNumbers = true,
            SkipEmptyLines = true,
            OnMalformedRecord = record =>
            {
                if (record.Reason is CsvMalformedReason.UnterminatedQuote)
                    malformed.Add($"Line {record.LineNumber}: a quotation mark opens a cell and none closes it.");
                else if (record.Reason is CsvMalformedReason.TextAfterClosingQuote)
                    malformed.Add($"Line {record.LineNumber}: text stands behind the quotation mark that closes a cell. A quotation mark inside a cell is written twice.");
            },
        });
        if (!reader.Read() || Cells(reader) is not { } headings || headings.All(string.IsNullOrWhiteSpace))
        {
            fault = malformed.FirstOrDefault() ?? "There is no heading: the first line must name the columns.";
            return null;
        }

        fault = headings.Count > limits.MaxColumns ? $"It has {headings.Count} columns, where {limits.MaxColumns} are the most." : null;
        var rows = new List<ImportTableRow>();
        while (fault is null && reader.Read())
        {
            var row = new ImportTableRow((int)reader.LineNumber, Cells(reader));
            if (row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                rows.Add(row);
            fault = FaultOf(row, rows.Count, limits);
        }

        fault = malformed.FirstOrDefault() ?? fault ?? (rows.Count == 0 ? "There is a heading, and no row below it." : null);
        return fault is null ? new ImportTable([.. headings.Select((heading, column) => Named(heading, column))], rows) : null;
    }

    private static string? FaultOf(ImportTableRow row, int rows, ImportOptions limits)
    {
        if (rows > limits.MaxRows)
            return $"It has more than {limits.MaxRows:N0} rows, which are the most. Import it in parts.";
        return row.Cells.FirstOrDefault(cell => cell.Length > limits.MaxCellLength) is { } long_
            ? $"Line {row.Line}: a cell holds {long_.Length:N0} characters, where {limits.MaxCellLength:N0} are the most."
            : null;
    }

    private static List<string> Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private static string Named(string heading, int column) => string.IsNullOrWhiteSpace(heading) ? $"Column {column + 1}" : heading.Trim();

    // The heading decides: it names columns, and has each of these between them or not at all.
    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().TrimStart("\r\n").IndexOfAny('\r', '\n');
        var heading = end < 0 ? text : text.TrimStart('\r', '\n')[..end];
        return Separators.MaxBy(separator => heading.Count(character => character == separator));
    }
}
