using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.Sources;

/// <summary>What a stretch of a text looks like on its source's page.</summary>
public enum StretchLook
{
    /// <summary>A part of a sentence that no fact rests on, though one rests on the rest of it; or white space between sentences.</summary>
    Plain,

    /// <summary>A fact rests on it.</summary>
    Passage,

    /// <summary>A sentence that yielded nothing.</summary>
    Unused,
}

/// <summary>Facts that follow each other in number, which share one note.</summary>
public sealed record FactNote(int First, int Last)
{
    public string Text => First == Last ? $"{First}" : Last == First + 1 ? $"{First}, {Last}" : $"{First}–{Last}";

    public string Label => First == Last ? $"Fact {Text}" : $"Facts {Text}";

    /// <summary>The fewest notes that name every one of <paramref name="numbers"/>.</summary>
    public static IReadOnlyList<FactNote> Of(IEnumerable<int> numbers)
    {
        var notes = new List<FactNote>();
        foreach (var number in numbers.Order())
        {
            if (notes.Count > 0 && notes[^1].Last == number - 1)
                notes[^1] = notes[^1] with { Last = number };
            else
                notes.Add(new FactNote(number, number));
        }

        return notes;
    }
}

/// <summary>A stretch of text that looks the same all through.</summary>
/// <param name="Start">Where it starts in the stored text.</param>
/// <param name="OpensPassage">Whether a passage starts here.</param>
/// <param name="Notes">The facts whose passages end here.</param>
public sealed record Stretch(int Start, string Text, StretchLook Look, bool OpensPassage, IReadOnlyList<FactNote> Notes);

/// <summary>A part of the text with the facts drawn from it.</summary>
/// <param name="Apart">What it is where it makes no claim; null for the author's running text.</param>
/// <param name="Paragraphs">One paragraph; several where lines that are set apart follow each other.</param>
/// <param name="Facts">The facts whose first passage begins here.</param>
/// <param name="Elsewhere">Facts that rest on this too and are listed where they begin.</param>
public sealed record TextPart(
    SetAsideRole? Apart, IReadOnlyList<IReadOnlyList<Stretch>> Paragraphs, IReadOnlyList<FactDetails> Facts, IReadOnlyList<FactNote> Elsewhere);

/// <summary>Lays a source's reading out for its page.</summary>
public static class AnnotatedText
{
    public static IReadOnlyList<TextPart> Of(SourceReading reading)
    {
        var opening = reading.Facts.SelectMany(fact => fact.Passages).Select(passage => passage.Start).ToHashSet();
        var unused = reading.Unused.Select(sentence => new Passage(sentence.Start, sentence.Text.Length)).ToList();
        var parts = new List<TextPart>();
        foreach (var paragraph in reading.Paragraphs)
        {
            var part = Part(paragraph, reading.Facts, opening, unused);
            if (part.Apart is not null && part.Apart != SetAsideRole.Heading && parts.LastOrDefault()?.Apart == part.Apart)
                parts[^1] = parts[^1] with { Paragraphs = [.. parts[^1].Paragraphs, .. part.Paragraphs] };
            else
                parts.Add(part);
        }

        return parts;
    }

    private static TextPart Part(TextParagraph paragraph, IReadOnlyList<FactDetails> facts, HashSet<int> opening, List<Passage> unused)
    {
        var isApart = paragraph.Runs.All(run => run.State == RunState.SetAside || string.IsNullOrWhiteSpace(run.Text));
        return new TextPart(
            isApart ? paragraph.Runs.First(run => run.Role is not null).Role : null,
            [[.. paragraph.Runs.SelectMany(run => Stretches(run, opening, unused))]],
            [.. facts.Where(fact => paragraph.Facts.Contains(fact.Number))],
            FactNote.Of(paragraph.Runs.SelectMany(run => run.Facts).Distinct().Except(paragraph.Facts)));
    }

    private static IEnumerable<Stretch> Stretches(TextRun run, HashSet<int> opening, List<Passage> unused)
    {
        if (run.State != RunState.Nothing)
            return [new Stretch(run.Start, run.Text, run.State == RunState.Cited ? StretchLook.Passage : StretchLook.Plain, opening.Contains(run.Start), FactNote.Of(run.Ending))];

        // A run of which nothing was used may hold the end of one sentence, sentences that yielded nothing, and the start of the next.
        var cuts = unused.SelectMany(sentence => new[] { sentence.Start, sentence.End })
            .Where(place => place > run.Start && place < run.Start + run.Text.Length)
            .Append(run.Start)
            .Append(run.Start + run.Text.Length)
            .Distinct()
            .Order()
            .ToList();
        return cuts.Zip(cuts.Skip(1), (start, end) => new Stretch(
            start,
            run.Text[(start - run.Start)..(end - run.Start)],
            unused.Exists(sentence => sentence.Overlaps(new Passage(start, end - start))) ? StretchLook.Unused : StretchLook.Plain,
            OpensPassage: false,
            []));
    }
}
