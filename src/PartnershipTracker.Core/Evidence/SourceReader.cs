using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Evidence;

/// <summary>Lays the facts and the passages set aside over a stored text.</summary>
public static class SourceReader
{
    /// <param name="text">The stored text.</param>
    /// <param name="setAside">The passages of it that make no claim.</param>
    /// <param name="facts">The records that rest on it, numbered.</param>
    public static SourceReading Read(string text, IReadOnlyList<SetAside> setAside, IReadOnlyList<FactDetails> facts)
    {
        var overlay = new Overlay(setAside, facts);
        var sentences = Sentences.Of(text).Select(sentence => (Place: sentence, State: overlay.StateOf(sentence))).ToList();
        return new SourceReading(
            [.. Paragraphs(text).Select(paragraph => overlay.Lay(text, paragraph))],
            facts,
            sentences.Count,
            sentences.Count(sentence => sentence.State == RunState.Cited),
            sentences.Count(sentence => sentence.State == RunState.SetAside),
            [
                .. from sentence in sentences
                   where sentence.State == RunState.Nothing
                   select new UnusedSentence(sentence.Place.Start, text.Substring(sentence.Place.Start, sentence.Place.Length)),
            ]);
    }

    private static IEnumerable<Passage> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                yield return new Passage(start, end - start);
            start = end + 1;
        }
    }

    private sealed record Overlay(IReadOnlyList<SetAside> SetAside, IReadOnlyList<FactDetails> Facts)
    {
        /// <summary>A sentence counts as cited when a fact rests on any part of it.</summary>
        public RunState StateOf(Passage passage)
        {
            if (Facts.Any(fact => fact.Passages.Any(passage.Overlaps)))
                return RunState.Cited;
            return SetAside.Any(aside => passage.Overlaps(Place(aside))) ? RunState.SetAside : RunState.Nothing;
        }

        public TextParagraph Lay(string text, Passage paragraph)
        {
            var cuts = Cuts(paragraph);
            return new TextParagraph(
                [.. cuts.Zip(cuts.Skip(1), (start, end) => Run(text, new Passage(start, end - start)))],
                [.. Facts.Where(fact => fact.Passages.Count > 0 && Covers(paragraph, fact.Passages.Min(passage => passage.Start))).Select(fact => fact.Number)]);
        }

        private List<int> Cuts(Passage paragraph)
        {
            var places = Facts.SelectMany(fact => fact.Passages).Concat(SetAside.Select(Place));
            return
            [
                .. places.SelectMany(place => new[] { place.Start, place.End })
                    .Where(place => place > paragraph.Start && place < paragraph.End)
                    .Append(paragraph.Start)
                    .Append(paragraph.End)
                    .Distinct()
                    .Order(),
            ];
        }

        private TextRun Run(string text, Passage run)
        {
            var state = StateOf(run);
            return new TextRun(
                run.Start,
                text.Substring(run.Start, run.Length),
                state,
                state == RunState.SetAside ? SetAside.First(aside => run.Overlaps(Place(aside))).Role : null,
                [.. Facts.Where(fact => fact.Passages.Any(run.Overlaps)).Select(fact => fact.Number)],
                [.. Facts.Where(fact => fact.Passages.Any(passage => passage.End == run.End)).Select(fact => fact.Number)]);
        }

        private static Passage Place(SetAside aside) => new(aside.Start, aside.Length);

        private static bool Covers(Passage paragraph, int place) => place >= paragraph.Start && place < paragraph.End;
    }
}
