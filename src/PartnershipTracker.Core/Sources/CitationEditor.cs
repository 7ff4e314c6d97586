using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Sources;

/// <summary>Writes the citations of records: finds each passage in the stored text and remembers its place.</summary>
public sealed class CitationEditor(TrackerDbContext db, Ledger ledger)
{
    private readonly Dictionary<string, string?> _texts = [];

    /// <summary>Replaces the citations of <paramref name="record"/>; the caller saves.</summary>
    /// <exception cref="InvalidOperationException">A passage is not in the stored text: inputs are checked before they are staged.</exception>
    public async Task ReplaceAsync(CitedRecord record, IReadOnlyList<CitationInput> inputs, CancellationToken cancellationToken)
    {
        var citations = new List<Citation>();
        foreach (var input in inputs)
        {
            var source = await ledger.FindAsync<Source>(input.Source, cancellationToken);
            citations.Add(new Citation
            {
                Ordinal = citations.Count,
                Source = source,
                Quote = input.Quote,
                Start = await PlaceAsync(input, cancellationToken),
                Date = input.Date,
                Stance = input.Stance,
                Basis = input.Basis,
                Note = input.Note,
            });
        }

        // Taken out of the list only, they would stay behind as rows of no record.
        db.RemoveRange(record.Citations);
        record.Citations.Clear();
        record.Citations.AddRange(citations);
    }

    private async Task<int?> PlaceAsync(CitationInput input, CancellationToken cancellationToken)
    {
        if (input.Quote is null || await TextAsync(input.Source, cancellationToken) is not { } text)
            return null;

        var passage = Passage.Find(text, input.Quote, input.Before, input.After, out var fault) ?? throw new InvalidOperationException(fault);
        return passage.Start;
    }

    private async Task<string?> TextAsync(string source, CancellationToken cancellationToken)
    {
        if (!_texts.TryGetValue(source, out var text))
        {
            text = await db.Set<Source>().Where(candidate => candidate.Slug == source).Select(candidate => candidate.Text!.Content).SingleOrDefaultAsync(cancellationToken);
            _texts[source] = text;
        }

        return text;
    }
}
