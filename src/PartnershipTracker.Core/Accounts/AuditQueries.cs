using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Accounts;

/// <summary>Every read of the audit log.</summary>
public sealed class AuditQueries(TrackerDbContext db)
{
    /// <summary>One page of entries, the latest first. <see cref="Page{T}.Next"/> is the number that <see cref="AuditFilter.Before"/> takes.</summary>
    public async Task<Page<AuditEntry>> ListAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var entries = Filtered(filter);
        var total = await entries.CountAsync(cancellationToken);
        if (filter.Before is { } before)
            entries = entries.Where(entry => entry.Id < before);
        var rows = await entries.AsNoTracking().OrderByDescending(entry => entry.Id).Take(AuditFilter.PageSize + 1).ToListAsync(cancellationToken);
        return new(
            [.. rows.Take(AuditFilter.PageSize)],
            total,
            rows.Count > AuditFilter.PageSize ? rows[AuditFilter.PageSize - 1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    private IQueryable<AuditEntry> Filtered(AuditFilter filter)
    {
        IQueryable<AuditEntry> entries = db.Set<AuditEntry>();
        if (filter.ActValues is { Length: > 0 } acts)
            entries = entries.Where(entry => acts.Contains(entry.Act));
        if (!string.IsNullOrWhiteSpace(filter.Who))
            entries = entries.Where(entry => entry.Who == filter.Who || entry.About == filter.Who);
        if (filter.Failed)
            entries = entries.Where(entry => entry.Outcome == AuditOutcome.Failed);
        if (filter.From is { } from)
        {
            var start = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            entries = entries.Where(entry => entry.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = to == DateOnly.MaxValue ? DateTime.MaxValue : to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            entries = entries.Where(entry => entry.At < end);
        }

        return entries;
    }
}
