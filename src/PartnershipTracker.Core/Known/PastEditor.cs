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
        var changed = await db.Set<Revision>().Where(revision => revision.Id > last)
            .Select(revision => new { revision.RecordType, revision.RecordSlug }).Distinct().ToListAsync(cancellationToken);
        await using var transaction = await ledger.BeginAsync(cancellationToken);
        var steps = new List<(RecordStep Step, Revision? Then)>();
        var giving = new List<(string Type, string Slug)>();
        foreach (var record in changed)
        {
            var (then, now) = (await StepAsync(record.RecordType, record.RecordSlug, last, cancellationToken), await StepAsync(record.RecordType, record.RecordSlug, int.MaxValue, cancellationToken));
            var kind = kinds.Find(record.RecordType)!;
            var stood = then is { IsEnd: false };
            if (stood || !now!.IsEnd)
                steps.Add((new RecordStep(kind, record.RecordSlug, now!.Number, stood ? kind.Read(then!.Snapshot) : null, Returns: true), then));
            if (!now!.IsEnd && now.Snapshot != then?.Snapshot)
                giving.Add((record.RecordType, record.RecordSlug));
        }

        await GiveUpAsync(giving, cancellationToken);
        await stages.WriteAsync([.. steps.Select(each => each.Step)], new Change("", "", Restores: true), progress: null, cancellationToken);
        await db.Set<Revision>().Where(revision => revision.Id > last).ExecuteDeleteAsync(cancellationToken);
        foreach (var (step, then) in steps.Where(each => each.Step.Input is not null))
        {
            var first = await db.Set<Revision>().Where(revision => revision.RecordType == step.Kind.Type && revision.RecordSlug == step.Id).MinAsync(revision => revision.At, cancellationToken);
            await step.Kind.StampAsync(db, step.Id, then!.Number, first, then.At, cancellationToken);
        }

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

    private Task<Revision?> StepAsync(string type, string slug, int upTo, CancellationToken cancellationToken) => db.Set<Revision>().AsNoTracking()
        .Where(revision => revision.RecordType == type && revision.RecordSlug == slug && revision.Id <= upTo)
        .OrderByDescending(revision => revision.Number)
        .FirstOrDefaultAsync(cancellationToken);

    // The rows that join two records have no class of their own.
    private static bool IsPublic(Type type) =>
        type == typeof(Dictionary<string, object>) || (type.Assembly == typeof(PastEditor).Assembly && PublicRooms.Contains(type.Namespace!.Split('.')[^1], StringComparer.Ordinal));
}
