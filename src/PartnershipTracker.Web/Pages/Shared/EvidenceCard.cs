using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>A stretch of a source's text around and inside quoted passages.</summary>
/// <param name="Text">The text, verbatim.</param>
/// <param name="IsCited">Whether the record rests on it.</param>
public sealed record QuotedStretch(string Text, bool IsCited);

/// <summary>The passage behind a fact, or the pages behind it of which no passage is held.</summary>
/// <param name="Evidence">The citation with its surroundings.</param>
/// <param name="Compact">In lists: without the line that names the source, and without the surroundings.</param>
public sealed record EvidenceCard(EvidenceDetails Evidence, bool Compact = false)
{
    /// <summary>Further citations: of passages in the same surroundings, whose text is shown once with all of them marked; or of further pages.</summary>
    public IReadOnlyList<EvidenceDetails> Further { get; init; } = [];

    public IReadOnlyList<EvidenceDetails> All => [Evidence, .. Further];

    /// <summary>Whether it names pages without a passage.</summary>
    public bool IsPages => Evidence.Citation.Quote is null;

    /// <summary>Whether the quotation was never held against the page's text, because that text is not held.</summary>
    public bool IsRecorded => !IsPages && Evidence.Citation.Start is null;

    /// <summary>The text, cut where passages begin and end; empty where none is held.</summary>
    public IReadOnlyList<QuotedStretch> Stretches => IsPages ? [] : IsRecorded ? [new(Evidence.Citation.Quote!, IsCited: true)] : Cut();

    /// <summary>
    /// The citations of a record: the passages in their order, those of neighbouring passages (the halves of one sentence) on one
    /// card; then one card for all pages of which no passage is held.
    /// </summary>
    public static IReadOnlyList<EvidenceCard> Of(IReadOnlyList<EvidenceDetails> citations, bool compact = false)
    {
        var cards = new List<EvidenceCard>();
        foreach (var citation in citations.OrderBy(citation => citation.Citation.Quote is null))
        {
            var near = cards.FindIndex(card => card.All.Any(other => AreNear(other, citation)));
            if (near < 0)
                cards.Add(new EvidenceCard(citation, compact));
            else
                cards[near] = cards[near] with { Further = [.. cards[near].Further, citation] };
        }

        return cards;
    }

    private static bool AreNear(EvidenceDetails one, EvidenceDetails other) => one.Citation.Quote is null || other.Citation.Quote is null
        ? one.Citation.Quote is null && other.Citation.Quote is null
        : one.Source.Id == other.Source.Id && one.Citation.Start is not null && other.Citation.Start is not null && StartOf(one) < EndOf(other) && StartOf(other) < EndOf(one);

    private List<QuotedStretch> Cut()
    {
        var parts = All.OrderBy(StartOf).ToList();
        var start = StartOf(parts[0]);
        var text = parts.Aggregate("", (laid, part) => laid + RestOf(part, start + laid.Length));
        var passages = parts.Select(part => PassageOf(part, start)).ToList();
        var (from, to) = Compact ? (passages.Min(passage => passage.Start), passages.Max(passage => passage.End)) : (0, text.Length);
        var cuts = passages.SelectMany(passage => new[] { passage.Start, passage.End }).Append(from).Append(to).Distinct().Order().ToList();
        return
        [
            .. cuts.Zip(cuts.Skip(1), (begin, end) => new QuotedStretch(
                text[begin..end],
                passages.Exists(passage => passage.Overlaps(new Passage(begin, end - begin))))),
        ];
    }

    private static Passage PassageOf(EvidenceDetails part, int start) => new(part.Citation.Start!.Value - start, part.Citation.Length!.Value);

    /// <summary>Where the surroundings of the passage start in the stored text.</summary>
    private static int StartOf(EvidenceDetails part) => part.Citation.Start!.Value - part.Before.Length;

    private static int EndOf(EvidenceDetails part) => StartOf(part) + Whole(part).Length;

    /// <summary>What of the surroundings lies after <paramref name="place"/>.</summary>
    private static string RestOf(EvidenceDetails part, int place) => Whole(part)[Math.Min(place - StartOf(part), Whole(part).Length)..];

    private static string Whole(EvidenceDetails part) => part.Before + part.Citation.Quote + part.After;
}
