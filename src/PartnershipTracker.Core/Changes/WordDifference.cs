using DiffPlex;
using DiffPlex.Chunkers;

namespace PartnershipTracker.Core.Changes;

/// <summary>Some words of two texts that were compared.</summary>
/// <param name="IsRemoved">Whether they stand in the earlier text only.</param>
/// <param name="IsAdded">Whether they stand in the later text only; neither: in both.</param>
public sealed record WordRun(string Text, bool IsRemoved, bool IsAdded);

/// <summary>Compares two texts word by word.</summary>
public static class WordDifference
{
    /// <summary>Both texts in one, in the order of reading: what is in both, and what went or came in between.</summary>
    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var found = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new DelimiterChunker([' ', '\n', '\t']));
        var runs = new List<WordRun>();
        var place = 0;
        foreach (var block in found.DiffBlocks)
        {
            Add(runs, found.PiecesNew.Skip(place).Take(block.InsertStartB - place), isRemoved: false, isAdded: false);
            Add(runs, found.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA), isRemoved: true, isAdded: false);
            Add(runs, found.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB), isRemoved: false, isAdded: true);
            place = block.InsertStartB + block.InsertCountB;
        }

        Add(runs, found.PiecesNew.Skip(place), isRemoved: false, isAdded: false);
        return runs;
    }

    private static void Add(List<WordRun> runs, IEnumerable<string> words, bool isRemoved, bool isAdded)
    {
        var text = string.Concat(words);
        if (text.Length > 0)
            runs.Add(new(text, isRemoved, isAdded));
    }
}
