using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Assistants;

/// <summary>Puts records into the form in which assistants are told them: each with its addresses, and with citations that name their sources.</summary>
public sealed class ToldRecords(SourceQueries sources, AssistantLinks links)
{
    // Each source is read once a call, however many citations name it.
    private readonly Dictionary<string, SourceDetails> _sources = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<ToldMilestone>> OfAsync(IReadOnlyList<MilestoneDetails> milestones, CancellationToken cancellationToken)
    {
        await ReadAsync(milestones.SelectMany(milestone => milestone.Citations), cancellationToken);
        return
        [
            .. milestones.Select(milestone => new ToldMilestone(
                milestone.Id, milestone.Title, milestone.Summary, milestone.Date, milestone.Kind.Code(), milestone.Partners, milestone.Framework, milestone.Agreement,
                milestone.Areas, milestone.Summit, milestone.Statement, milestone.Standing.Code(), milestone.OutcomeNotRecorded, milestone.Significance.Code(),
                milestone.Confidence.Code(), links.Page("milestone", milestone.Id), links.Api("milestone", milestone.Id), Told(milestone.Citations))),
        ];
    }

    public async Task<IReadOnlyList<ToldAgreement>> OfAsync(IReadOnlyList<AgreementDetails> agreements, CancellationToken cancellationToken)
    {
        await ReadAsync(agreements.SelectMany(agreement => agreement.Citations), cancellationToken);
        return
        [
            .. agreements.Select(agreement => new ToldAgreement(
                agreement.Id, agreement.Partner, agreement.Framework, agreement.Adopted, agreement.PeriodStart, agreement.PeriodEnd, agreement.Predecessor,
                agreement.Summit, agreement.Status, [.. agreement.Areas.Select(area => area.Area).Distinct(StringComparer.Ordinal)], agreement.Objectives,
                agreement.Confidence.Code(), agreement.Note, links.Page("agreement", agreement.Id),
                links.Api("agreement", agreement.Id, agreement.Status.On), Told(agreement.Citations))),
        ];
    }

    /// <param name="recordType">Its type, as the history names it.</param>
    public async Task<ToldRecord> OfAsync(string recordType, string id, string title, IReadOnlyList<CitationDetails> citations, CancellationToken cancellationToken) =>
        new(recordType, id, title, links.Page(recordType, id), links.Api(recordType, id), await CitationsAsync(citations, cancellationToken));

    public async Task<IReadOnlyList<ToldCitation>> CitationsAsync(IReadOnlyList<CitationDetails> citations, CancellationToken cancellationToken)
    {
        await ReadAsync(citations, cancellationToken);
        return Told(citations);
    }

    private async Task ReadAsync(IEnumerable<CitationDetails> citations, CancellationToken cancellationToken)
    {
        var unread = citations.Select(citation => citation.Source).Where(id => !_sources.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
        if (unread.Count == 0)
            return;
        foreach (var source in await sources.FindAllAsync(unread, cancellationToken))
            _sources.Add(source.Id, source);
    }

    private IReadOnlyList<ToldCitation> Told(IReadOnlyList<CitationDetails> citations) =>
    [
        .. from citation in citations
           let source = _sources[citation.Source]
           select new ToldCitation(
               source.Id, source.Title, source.Author, source.Publisher, source.Published?.Reading, source.Url, links.Passage(source.Id, citation.Start),
               citation.Quote, citation.Start, citation.Length, citation.Stance.Code(), citation.Basis.Code(), citation.Note),
    ];
}
