using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.History;

/// <summary>
/// Keyset paging: a page begins after the sort key of the last row shown, so rows that come or go elsewhere never repeat
/// or hide one.
/// </summary>
public static class Paging
{
    /// <summary>One page of what a filter asks for, in the order that it asks for.</summary>
    /// <param name="records">The records that the list's own filters match, with all that <paramref name="show"/> reads.</param>
    /// <param name="filter">How many, in which order and from where on; its cursor has been checked.</param>
    /// <param name="seal">Signs the next cursor.</param>
    /// <param name="show">What is shown of a record.</param>
    public static Task<Page<TView>> ToPageAsync<TRecord, TView>(
        this IQueryable<TRecord> records, RecordFilter<TRecord> filter, CursorSeal seal, Func<TRecord, TView> show, CancellationToken cancellationToken)
        where TRecord : Record =>
        records.ToPageAsync(filter, seal, record => record, record => record, show, cancellationToken);

    /// <summary>The same, where not the records themselves are read.</summary>
    /// <param name="read">What is read of a record, which is in it too.</param>
    /// <param name="recordOf">Finds the record in that.</param>
    internal static async Task<Page<TView>> ToPageAsync<TRecord, TRead, TView>(
        this IQueryable<TRecord> records, RecordFilter<TRecord> filter, CursorSeal seal, Expression<Func<TRecord, TRead>> read, Func<TRead, TRecord> recordOf, Func<TRead, TView> show,
        CancellationToken cancellationToken)
        where TRecord : Record
    {
        records = records.Since(filter);
        var total = await records.TotalAsync(filter, cancellationToken);
        var order = filter.SortOrder;
        if (filter.Cursor is { } cursor)
            records = order.After(records, seal.Open(filter.Query, cursor) ?? throw Unchecked());

        var rows = await order.Of(records.AsNoTracking()).Take(filter.Limit + 1).Select(read).ToListAsync(cancellationToken);
        return Cut(rows, filter.Limit, total, show, last => seal.Seal(filter.Query, order.PositionOf(recordOf(last))));
    }

    /// <summary>How many records a page says that there are: each page that is counted reads them all.</summary>
    internal static async Task<int> TotalAsync<TRecord>(this IQueryable<TRecord> records, PageFilter filter, CancellationToken cancellationToken) =>
        filter.IsCounted ? await records.CountAsync(cancellationToken) : -1;

    /// <summary>A cursor that does not open begins no list anew: whoever follows pages would never come to an end.</summary>
    internal static InvalidOperationException Unchecked() => new("The cursor is not one of this query, and was not checked.");

    /// <summary>Those of <paramref name="records"/> that were written since the moment that a filter names; all, where it names none.</summary>
    public static IQueryable<TRecord> Since<TRecord>(this IQueryable<TRecord> records, RecordFilter<TRecord> filter)
        where TRecord : Record => filter.Since is { } since ? records.Where(record => record.UpdatedAt >= since) : records;

    /// <summary>The page of <paramref name="rows"/>, which hold one row more than <paramref name="limit"/> where another page follows.</summary>
    public static Page<TView> Cut<TRecord, TView>(List<TRecord> rows, int limit, int total, Func<TRecord, TView> show, Func<TRecord, string> seal) =>
        new([.. rows.Take(limit).Select(show)], total, rows.Count > limit ? seal(rows[limit - 1]) : null);
}
