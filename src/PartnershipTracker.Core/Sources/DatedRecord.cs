using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;

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

    /// <summary>The same rule as the key of an order.</summary>
    internal static SortColumn<TRecord>[] Days<TRecord>()
        where TRecord : DatedRecord =>
        [SortColumn.By((TRecord record) => record.FirstDay), SortColumn.By((TRecord record) => record.LastDay)];
}
