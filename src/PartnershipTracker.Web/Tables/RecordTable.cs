namespace PartnershipTracker.Web.Tables;

/// <summary>A table of some kind of record.</summary>
/// <param name="heading">The names of its columns, in their order.</param>
internal abstract class RecordTable(IReadOnlyList<string> heading)
{
    public IReadOnlyList<string> Heading => heading;

    /// <summary>The properties of the records, by their names in JSON, that have a column.</summary>
    public abstract IReadOnlyList<string> Fields { get; }
}

/// <summary>Records as rows of a table.</summary>
internal abstract class RecordTable<T>(IReadOnlyList<string> heading) : RecordTable(heading)
{
    /// <summary>Writes the table as CSV.</summary>
    /// <param name="addressOf">The absolute address of a path of this site.</param>
    /// <param name="fields">The properties of the records, by their names in JSON, whose columns are kept; null keeps all.</param>
    public abstract Task WriteAsync(Stream stream, IAsyncEnumerable<T> records, Func<string, string> addressOf, IReadOnlyList<string>? fields, CancellationToken cancellationToken);
}

/// <inheritdoc/>
/// <param name="columns">The columns of a row.</param>
/// <param name="row">Makes the row of a record.</param>
internal sealed class RecordTable<T, TRow>(IReadOnlyList<Column<TRow>> columns, Func<T, Func<string, string>, TRow> row)
    : RecordTable<T>([.. columns.Select(column => column.Name)])
{
    public override IReadOnlyList<string> Fields => [.. columns.Select(column => column.Field).Distinct(StringComparer.Ordinal)];

    public override Task WriteAsync(Stream stream, IAsyncEnumerable<T> records, Func<string, string> addressOf, IReadOnlyList<string>? fields, CancellationToken cancellationToken)
    {
        var kept = fields is null ? columns : [.. columns.Where(column => fields.Contains(column.Field, StringComparer.OrdinalIgnoreCase))];
        return kept.WriteCsvAsync(stream, records.Select(record => row(record, addressOf)), cancellationToken);
    }
}
