using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.History;

/// <summary>
/// Keyset paging: a page begins after the sort key of the last row shown, so rows that come or go elsewhere never repeat
/// or hide one.
/// </summary>
public static class Paging
{
    /// <summary>One page of records sorted by id.</summary>
    /// <param name="records">The records that the filter matches, with all that <paramref name="show"/> reads.</param>
    /// <param name="filter">How many, and from where on; its cursor has been checked.</param>
    /// <param name="query">The list and its filters, in one canonical string: what a cursor is bound to.</param>
    /// <param name="seal">Signs the next cursor.</param>
    /// <param name="show">What is shown of a record.</param>
    public static async Task<Page<TView>> ToPageAsync<TRecord, TView>(
        this IQueryable<TRecord> records, PageFilter filter, string query, CursorSeal seal, Func<TRecord, TView> show, CancellationToken cancellationToken)
        where TRecord : Record
    {
        var total = await records.CountAsync(cancellationToken);
        if (filter.Cursor is { } cursor && seal.Open(query, cursor) is [var slug])
            records = records.Where(record => string.Compare(record.Slug, slug) > 0);

        var rows = await records.AsNoTracking().OrderBy(record => record.Slug).Take(filter.Limit + 1).ToListAsync(cancellationToken);
        return Cut(rows, filter.Limit, total, show, last => seal.Seal(query, [last.Slug]));
    }

    /// <summary>The page of <paramref name="rows"/>, which hold one row more than <paramref name="limit"/> where another page follows.</summary>
    public static Page<TView> Cut<TRecord, TView>(List<TRecord> rows, int limit, int total, Func<TRecord, TView> show, Func<TRecord, string> seal) =>
        new([.. rows.Take(limit).Select(show)], total, rows.Count > limit ? seal(rows[limit - 1]) : null);
}
