using System.Diagnostics;
using CsCheck;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Sources;

public sealed class NearPassageTests
{
    private const string Text =
        "Japan and NATO agreed on a programme. “Ukraine may be the East Asia of tomorrow,” Prime Minister Kishida said in Hiroshima on 19 May 2023, and asked for closer ties. "
        + "South Korea’s president spoke of security that cannot be separated. New Zealand was not there.";

    private static readonly string Article = File.ReadAllText(Path.Combine(TrackerDatabase.Seeds, "nato-pivot-to-indo-pacific.txt"));

    [Theory]
    [InlineData("South Korea's president spoke", "South Korea’s president spoke", 1)]
    [InlineData("\"Ukraine may be the East Asia of tomorrow,\"", "“Ukraine may be the East Asia of tomorrow,”", 1)]
    [InlineData("Prime\u00a0Minister Kishida said", "Prime Minister Kishida said", 1)]
    [InlineData("PRIME MINISTER Kishida said", "Prime Minister Kishida said", 1)]
    [InlineData("  Prime Minister Kishida said\n", "Prime Minister Kishida said", 1)]
    [InlineData("Prime  Minister Kishida said", "Prime Minister Kishida said", 27 / 28.0)]
    [InlineData("Ukraine may be East Asia of tomorrow", "Ukraine may be the East Asia of tomorrow", 32 / 36.0)]
    [InlineData("Ukriane may be the East Asia", "Ukraine may be the East Asia", 26 / 28.0)]
    [InlineData("Prime Minister Kishida said on 19 May 2023, and asked", "Prime Minister Kishida said in Hiroshima on 19 May 2023, and asked", 40 / 53.0)]
    [InlineData("Prime Minister Kishida of Japan said in Hiroshima", "Prime Minister Kishida said in Hiroshima", 40 / 49.0)]
    [InlineData("rime Minister Kishida sai", "Prime Minister Kishida said", 1)]
    [InlineData("new zealand was not there", "New Zealand was not there", 1)]
    public void The_nearest_stretch_is_found_in_whole_words(string quote, string nearest, double similarity)
    {
        var found = Passage.Nearest(Text, quote);

        found.Should().NotBeNull();
        Text.Substring(found!.Value.Passage.Start, found.Value.Passage.Length).Should().Be(nearest);
        found.Value.Similarity.Should().BeApproximately(similarity, 1e-9);
    }

    [Theory]
    [InlineData(Text, "The European Union signed a treaty with Canada.")]
    [InlineData(Text, "zzzz")]
    [InlineData(Text, "")]
    [InlineData(Text, " \n")]
    [InlineData("", "Japan")]
    public void Where_nothing_is_near_nothing_is_shown(string text, string quote) => Passage.Nearest(text, quote).Should().BeNull();

    [Fact]
    public void What_is_near_is_still_not_the_passage() => Passage.Find(Text, "South Korea's president", null, null, out _).Should().BeNull();

    [Fact]
    public void Writing_without_spaces_is_not_widened_to_all_of_it()
    {
        var text = new string('日', 200) + "岸田首相は広島で述べた" + new string('本', 200);

        var found = Passage.Nearest(text, "岸田首相が広島で述べた");

        found!.Value.Passage.Should().Be(new Passage(200, 11));
    }

    [Fact]
    public void The_distance_is_the_least_over_all_stretches() =>
        Gen.Select(Gen.String[Gen.Char["abc "], 1, 40], Gen.String[Gen.Char["abc"], 1, 12]).Sample((text, quote) =>
        {
            var least = (from start in Enumerable.Range(0, text.Length + 1) from end in Enumerable.Range(start, text.Length + 1 - start) select Distance(text[start..end], quote)).Min();
            var similarity = 1 - ((double)least / quote.Length);
            return similarity < 0.6 ? Passage.Nearest(text, quote) is null : Passage.Nearest(text, quote)?.Similarity == similarity;
        }, iter: 300);

    [Fact]
    public void A_passage_of_the_article_is_found_again_after_edits() =>
        Gen.Select(Gen.Int[0, Article.Length - 60], Gen.Int[60, 3_000], Gen.Select(Gen.Int[0, 2], Gen.Int[0, 100_000], Gen.Char["aeiou ,.’"]).Array[0, 6]).Sample((start, length, edits) =>
        {
            var passage = Article.Substring(start, Math.Min(length, Article.Length - start));
            var quote = edits.Aggregate(passage, (text, edit) => Edit(text, edit.Item1, edit.Item2 % text.Length, edit.Item3));
            var found = Passage.Nearest(Article, quote)!.Value;

            // The ends may lie a word away where the edits touched them.
            return Math.Abs(found.Passage.Start - start) <= 40 && Math.Abs(found.Passage.End - start - passage.Length) <= 40
                && found.Similarity >= 1 - (edits.Length / (double)quote.Trim().Length) - 1e-9;
        }, iter: 300);

    [Fact]
    public void A_long_quotation_is_found_in_a_long_text_in_no_time()
    {
        var passage = Article[2_000..7_000];
        var text = string.Concat(Enumerable.Range(0, 19).Select(i => Shuffled(i) + "\n")) + passage + " " + Shuffled(20);
        var quote = passage.Replace("NATO", "Nato", StringComparison.Ordinal).Replace(" the ", " ", StringComparison.Ordinal);
        text.Length.Should().BeGreaterThan(190_000);
        Passage.Nearest(text, quote);

        // Some tens of milliseconds; a busy machine is given room, work that is not bounded is not.
        var clock = Stopwatch.StartNew();
        var found = Passage.Nearest(text, quote)!.Value;
        var nothing = Passage.Nearest(text, new string('q', 5_000));
        var shorter = Passage.Nearest(text, quote[..300]);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
        text.Substring(found.Passage.Start, found.Passage.Length).Should().Be(passage.Trim());
        nothing.Should().BeNull();
        shorter!.Value.Passage.Start.Should().Be(found.Passage.Start);
    }

    [Fact]
    public void A_quotation_that_no_citation_may_have_is_not_compared() => Passage.Nearest(Article, new string('a', 10_001)).Should().BeNull();

    private static string Shuffled(int seed)
    {
        var words = Article.Split(' ');
        new Random(seed).Shuffle(words);
        return string.Join(' ', words);
    }

    private static string Edit(string text, int kind, int at, char c) => kind switch
    {
        0 => text.Insert(at, c.ToString()),
        1 => text.Remove(at, 1),
        _ => text[..at] + c + text[(at + 1)..],
    };

    /// <summary>The edit distance by its definition.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
