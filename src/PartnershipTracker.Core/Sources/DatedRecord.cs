using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Sources;

/// <summary>
/// A record that has its place in time. Its span is kept in two day columns that are never null (an open end is the
/// calendar's own end), so that both databases sort, compare and index it alike.
/// </summary>
public abstract class DatedRecord : CitedRecord
{
    /// <summary>The first day that the record's date may mean.</summary>
    public DateOnly FirstDay { get; private set; } = DateOnly.MinValue;

    /// <summary>The last day that the record's date may mean.</summary>
    public DateOnly LastDay { get; private set; } = DateOnly.MaxValue;

    /// <summary>Keeps the day columns in step with the date that orders this record; without one it may be any day.</summary>
    protected void PlaceInTime(EdtfDate? date) =>
        (FirstDay, LastDay) = (date?.FirstDay ?? DateOnly.MinValue, date?.LastDay ?? DateOnly.MaxValue);
}

/// <summary>The one sorting rule of dated records, as an index and as a way to page.</summary>
public abstract class DatedRecordConfiguration<TRecord> : CitedRecordConfiguration<TRecord>
    where TRecord : DatedRecord
{
    public override void Configure(EntityTypeBuilder<TRecord> builder)
    {
        base.Configure(builder);
        builder.HasIndex(record => new { record.FirstDay, record.LastDay, record.Slug });
        builder.HasIndex(record => record.LastDay);
    }
}

/// <summary>Lists of dated records.</summary>
public static class DatedPaging
{
    /// <summary>The one sorting rule: first day, then last day (the narrower first), then id.</summary>
    public static IOrderedQueryable<TRecord> InOrder<TRecord>(this IQueryable<TRecord> records)
        where TRecord : DatedRecord =>
        records.OrderBy(record => record.FirstDay).ThenBy(record => record.LastDay).ThenBy(record => record.Slug);

    /// <inheritdoc cref="Paging.ToPageAsync{TRecord, TView}"/>
    public static async Task<Page<TView>> ToDatedPageAsync<TRecord, TView>(
        this IQueryable<TRecord> records, PageFilter filter, string query, CursorSeal seal, Func<TRecord, TView> show, CancellationToken cancellationToken)
        where TRecord : DatedRecord
    {
        var total = await records.CountAsync(cancellationToken);
        if (filter.Cursor is { } cursor && seal.Open(query, cursor) is [var first, var last, var slug])
            records = After(records, DateOnly.ParseExact(first, "O"), DateOnly.ParseExact(last, "O"), slug);

        var rows = await records.AsNoTracking().InOrder().Take(filter.Limit + 1).ToListAsync(cancellationToken);
        return Paging.Cut(rows, filter.Limit, total, show, row => seal.Seal(query, [row.FirstDay.ToString("O"), row.LastDay.ToString("O"), row.Slug]));
    }

    // The first comparison follows from the second; it is there because an index can seek by it.
    private static IQueryable<TRecord> After<TRecord>(IQueryable<TRecord> records, DateOnly first, DateOnly last, string slug)
        where TRecord : DatedRecord =>
        records.Where(record => record.FirstDay >= first
            && (record.FirstDay > first
                || record.LastDay > last
                || (record.LastDay == last && string.Compare(record.Slug, slug) > 0)));
}
