using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Known;

/// <summary>Takes back, in a copy of the record, what was recorded after a step. It writes through the editors that wrote it.</summary>
public sealed class PastEditor(TrackerDbContext db, Ledger ledger, RecordKinds kinds, RecordStages stages)
{
    private static readonly string[] PublicRooms =
        ["History", "Sources", "Partners", "Frameworks", "Areas", "Summits", "Names", "Agreements", "Milestones", "Assessments", "Disagreements"];

    // Few enough for the parameters of one statement.
    private const int Batch = 500;

    /// <summary>The tables that hold something else than the public record and its history: accounts, sessions, drafts, reports and their like.</summary>
    public IReadOnlyList<string> PrivateTables =>
    [
        .. db.Model.GetEntityTypes().GroupBy(type => type.GetTableName())
            .Where(table => table.Key is not null && !table.Any(type => IsPublic(type.ClrType)))
            .Select(table => table.Key!),
    ];

    /// <summary>Makes every record say what it said after the step <paramref name="last"/>, and forgets the steps after it.</summary>
    public async Task TakeBackAsync(int last, CancellationToken cancellationToken)
    {
        await using var transaction = await ledger.BeginAsync(cancellationToken);
        var histories = await HistoriesAsync(last, cancellationToken);
        var steps = new List<(RecordStep Step, History History)>();
        var giving = new List<(string Type, string Slug)>();
        foreach (var history in histories)
        {
            var (then, now) = (history.Then, history.Now);
            var kind = kinds.Find(now.RecordType)!;
            var stood = then is { IsEnd: false };
            if (stood || !now.IsEnd)
                steps.Add((new RecordStep(kind, now.RecordSlug, now.Number, stood ? kind.Read(then!.Snapshot) : null, Returns: true), history));
            if (!now.IsEnd && now.Snapshot != then?.Snapshot)
                giving.Add((now.RecordType, now.RecordSlug));
        }

        await GiveUpAsync(giving, cancellationToken);
        foreach (var type in steps.GroupBy(each => each.Step.Kind.Type, each => each.Step.Id))
            await ledger.ForeseeAsync(type.Key, type, cancellationToken);
        await stages.WriteAsync([.. steps.Select(each => each.Step)], new Change("", "", Restores: true), progress: null, cancellationToken);
        await db.Set<Revision>().Where(revision => revision.Id > last).ExecuteDeleteAsync(cancellationToken);
        foreach (var (step, history) in steps.Where(each => each.Step.Input is not null))
            await step.Kind.StampAsync(db, step.Id, history.Then!.Number, history.FirstAt, history.Then.At, cancellationToken);

        var version = await db.Set<Revision>().MaxAsync(revision => revision.DatasetVersion, cancellationToken);
        await db.Set<Dataset>().ExecuteUpdateAsync(set => set.SetProperty(dataset => dataset.Version, version), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // What only one record may have, another may have taken over since: nobody has it until all are back.
    private async Task GiveUpAsync(IReadOnlyList<(string Type, string Slug)> records, CancellationToken cancellationToken)
    {
        List<string> Of<TRecord>()
            where TRecord : Record => [.. records.Where(record => record.Type == Ledger.TypeName<TRecord>()).Select(record => record.Slug)];
        var (sources, partners) = (Of<Source>(), Of<Partner>());
        await db.Set<Source>().Where(source => sources.Contains(source.Slug)).ExecuteUpdateAsync(set => set.SetProperty(source => source.Url, source => source.Slug), cancellationToken);
        await db.Set<Partner>().Where(partner => partners.Contains(partner.Slug)).ExecuteUpdateAsync(set => set.SetProperty(partner => partner.Code, partner => partner.Slug), cancellationToken);
    }

    // Of each record that has a step after the last: all steps are read without what they say, and of two of them that too.
    private async Task<IReadOnlyList<History>> HistoriesAsync(int last, CancellationToken cancellationToken)
    {
        var all = db.Set<Revision>();
        var changed = await all
            .Where(revision => all.Any(later => later.Id > last && later.RecordType == revision.RecordType && later.RecordSlug == revision.RecordSlug))
            .Select(revision => new { revision.Id, revision.RecordType, revision.RecordSlug, revision.Number, revision.At })
            .ToListAsync(cancellationToken);
        var records = changed.GroupBy(step => (step.RecordType, step.RecordSlug)).Select(steps => (
            Then: steps.Where(step => step.Id <= last).MaxBy(step => step.Number)?.Id, Now: steps.MaxBy(step => step.Number)!.Id, FirstAt: steps.Min(step => step.At))).ToList();
        var read = new Dictionary<int, Revision>();
        foreach (var ids in records.SelectMany(record => new[] { record.Then, record.Now }).OfType<int>().Distinct().Chunk(Batch))
        {
            foreach (var revision in await all.AsNoTracking().Where(revision => ids.Contains(revision.Id)).ToListAsync(cancellationToken))
                read[revision.Id] = revision;
        }

        return [.. records.Select(record => new History(record.Then is { } then ? read[then] : null, read[record.Now], record.FirstAt))];
    }

    // The rows that join two records have no class of their own.
    private static bool IsPublic(Type type) =>
        type == typeof(Dictionary<string, object>) || (type.Assembly == typeof(PastEditor).Assembly && PublicRooms.Contains(type.Namespace!.Split('.')[^1], StringComparer.Ordinal));

    /// <summary>A record that has changed since.</summary>
    /// <param name="Then">The step at which it stood; null where it was not there yet.</param>
    /// <param name="Now">Its latest step.</param>
    /// <param name="FirstAt">When it was first recorded (UTC).</param>
    private sealed record History(Revision? Then, Revision Now, DateTime FirstAt);
}
