using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Changes;

/// <summary>Reads revisions as steps: what each is called, and what it changed.</summary>
public sealed class RevisionSteps(TrackerDbContext db, RecordKinds kinds, RecordTitles titles)
{
    internal RevisionRow RowOf(Revision revision)
    {
        var kind = KindOf(revision);
        return RevisionRow.Of(revision, kind.TitleOf(kind.Read(revision.Snapshot)));
    }

    /// <summary>The revisions as steps, in their order.</summary>
    internal async Task<IReadOnlyList<RevisionStep>> OfAsync(IReadOnlyList<Revision> revisions, CancellationToken cancellationToken)
    {
        var before = await BeforeAsync(revisions, cancellationToken);
        var states = revisions.Select(revision => (Revision: revision, Before: revision.IsEnd ? null : before.GetValueOrDefault((revision.RecordType, revision.RecordSlug, revision.Number - 1)))).ToList();
        var changes = await BetweenAsync([.. states.Select(state => (state.Before, state.Revision))], cancellationToken);
        return [.. states.Zip(changes, (state, changed) => new RevisionStep(RowOf(state.Revision), changed))];
    }

    /// <summary>In what each pair of states differs; in nothing where there is no earlier one.</summary>
    internal async Task<IReadOnlyList<IReadOnlyList<FieldChange>>> BetweenAsync(IReadOnlyList<(Revision? Before, Revision After)> pairs, CancellationToken cancellationToken)
    {
        var difference = await DifferenceAsync([.. pairs.Where(pair => pair.Before is not null).SelectMany(pair => new[] { pair.Before!, pair.After })], cancellationToken);
        return [.. pairs.Select(pair => pair.Before is null ? [] : difference.Between(Read(pair.Before), Read(pair.After)))];
    }

    internal async Task<IReadOnlyList<FieldChange>> BetweenAsync(Revision before, Revision after, CancellationToken cancellationToken) =>
        (await BetweenAsync([(before, after)], cancellationToken))[0];

    /// <summary>What a state says, field by field.</summary>
    internal async Task<IReadOnlyList<FieldChange>> FieldsAsync(RecordInput state, CancellationToken cancellationToken) =>
        new Difference(await titles.ReferredToAsync([state], cancellationToken)).Between(null, state);

    private async Task<Difference> DifferenceAsync(IReadOnlyList<Revision> revisions, CancellationToken cancellationToken) =>
        new(await titles.ReferredToAsync(revisions.Select(Read), cancellationToken));

    private async Task<Dictionary<(string Type, string Id, int Number), Revision>> BeforeAsync(IReadOnlyList<Revision> revisions, CancellationToken cancellationToken)
    {
        var all = db.Set<Revision>();
        var keys = revisions.Where(revision => revision.Number > 1).Select(revision => revision.Id).ToList();
        var before = await all.AsNoTracking()
            .Where(earlier => all.Any(revision =>
                keys.Contains(revision.Id) && revision.RecordType == earlier.RecordType && revision.RecordSlug == earlier.RecordSlug && revision.Number == earlier.Number + 1))
            .ToListAsync(cancellationToken);
        return before.ToDictionary(revision => (revision.RecordType, revision.RecordSlug, revision.Number));
    }

    private RecordInput Read(Revision revision) => KindOf(revision).Read(revision.Snapshot);

    private RecordKind KindOf(Revision revision) => kinds.Find(revision.RecordType)!;
}
