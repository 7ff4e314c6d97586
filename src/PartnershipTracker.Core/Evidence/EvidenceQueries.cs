using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Evidence;

/// <summary>Reads that lead from a fact to its passage, and from a text to its facts.</summary>
public sealed class EvidenceQueries(TrackerDbContext db, SourceQueries sources)
{
    private readonly Dictionary<string, (SourceDetails Source, string? Text)> _read = new(StringComparer.Ordinal);

    /// <summary>The citations of a record, each with its source and the text around its passage, in their order.</summary>
    public async Task<IReadOnlyList<EvidenceDetails>> InContextAsync(IReadOnlyList<CitationDetails> citations, CancellationToken cancellationToken)
    {
        var evidence = new List<EvidenceDetails>();
        foreach (var citation in citations)
        {
            if (!_read.TryGetValue(citation.Source, out var read))
            {
                var source = await sources.FindAsync(citation.Source, cancellationToken);
                var text = await sources.FindTextAsync(citation.Source, cancellationToken);
                _read[citation.Source] = read = (source!, text?.Content);
            }

            evidence.Add(InContext(citation, read.Source, read.Text));
        }

        return evidence;
    }

    /// <summary>The source of that id read against the record; null when there is no such source.</summary>
    public async Task<SourceReading?> ReadingAsync(string id, CancellationToken cancellationToken)
    {
        var source = await db.Set<Source>().AsNoTracking().Include(candidate => candidate.Text).SingleOrDefaultAsync(candidate => candidate.Slug == id, cancellationToken);
        return source is null
            ? null
            : SourceReader.Read(source.Text?.Content ?? "", source.Text?.SetAside ?? [], await FactsAsync(source.Id, cancellationToken));
    }

    private async Task<IReadOnlyList<FactDetails>> FactsAsync(int sourceId, CancellationToken cancellationToken)
    {
        var agreements = db.Set<Agreement>().Include(agreement => agreement.Framework).Include(agreement => agreement.Partner);
        IReadOnlyList<FactDetails> facts =
        [
            .. await FactsAsync(db.Set<Milestone>(), sourceId, milestone => milestone.Title, cancellationToken),
            .. await FactsAsync(db.Set<Assessment>(), sourceId, assessment => assessment.Title, cancellationToken),
            .. await FactsAsync(agreements, sourceId, agreement => $"{agreement.Framework.Acronym} of {agreement.Partner.Name}", cancellationToken),
            .. await FactsAsync(db.Set<Summit>(), sourceId, summit => summit.Name, cancellationToken),
            .. await FactsAsync(db.Set<Framework>(), sourceId, framework => framework.Acronym, cancellationToken),
            .. await FactsAsync(db.Set<CooperationArea>(), sourceId, area => area.Name, cancellationToken),
            .. await FactsAsync(db.Set<Partner>(), sourceId, partner => partner.Name, cancellationToken),
        ];
        return
        [
            .. facts
                .OrderBy(fact => fact.Passages.Select(passage => passage.Start).DefaultIfEmpty(int.MaxValue).Min())
                .Select((fact, index) => fact with { Number = index + 1 }),
        ];
    }

    private static async Task<IEnumerable<FactDetails>> FactsAsync<TRecord>(
        IQueryable<TRecord> records, int sourceId, Func<TRecord, string> title, CancellationToken cancellationToken)
        where TRecord : CitedRecord
    {
        var citing = await records
            .AsNoTracking()
            .Include(record => record.Citations.Where(citation => citation.Source.Id == sourceId))
            .Where(record => record.Citations.Any(citation => citation.Source.Id == sourceId))
            .OrderBy(record => record.Id)
            .ToListAsync(cancellationToken);
        return citing.Select(record => Fact(record, title(record)));
    }

    private static FactDetails Fact<TRecord>(TRecord record, string title)
        where TRecord : CitedRecord => new(
            0,
            Ledger.TypeName<TRecord>(),
            record.Slug,
            title,
            record.Citations.Exists(citation => citation.Stance == Stance.Disputes) ? Stance.Disputes : Stance.Supports,
            record.Citations.Exists(citation => citation.Basis == Basis.Stated) ? Basis.Stated : Basis.Inferred,
            [.. record.Citations.Where(citation => citation.Start is not null).Select(citation => new Passage(citation.Start!.Value, citation.Quote!.Length))]);

    private static EvidenceDetails InContext(CitationDetails citation, SourceDetails source, string? text)
    {
        if (text is null || citation is not { Start: { } start, Length: { } length })
            return new EvidenceDetails(citation, source, "", "");

        var (first, last) = Sentences.Around(text, new Passage(start, length));
        return new EvidenceDetails(citation, source, text[first..start], text[(start + length)..last]);
    }
}
