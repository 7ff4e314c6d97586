using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Releases;

/// <summary>
/// In which records two states of the whole differ. What was changed and changed back in between is no difference: the feed of changes tells of each step.
/// </summary>
public sealed class DiffQueries(TrackerDbContext db, ReleaseQueries releases, RevisionSteps steps, RecordKinds kinds, PartnerQueries partners, CursorSeal seal)
{
    /// <summary>What is wrong with the states that a filter names: a fault of each parameter. A cursor names those that were compared, whatever the words mean by now.</summary>
    public async Task<IReadOnlyList<FieldError>> FaultsAsync(DiffFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Cursor is not null)
            return [];
        var (from, fault) = await releases.ReadPointAsync(filter.From, cancellationToken);
        var (to, otherFault) = await ToAsync(filter, cancellationToken);
        if (from?.LastRevision > to?.LastRevision)
            otherFault = "to lies before from: name the earlier state first.";
        return [.. new[] { ("from", fault), ("to", otherFault) }.Where(each => each.Item2 is not null).Select(each => new FieldError(each.Item1, each.Item2!))];
    }

    /// <summary>One page of the records, in the order of type and id. All pages compare the states that the first one did.</summary>
    /// <exception cref="ArgumentException">The filter names no two states: see <see cref="FaultsAsync"/>.</exception>
    public async Task<Page<DiffItem>> ListAsync(DiffFilter filter, CancellationToken cancellationToken)
    {
        var place = filter.Cursor is { } cursor ? Place.Of(seal.Open(filter.Query, cursor) ?? throw Paging.Unchecked()) : await StartAsync(filter, cancellationToken);
        var pairs = Named(Differing(place.From, place.To), filter);
        var total = await pairs.TotalAsync(filter, cancellationToken);
        var (type, id) = (place.Type, place.Id);
        var found = await pairs
            .Where(pair => string.Compare(pair.Now.RecordType, type) >= 0 && (pair.Now.RecordType != type || string.Compare(pair.Now.RecordSlug, id) > 0))
            .OrderBy(pair => pair.Now.RecordType).ThenBy(pair => pair.Now.RecordSlug)
            .Take(filter.Limit + 1).ToListAsync(cancellationToken);

        var rows = found.Take(filter.Limit).ToList();
        var changes = await steps.BetweenAsync([.. rows.Select(pair => (pair.IsInBoth ? pair.Then : null, pair.Now))], cancellationToken);
        var last = rows.LastOrDefault()?.Now;
        return new(
            [.. rows.Zip(changes, Item)],
            total,
            found.Count > filter.Limit ? seal.Seal(filter.Query, (place with { Type = last!.RecordType, Id = last.RecordSlug }).Written) : null);
    }

    private async Task<Place> StartAsync(DiffFilter filter, CancellationToken cancellationToken) =>
        ((await releases.ReadPointAsync(filter.From, cancellationToken)).Point, (await ToAsync(filter, cancellationToken)).Point) is ({ } from, { } to)
            ? new Place(from.LastRevision, to.LastRevision, "", "")
            : throw new ArgumentException("The filter names no two states.", nameof(filter));

    private async Task<(RecordPoint? Point, string? Fault)> ToAsync(DiffFilter filter, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(filter.To) ? (await releases.NowAsync(cancellationToken), null) : await releases.ReadPointAsync(filter.To, cancellationToken);

    private DiffItem Item(Pair pair, IReadOnlyList<FieldChange> changes)
    {
        var row = steps.RowOf(pair.Now);
        var kind = pair.IsInBoth ? DiffKind.Changed
            : !pair.Now.IsEnd ? DiffKind.Added
            : pair.Now.Kind == RevisionKind.Merged ? DiffKind.Merged
            : DiffKind.Withdrawn;
        return new(row.Id, row.Type, row.Title, kind, pair.Then is { IsEnd: false } then ? then.Number : null, row.Number, row.MergedInto, changes);
    }

    // Of each record that has a step in between: its last step by either point. Where it stands at neither, or says the same at both, there is no difference.
    private IQueryable<Pair> Differing(int from, int to)
    {
        var all = db.Set<Revision>().AsNoTracking();
        var until = all.Where(revision => revision.Id <= to);
        var earlier = all.Where(revision => revision.Id <= from);
        var pairs =
            from now in until
            where now.Id > @from && !until.Any(later => later.RecordType == now.RecordType && later.RecordSlug == now.RecordSlug && later.Number > now.Number)
            join before in earlier.Where(before => !earlier.Any(later => later.RecordType == before.RecordType && later.RecordSlug == before.RecordSlug && later.Number > before.Number))
                on new { now.RecordType, now.RecordSlug } equals new { before.RecordType, before.RecordSlug } into befores
            from then in befores.DefaultIfEmpty()
            select new Pair { Then = then, Now = now };
        return pairs.Where(pair =>
            pair.Now.Kind == RevisionKind.Withdrawn || pair.Now.Kind == RevisionKind.Merged
                ? pair.Then != null && pair.Then.Kind != RevisionKind.Withdrawn && pair.Then.Kind != RevisionKind.Merged
                : pair.Then == null || pair.Then.Kind == RevisionKind.Withdrawn || pair.Then.Kind == RevisionKind.Merged || pair.Then.Snapshot != pair.Now.Snapshot);
    }

    private IQueryable<Pair> Named(IQueryable<Pair> pairs, DiffFilter filter)
    {
        if (RevisionFilter.Types(kinds).Codes(filter.Type) is { Count: > 0 } types)
            pairs = pairs.Where(pair => types.Contains(pair.Now.RecordType));
        if (partners.Terms.Codes(filter.Partner) is not { Count: > 0 } codes)
            return pairs;

        var quoted = RevisionSelection.InSnapshots(codes);
        return pairs.Where(pair => quoted.Any(code =>
            (pair.Now.Kind != RevisionKind.Withdrawn && pair.Now.Kind != RevisionKind.Merged && pair.Now.Snapshot.Contains(code))
            || (pair.Then != null && pair.Then.Kind != RevisionKind.Withdrawn && pair.Then.Kind != RevisionKind.Merged && pair.Then.Snapshot.Contains(code))));
    }

    /// <summary>A record's last step by either point.</summary>
    private sealed record Pair
    {
        /// <summary>By the earlier one; null where it was not recorded yet.</summary>
        public Revision? Then { get; init; }

        public required Revision Now { get; init; }

        public bool IsInBoth => Then is { IsEnd: false } && !Now.IsEnd;
    }

    /// <summary>Where a page ends, and which states it compares.</summary>
    private sealed record Place(int From, int To, string Type, string Id)
    {
        public IReadOnlyList<string> Written => [From.ToString(CultureInfo.InvariantCulture), To.ToString(CultureInfo.InvariantCulture), Type, Id];

        public static Place Of(IReadOnlyList<string> written) =>
            new(int.Parse(written[0], CultureInfo.InvariantCulture), int.Parse(written[1], CultureInfo.InvariantCulture), written[2], written[3]);
    }
}
