using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Names;

/// <summary>Texts with what was found in them, as milestones show them.</summary>
public sealed class MarkedTextTests
{
    [Fact]
    public async Task Stems_accents_and_other_names_are_marked_letter_for_letter()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
            Make.Source(),
            Make.Partner() with { Aliases = [new("Tokyo", AliasStatus.Variant)] },
            Make.Milestone("one") with { Title = "Häikkönen in Tokyo", Summary = "They cooperated, “<b>cooperation</b>” grew.", Citations = [Make.Citation()] });

        var accents = await OfAsync(tracker, "haikkonen");
        var stems = await OfAsync(tracker, "cooperating space");
        var alias = await OfAsync(tracker, "\"Partner JP\"");

        Marked(accents.Title).Should().Be("[Häikkönen] in Tokyo");
        accents.Quotation.Should().BeNull();
        Marked(stems.Title).Should().Be("Häikkönen in Tokyo");
        Marked(stems.Summary).Should().Be("They [cooperated], “<b>[cooperation]</b>” grew.");
        Marked(stems.Quotation!).Should().Be("They agreed on [space].");
        Marked(alias.Title).Should().Be("Häikkönen in [Tokyo]");
    }

    [Fact]
    public async Task Words_that_none_asks_for_mark_nothing()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        foreach (var words in new[] { null, "", "\"", "nothing-says-this" })
            (await tracker.AskAsync((HighlightQueries highlights) => highlights.OfAsync(words, ["yoon-vilnius-2023"], default))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("found at once, and then much more is said of it than there is room for", 30, "[found] at once, and then much …")]
    [InlineData("much is said of many other things before anything is found here", 30, "… things before anything is [found] …")]
    [InlineData("found in few words", 30, "[found] in few words")]
    [InlineData("it ends with what is wanted: it is only there that it is found", 30, "… is only there that it is [found]")]
    public void A_long_text_is_cut_between_words_around_what_was_found(string text, int length, string expected) =>
        Marked(new MarkedText([.. Parts(text)]).Around(length)).Should().Be(expected);

    private static IEnumerable<MarkedPart> Parts(string text)
    {
        var at = text.IndexOf("found", StringComparison.Ordinal);
        return new MarkedPart[] { new(text[..at], false), new("found", true), new(text[(at + 5)..], false) }.Where(part => part.Text.Length > 0);
    }

    private static async Task<MilestoneHighlight> OfAsync(TrackerDatabase tracker, string words) =>
        (await tracker.AskAsync((HighlightQueries highlights) => highlights.OfAsync(words, ["one"], default)))["one"];

    private static string Marked(MarkedText text) => string.Concat(text.Parts.Select(part => part.IsFound ? $"[{part.Text}]" : part.Text));
}
