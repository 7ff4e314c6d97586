using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Imports;

/// <summary>What came of an import, as a table.</summary>
public static class ImportReport
{
    /// <summary>What came of each row: line, outcome, id, message.</summary>
    public static byte[] Csv(IEnumerable<ImportLine> lines) => CsvTable.Of(
        ["line", "outcome", "id", "message"],
        lines.Select(line => new[] { $"{line.Line}", line.Outcome.Code(), line.Id ?? "", MessageOf(line) }));

    private static string MessageOf(ImportLine line) => string.Join(
        " ",
        line.Faults.Select(fault => fault.Column is null ? fault.Message : $"{fault.Column}: {fault.Message}")
            .Concat(line.Alike.Select(other => $"May be the same as {other.Id ?? $"line {other.Line}"}: {other.Title}.")));
}
