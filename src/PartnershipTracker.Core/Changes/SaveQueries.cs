using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Changes;

/// <summary>The changes of the whole record, the latest first: what was saved together stands together. Nothing is left out.</summary>
public sealed class SaveQueries(TrackerDbContext db, RecordKinds kinds, RevisionSteps steps, PartnerQueries partners, CursorSeal seal)
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
        return new(await ReadAsync(filter, [.. found.Take(filter.Limit).Select(save => new FoundSave(save.Latest, save.Count))], cancellationToken), total, found.Count > filter.Limit ? seal.Seal(filter.Query, [found[filter.Limit - 1].Latest.ToString(CultureInfo.InvariantCulture)]) : null);
    }

    /// <summary>The names of those who have changed something.</summary>
    public async Task<IReadOnlyList<string>> AuthorsAsync(CancellationToken cancellationToken) =>
        await db.Set<Revision>().Select(revision => revision.By).Distinct().Order().ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<RecordedSave>> ReadAsync(RevisionFilter filter, IReadOnlyList<FoundSave> saves, CancellationToken cancellationToken)
    {
        var shown = await steps.OfAsync(await ShownAsync(filter, saves, cancellationToken), cancellationToken);
        var page = new List<RecordedSave>();
        var place = 0;
        foreach (var save in saves)
        {
            var last = shown[place].Revision;
            page.Add(new(last.Save, last.At, last.By, last.Why, save.Count, [.. shown.Skip(place).Take(save.Shown)]));
            place += save.Shown;
        }

        return page;
    }

    // Revisions are numbered as they are saved: those of one save lie together, the latest last, and so do saves that are shown whole. They are read
    // at once up to one of which the rest is left out.
    private async Task<IReadOnlyList<Revision>> ShownAsync(RevisionFilter filter, IReadOnlyList<FoundSave> saves, CancellationToken cancellationToken)
    {
        var shown = new List<Revision>();
        var (first, many) = (0, 0);
        foreach (var (index, save) in saves.Index())
        {
            many += save.Shown;
            if (save.Shown == save.Count && index < saves.Count - 1)
                continue;

            var latest = saves[first].Latest;
            shown.AddRange(await Filtered(filter).AsNoTracking().Where(revision => revision.Id <= latest).OrderByDescending(revision => revision.Id).Take(many).ToListAsync(cancellationToken));
            (first, many) = (index + 1, 0);
        }

        return shown;
    }

    private IQueryable<Revision> Filtered(RevisionFilter filter)
    {
        var revisions = db.Set<Revision>().Selected(RevisionFilter.Types(kinds).Codes(filter.Type), filter.KindValues, partners.Terms.Codes(filter.Partner));
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

    private static string Anywhere(string words) =>
        $"%{words.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    /// <summary>A save as it is found: the number of its latest revision, and how many it has.</summary>
    private sealed record FoundSave(int Latest, int Count)
    {
        public int Shown => Math.Min(Count, StepsShown);
    }
}
