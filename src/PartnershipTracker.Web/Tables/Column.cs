using System.Globalization;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Imports;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Tables;

/// <summary>A column of a table that readers take away.</summary>
/// <param name="Name">Its heading, as the API names the same thing where it does.</param>
/// <param name="Type">The type of its values, as Frictionless Table Schema names it: string, integer, date, datetime.</param>
/// <param name="Meaning">What it holds, in a sentence for the dictionary.</param>
public abstract record Column(string Name, string Type, string Meaning)
{
    /// <summary>What stands between the values of a cell that holds several: an import reads them so as well.</summary>
    public const string Separator = "; ";

    /// <summary>The table and the column in which each of its values is found; null where it names no other record.</summary>
    public (string Table, string Column)? Refers { get; init; }

    /// <summary>The property of the record in JSON that it is taken from.</summary>
    public string Field { get => field ?? Name; init; }

    /// <summary>Whether no cell is empty.</summary>
    public bool IsRequired { get; init; }

    public static string Joined(IEnumerable<string> values) => string.Join(Separator, values);

    /// <summary>The sources that are cited, each once.</summary>
    public static string Cited(IEnumerable<CitationDetails> citations) => Joined(citations.Select(citation => citation.Source).Distinct(StringComparer.Ordinal));

    public static string Day(DateOnly? day) => day?.Asked() ?? "";

    public static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <inheritdoc cref="Column"/>
/// <param name="Value">The text of a row's cell; empty or null where nothing is recorded.</param>
public sealed record Column<TRow>(string Name, string Type, string Meaning, Func<TRow, string?> Value) : Column(Name, Type, Meaning);

/// <summary>Writes rows as CSV by their columns.</summary>
internal static class ColumnWriting
{
    public static Task WriteCsvAsync<TRow>(this IReadOnlyList<Column<TRow>> columns, Stream stream, IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken) =>
        CsvTable.WriteAsync(
            stream,
            [.. columns.Select(column => column.Name)],
            rows.Select(columns.CellsOf),
            cancellationToken);

    /// <summary>A row as its cells.</summary>
    public static string[] CellsOf<TRow>(this IReadOnlyList<Column<TRow>> columns, TRow row) => [.. columns.Select(column => column.Value(row) ?? "")];
}
