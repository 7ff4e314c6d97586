using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Seeding;

/// <summary>
/// Brings the record up to date with the seed files: adds what is missing, updates what only seeds have written, leaves what an
/// editor has changed. Runs any number of times.
/// </summary>
public sealed class SeedLoader(
    TrackerDbContext db, Ledger ledger, SourceEditor sources, PartnerEditor partners, FrameworkEditor frameworks, AreaEditor areas,
    SummitEditor summits, AgreementEditor agreements, MilestoneEditor milestones, AssessmentEditor assessments,
    DisagreementEditor disagreements, NameEditor names)
{
    /// <summary>Reads and checks the files of <paramref name="directory"/> without a database.</summary>
    /// <param name="withRecord">Whether the public record is read as well as the article.</param>
    /// <returns>The faults, and how many entries could be read.</returns>
    public static (IReadOnlyList<SeedFault> Faults, int Entries) Check(string directory, bool withRecord)
    {
        var set = SeedReader.Read(directory, withRecord);
        return (set.Faults, set.Count);
    }

    /// <summary>Loads <paramref name="directory"/> in one transaction; with any fault in the files nothing is written.</summary>
    /// <param name="withRecord">Whether the public record is loaded as well as the article.</param>
    public async Task<SeedReport> LoadAsync(string directory, bool withRecord, CancellationToken cancellationToken)
    {
        var set = SeedReader.Read(directory, withRecord);
        set.Faults.AddRange(await AlteredTextsAsync(set, cancellationToken));
        if (set.Faults.Count > 0)
            return new SeedReport(set.Faults, []);

        await using var transaction = await ledger.BeginAsync(cancellationToken);
        var frameworksInOrder = Order.ByReference(set.Frameworks, framework => framework.Successor);
        var agreementsInOrder = Order.ByReference(set.Agreements, agreement => agreement.Predecessor);
        List<SeedOutcome> outcomes =
        [
            .. await WriteAsync(
                Ledger.TypeName<Source>(), set.Sources, (input, change, ct) => sources.StageAsync(input, set.Texts.GetValueOrDefault(input.Id), change, ct), cancellationToken),
            .. await WriteAsync(Ledger.TypeName<Partner>(), set.Partners, partners.StageAsync, cancellationToken),
            .. await WriteAsync(Ledger.TypeName<Framework>(), frameworksInOrder, frameworks.StageAsync, cancellationToken),
            .. await WriteAsync(Ledger.TypeName<CooperationArea>(), set.Areas, areas.StageAsync, cancellationToken),
            .. await WriteAsync(Ledger.TypeName<Summit>(), set.Summits, summits.StageAsync, cancellationToken),
            .. await WriteAsync(Ledger.TypeName<Agreement>(), agreementsInOrder, agreements.StageAsync, cancellationToken),
            .. await WriteAsync(Ledger.TypeName<Milestone>(), set.Milestones, milestones.StageAsync, cancellationToken),
            .. await WriteAsync(Ledger.TypeName<Assessment>(), set.Assessments, assessments.StageAsync, cancellationToken),
            .. await WriteAsync(Ledger.TypeName<Disagreement>(), set.Disagreements, disagreements.StageAsync, cancellationToken),
            .. await WriteAsync(Ledger.TypeName<ProperName>(), set.Names, names.StageAsync, cancellationToken),
        ];
        await transaction.CommitAsync(cancellationToken);
        return new SeedReport([], outcomes);
    }

    // Each section is saved before the next, which looks up what it refers to; the transaction makes them one.
    private async Task<List<SeedOutcome>> WriteAsync<TInput>(
        string type, IReadOnlyList<SeedEntry<TInput>> entries, Func<TInput, Change, CancellationToken, Task<RecordOutcome>> stage, CancellationToken cancellationToken)
        where TInput : RecordInput
    {
        await ledger.ForeseeAsync(type, entries.Select(entry => entry.Input.Id), cancellationToken);
        var outcomes = new List<SeedOutcome>();
        foreach (var entry in entries)
            outcomes.Add(new(entry.Section, await stage(entry.Input, new Change(Change.SeedAuthor, $"Loaded from {entry.File}."), cancellationToken)));
        await db.SaveChangesAsync(cancellationToken);
        return outcomes;
    }

    // The places of passages count on the text that they were found in: it never changes under them.
    private async Task<IEnumerable<SeedFault>> AlteredTextsAsync(SeedSet set, CancellationToken cancellationToken)
    {
        var stored = await db.Set<Source>()
            .Where(source => source.Text != null)
            .Select(source => new { source.Slug, source.Text!.Sha256 })
            .ToDictionaryAsync(source => source.Slug, source => source.Sha256, cancellationToken);
        return from entry in set.Sources
               where stored.TryGetValue(entry.Input.Id, out var sha256) && sha256 != entry.Input.Sha256
               select entry.Input.Sha256 is null
                   ? entry.Fault("text", "The record holds a text for this source, which passages count on. A stored text is never taken away.")
                   : entry.Fault("sha256", "The record holds another text for this source. A stored text is never replaced: give the new text an id of its own.");
    }
}
