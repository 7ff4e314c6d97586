using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
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
    // A page asks for the passages of many records: each source and each text is read once a request.
    private readonly Dictionary<string, SourceDetails> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The citations of a record, each with its source and the text around its passage, in their order.</summary>
    public async Task<IReadOnlyList<EvidenceDetails>> InContextAsync(IReadOnlyList<CitationDetails> citations, CancellationToken cancellationToken)
    {
        await ReadAsync(citations, cancellationToken);
        return [.. citations.Select(InContext)];
    }

    /// <summary>The same for several records at once: with as many statements as for one.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<EvidenceDetails>>> InContextAsync(
        IReadOnlyList<IReadOnlyList<CitationDetails>> records, CancellationToken cancellationToken)
    {
        await ReadAsync([.. records.SelectMany(citations => citations)], cancellationToken);
        return [.. records.Select(citations => (IReadOnlyList<EvidenceDetails>)[.. citations.Select(InContext)])];
    }

    /// <summary>How many records cite each of those sources, by its id; a source that none cites is missing.</summary>
    public async Task<IReadOnlyDictionary<string, int>> RecordsCitingAsync(IReadOnlyCollection<string> sourceIds, CancellationToken cancellationToken) =>
        await db.Set<Citation>()
            .Where(citation => sourceIds.Contains(citation.Source.Slug))
            .Select(citation => new
            {
                citation.Source.Slug,
                Milestone = EF.Property<int?>(citation, nameof(Milestone) + "Id"),
                Assessment = EF.Property<int?>(citation, nameof(Assessment) + "Id"),
                Agreement = EF.Property<int?>(citation, nameof(Agreement) + "Id"),
                Summit = EF.Property<int?>(citation, nameof(Summit) + "Id"),
                Framework = EF.Property<int?>(citation, nameof(Framework) + "Id"),
                Area = EF.Property<int?>(citation, nameof(CooperationArea) + "Id"),
                Partner = EF.Property<int?>(citation, nameof(Partner) + "Id"),
                Disagreement = EF.Property<int?>(citation, nameof(Disagreement) + "Id"),
            })
            .Distinct()
            .GroupBy(citing => citing.Slug)
            .Select(source => new { source.Key, Records = source.Count() })
            .ToDictionaryAsync(source => source.Key, source => source.Records, StringComparer.Ordinal, cancellationToken);

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
            .. await FactsAsync(agreements, sourceId, TitleQueries.TitleOf, cancellationToken),
            .. await FactsAsync(db.Set<Summit>(), sourceId, summit => summit.Name, cancellationToken),
            .. await FactsAsync(db.Set<Framework>(), sourceId, framework => framework.Acronym, cancellationToken),
            .. await FactsAsync(db.Set<CooperationArea>(), sourceId, area => area.Name, cancellationToken),
            .. await FactsAsync(db.Set<Partner>(), sourceId, partner => partner.Name, cancellationToken),
            .. await FactsAsync(db.Set<Disagreement>(), sourceId, disagreement => disagreement.Title, cancellationToken),
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
        // By their ids, which the index of citations by source gives: asked one by one whether they cite it, all records would be read.
        var ids = records
            .SelectMany(record => record.Citations, (record, citation) => new { record.Id, Source = citation.Source.Id })
            .Where(cited => cited.Source == sourceId)
            .Select(cited => cited.Id);
        var citing = await records
            .AsNoTracking()
            .Include(record => record.Citations.Where(citation => citation.Source.Id == sourceId))
            .Where(record => ids.Contains(record.Id))
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

    /// <summary>Reads what the citations need and was not read before: their sources in one statement, the texts that they quote in another.</summary>
    private async Task ReadAsync(IReadOnlyList<CitationDetails> citations, CancellationToken cancellationToken)
    {
        var unread = citations.Select(citation => citation.Source).Where(id => !_sources.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
        if (unread.Count > 0)
        {
            foreach (var source in await sources.FindAllAsync(unread, cancellationToken))
                _sources.Add(source.Id, source);
        }

        var quoted = citations.Where(citation => citation.Start is not null && !_texts.ContainsKey(citation.Source))
            .Select(citation => citation.Source).Distinct(StringComparer.Ordinal).ToList();
        if (quoted.Count > 0)
        {
            foreach (var text in await sources.FindTextsAsync(quoted, cancellationToken))
                _texts.Add(text.Source, text.Content);
        }
    }

    private EvidenceDetails InContext(CitationDetails citation)
    {
        var source = _sources[citation.Source];
        if (citation is not { Start: { } start, Length: { } length } || !_texts.TryGetValue(citation.Source, out var text))
            return new EvidenceDetails(citation, source, "", "");

        var (first, last) = Sentences.Around(text, new Passage(start, length));
        return new EvidenceDetails(citation, source, text[first..start], text[(start + length)..last]);
    }
}
