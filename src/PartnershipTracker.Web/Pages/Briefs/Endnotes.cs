using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.Briefs;

/// <summary>Numbers the passages of a brief in the order in which they are named; the same passage keeps its number.</summary>
internal sealed class Endnotes
{
    /// <summary>The most notes of one claim: its own page has all of them.</summary>
    public const int MostOfOne = 3;

    private readonly List<CitationDetails> _notes = [];

    /// <summary>The marks of a claim: both sides where sources disagree, and passages before pages without one.</summary>
    public IReadOnlyList<NoteMark> Of(IReadOnlyList<CitationDetails> citations) =>
    [
        .. citations.OrderBy(citation => citation.Quote is null).GroupBy(citation => citation.Stance).SelectMany(side => side.Index())
            .OrderBy(each => each.Index).ThenBy(each => each.Item.Stance).Take(MostOfOne)
            .OrderBy(each => each.Item.Stance).Select(each => Mark(each.Item)),
    ];

    /// <summary>The notes with their sources.</summary>
    public async Task<IReadOnlyList<Endnote>> ReadAsync(SourceQueries sources, CancellationToken cancellationToken)
    {
        var ids = _notes.Select(note => note.Source).Distinct(StringComparer.Ordinal).ToList();
        var found = (await sources.FindAllAsync(ids, cancellationToken)).ToDictionary(source => source.Id, StringComparer.Ordinal);
        return [.. _notes.Select((note, place) => new Endnote(place + 1, note, found[note.Source]))];
    }

    private NoteMark Mark(CitationDetails citation)
    {
        var place = _notes.FindIndex(note => (note.Source, note.Quote, note.Start, note.Stance, note.Note) == (citation.Source, citation.Quote, citation.Start, citation.Stance, citation.Note));
        if (place >= 0)
            return new(place + 1, IsFirst: false);
        _notes.Add(citation);
        return new(_notes.Count, IsFirst: true);
    }
}
