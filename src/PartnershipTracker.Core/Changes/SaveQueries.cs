using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Changes;

/// <summary>The changes of the whole record, the latest first: what was saved together stands together. Nothing is left out.</summary>
public sealed class SaveQueries(TrackerDbContext db, RevisionSteps steps, PartnerQueries partners, CursorSeal seal)
{
    /// <summary>Steps that are shown of one save; of a larger one, this many.</summary>
    public const int StepsShown = 8;

    /// <summary>One page of saves. The total counts saves.</summary>
    public async Task<Page<RecordedSave>> ListAsync(RevisionFilter filter, CancellationToken cancellationToken)
    {
        // What was recorded before saves were numbered came from the seeds in one load, or one by one.
        var isApart = filter.Save is not null;
        var saves = Filtered(filter)
            .GroupBy(revision => !isApart && (revision.DatasetVersion > 0 || revision.By == Change.SeedAuthor) ? revision.DatasetVersion : -(long)revision.Id)
            .Select(save => new { Latest = save.Max(revision => revision.Id), Count = save.Count() });
        var total = await saves.CountAsync(cancellationToken);
        if (filter.Cursor is { } cursor && seal.Open(filter.Query, cursor) is [var position])
        {
            var below = int.Parse(position, CultureInfo.InvariantCulture);
            saves = saves.Where(save => save.Latest < below);
        }

        var found = await saves.OrderByDescending(save => save.Latest).Take(filter.Limit + 1).ToListAsync(cancellationToken);
        var page = new List<RecordedSave>();
        foreach (var save in found.Take(filter.Limit))
            page.Add(await ReadAsync(filter, save.Latest, save.Count, cancellationToken));
        return new(page, total, found.Count > filter.Limit ? seal.Seal(filter.Query, [found[filter.Limit - 1].Latest.ToString(CultureInfo.InvariantCulture)]) : null);
    }

    /// <summary>The names of those who have changed something.</summary>
    public async Task<IReadOnlyList<string>> AuthorsAsync(CancellationToken cancellationToken) =>
        await db.Set<Revision>().Select(revision => revision.By).Distinct().Order().ToListAsync(cancellationToken);

    // Revisions are numbered as they are saved: those of one save lie together, the latest last.
    private async Task<RecordedSave> ReadAsync(RevisionFilter filter, int latest, int count, CancellationToken cancellationToken)
    {
        var shown = await Filtered(filter).AsNoTracking().Where(revision => revision.Id <= latest).OrderByDescending(revision => revision.Id)
            .Take(Math.Min(count, StepsShown)).ToListAsync(cancellationToken);
        var last = shown[0];
        return new(last.DatasetVersion, last.At, last.By, last.Why, count, await steps.OfAsync(shown, cancellationToken));
    }

    private IQueryable<Revision> Filtered(RevisionFilter filter)
    {
        IQueryable<Revision> revisions = db.Set<Revision>();
        if (TermList.Split(filter.Type) is { Count: > 0 } types)
            revisions = revisions.Where(revision => types.Contains(revision.RecordType));
        if (filter.KindValues is { Count: > 0 } kinds)
            revisions = revisions.Where(revision => kinds.Contains(revision.Kind));
        if (partners.Terms.Codes(filter.Partner) is { Count: > 0 } codes)
            revisions = Naming(revisions, codes);
        if (!string.IsNullOrWhiteSpace(filter.By))
            revisions = revisions.Where(revision => revision.By == filter.By);
        if (filter.Start is { } start)
            revisions = revisions.Where(revision => revision.At >= start);
        if (filter.End is { } end)
            revisions = revisions.Where(revision => revision.At < end);
        if (!string.IsNullOrWhiteSpace(filter.Q))
            revisions = revisions.Where(revision => EF.Functions.Like(revision.Why, Anywhere(filter.Q), "\\"));
        return filter.Save is { } save ? revisions.Where(revision => revision.DatasetVersion == save) : revisions;
    }

    // Snapshots name partners by their codes, which as a JSON string are nothing else.
    private static IQueryable<Revision> Naming(IQueryable<Revision> revisions, IReadOnlyList<string> codes)
    {
        var quoted = codes.Select(code => JsonSerializer.Serialize(code, RecordJson.Options)).ToList();
        return revisions.Where(revision => quoted.Any(code => revision.Snapshot.Contains(code)));
    }

    private static string Anywhere(string words) =>
        $"%{words.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
