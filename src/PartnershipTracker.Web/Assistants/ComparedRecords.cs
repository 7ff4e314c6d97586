using PartnershipTracker.Core.Comparisons;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Assistants;

/// <summary>Puts what a comparison lays out into the form in which assistants are told it.</summary>
public sealed class ComparedRecords(CitedRecords records, ToldRecords told, AssistantLinks links)
{
    /// <summary>The most records of one sort that a comparison tells of. What is computed of the vocabulary is told whole.</summary>
    private const int Most = AskedFilter.MaxLimit;

    public async Task<IReadOnlyList<ToldArea>> AreasAsync(IReadOnlyList<MatrixArea> areas, CancellationToken cancellationToken)
    {
        var all = new List<ToldArea>();
        foreach (var area in areas)
        {
            var cells = new List<ToldCell>();
            foreach (var cell in area.Cells)
            {
                if (cell.Level is { } level)
                    cells.Add(new(cell.Partner, level.Code(), IsPossible: false, cell.Since, await OfAsync(cell.Record, cell.Citation, cancellationToken)));
                if (cell.Possibly is { } possible)
                    cells.Add(new(cell.Partner, possible.Level.Code(), IsPossible: true, possible.Since, await OfAsync(possible.Record, possible.Citation, cancellationToken)));
            }

            all.Add(new(area.Id, area.Name, area.Kind.Code(), links.Page("cooperation-area", area.Id), links.Api("cooperation-area", area.Id), cells));
        }

        return all;
    }

    public async Task<IReadOnlyList<ToldSummit>> SummitsAsync(IReadOnlyList<ComparedSummit> summits, CancellationToken cancellationToken)
    {
        var all = new List<ToldSummit>();
        foreach (var (summit, cells) in summits.TakeLast(Most))
        {
            all.Add(new(
                summit.Id, summit.Name, summit.Date, [.. cells.SelectMany(cell => cell)], links.Page("summit", summit.Id), links.Api("summit", summit.Id),
                await told.CitationsAsync(summit.Citations, cancellationToken)));
        }

        return all;
    }

    public Task<IReadOnlyList<ToldRecord>> OutlooksAsync(IReadOnlyList<PublishedOutlook> outlooks, CancellationToken cancellationToken) =>
        FindAsync("assessment", outlooks.Select(outlook => outlook.Id), cancellationToken);

    public Task<IReadOnlyList<ToldRecord>> DisagreementsAsync(IReadOnlyList<ComparedDisagreement> disagreements, CancellationToken cancellationToken) =>
        FindAsync("disagreement", disagreements.Select(disagreement => disagreement.Id), cancellationToken);

    private async Task<IReadOnlyList<ToldRecord>> FindAsync(string type, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var all = new List<ToldRecord>();
        foreach (var id in ids.Take(Most))
        {
            if (await records.FindAsync(type, id, cancellationToken) is { } found)
                all.Add(await told.OfAsync(found.RecordType, found.Id, found.Title, found.Citations, cancellationToken));
        }

        return all;
    }

    // A level rests on what supports it.
    private async Task<ToldRecord?> OfAsync(MatrixRecord? record, MatrixCitation? citation, CancellationToken cancellationToken) => record is null ? null : await told.OfAsync(
        record.Type, record.Id, record.Title,
        citation is null ? [] : [new CitationDetails(citation.Source, citation.Quote, citation.Start, citation.Length, Date: null, Stance.Supports, citation.Basis, Note: null)],
        cancellationToken);
}
