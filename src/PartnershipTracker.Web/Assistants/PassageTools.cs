using System.ComponentModel;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Assistants;

/// <summary>From a fact to its sentence, and from a sentence to the facts that rest on it.</summary>
[McpServerToolType]
public sealed class PassageTools(EvidenceQueries evidence, SourceQueries sources, CitedRecords records, ToldRecords told, ToldSources toldSources, AssistantLinks links)
{
    /// <summary>The longest passage that is read at once, in UTF-16 code units.</summary>
    public const int MaxLength = ArgumentCheck.MaxLength;

    private const int MaxRecords = AskedFilter.MaxLimit;

    [McpServerTool(Name = "read_evidence", Title = "What a record rests on", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("The passages behind one record, verbatim and with the sentences around them, each with its source. Empty: the record is unsourced.")]
    public async Task<ToldGrounds> EvidenceAsync(
        [Description("milestone, agreement, summit, partner, framework, area, assessment or disagreement.")] string type,
        [Description("The record's id.")] string id,
        CancellationToken cancellationToken = default)
    {
        if (CitedRecords.Types.Faults([type]).FirstOrDefault() is { } fault)
            throw new McpException($"{nameof(type)}: {fault.ErrorMessage}");
        if (await records.FindAsync(type, id, cancellationToken) is not { } record)
            throw AskedFilter.Unknown(nameof(id), type, id);

        var cited = await told.OfAsync(record.RecordType, record.Id, record.Title, record.Citations, cancellationToken);
        var inContext = await evidence.InContextAsync(record.Citations, cancellationToken);
        return new(cited, [.. cited.Citations.Zip(inContext, (citation, context) => new ToldEvidence(citation, context.Before, context.After))]);
    }

    [McpServerTool(Name = "read_passage", Title = "Read a passage", ReadOnly = true, Idempotent = true, Destructive = false, OpenWorld = false, UseStructuredContent = true)]
    [Description("A passage of a source's stored text, exactly as it stands there, with the sentences around it and the records that rest on it. Give quotation to find out whether the source says it word for word, or start and length of a citation.")]
    public async Task<ToldPassage> PassageAsync(
        [Description("The source's id.")] string source,
        [Description("The words, verbatim: they are found exactly or not at all. At most 5000 characters.")] string? quotation = null,
        [Description("Where the passage starts in the stored text, in UTF-16 code units.")] int? start = null,
        [Description("How long the passage is, in UTF-16 code units, 1 to 5000.")] int? length = null,
        CancellationToken cancellationToken = default)
    {
        if (await sources.FindAsync(source, cancellationToken) is not { } found)
            throw AskedFilter.Unknown(nameof(source), "source", source);
        if (await sources.FindTextAsync(source, cancellationToken) is not { } text)
            throw new McpException($"{nameof(source)}: The text of '{found.Title}' is not held here. It is read at {found.Url}");

        var passage = PlaceOf(text.Content, quotation, start, length);
        var quote = text.Content.Substring(passage.Start, passage.Length);
        var cited = new CitationDetails(source, quote, passage.Start, passage.Length, null, Stance.Supports, Basis.Stated, null);
        var context = (await evidence.InContextAsync([cited], cancellationToken))[0];
        var facts = (await evidence.ReadingAsync(source, cancellationToken))!.Facts;
        return new(
            toldSources.Of(found), quote, passage.Start, passage.Length, context.Before, context.After,
            links.Passage(source, facts.Any(fact => fact.Passages.Any(place => place.Start == passage.Start)) ? passage.Start : null),
            [.. facts.Where(fact => fact.Passages.Any(passage.Overlaps)).Take(MaxRecords).Select(Told)]);
    }

    private ToldFact Told(FactDetails fact) => new(
        fact.RecordType, fact.Id, fact.Title, fact.Stance.Code(), fact.Basis.Code(), links.Page(fact.RecordType, fact.Id), links.Api(fact.RecordType, fact.Id));

    private static Passage PlaceOf(string text, string? quotation, int? start, int? length)
    {
        if (!string.IsNullOrEmpty(quotation))
        {
            if ((start ?? length) is not null)
                throw new McpException("quotation: Give quotation, or start and length, not both.");
            return Passage.Find(text, quotation, before: null, after: null, out var fault) ?? throw new McpException($"quotation: {fault}");
        }

        if (start is not { } first || length is not { } count)
            throw new McpException("quotation: Give quotation, or start and length.");
        if (first < 0 || first >= text.Length)
            throw new McpException($"start: start must be a whole number from 0 to {text.Length - 1}: the text has {text.Length} code units.");
        if (count < 1 || count > MaxLength || count > text.Length - first)
            throw new McpException($"length: length must be a whole number from 1 to {Math.Min(MaxLength, text.Length - first)}.");
        return new Passage(first, count);
    }
}
