using CsCheck;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Tests.Milestones;

/// <summary>Full-text search over titles, summaries and quotations.</summary>
public sealed class MilestoneSearchTests
{
    [Theory]
    [InlineData("cooperate", "stems")]
    [InlineData("COOPERATING", "stems")]
    [InlineData("Häikkönen", "accents")]
    [InlineData("haikkonen", "accents")]
    [InlineData("vilni", "accents", "stems")]
    [InlineData("vilni ")]
    [InlineData("\"met in Vilnius\"", "accents")]
    [InlineData("\"Vilnius in met\"")]
    [InlineData("\"met in Vil", "accents")]
    [InlineData("met Vilnius", "accents")]
    [InlineData("met space")]
    [InlineData("agreed on space", "cited")]
    [InlineData("hyper-connected", "accents")]
    [InlineData("met AND Vilnius")]
    [InlineData("met OR space")]
    [InlineData("Title:met")]
    [InlineData("NEAR(met Vilnius)")]
    [InlineData("(met)", "accents")]
    [InlineData("met*", "accents")]
    [InlineData("''; DROP TABLE Milestone; --")]
    public async Task Words_find(string words, params string[] found)
    {
        await using var tracker = await WithWordsAsync();
        (await tracker.IdsAsync(new() { Q = words })).Should().BeEquivalentTo(found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task No_words_filter_nothing(string words)
    {
        await using var tracker = await WithWordsAsync();
        (await tracker.ListAsync(new() { Q = words })).Total.Should().Be(3);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("***")]
    [InlineData("\"\" \"\"")]
    [InlineData("– … “ ”")]
    public async Task Marks_without_a_word_find_nothing(string words)
    {
        await using var tracker = await WithWordsAsync();
        (await tracker.ListAsync(new() { Q = words })).Total.Should().Be(0);
    }

    [Fact]
    public async Task Whatever_is_typed_never_throws()
    {
        await using var tracker = await WithWordsAsync();
        var hostile = Gen.OneOf(Gen.String, Gen.String["\"'*^:(){}[]+-ab \0\n\ud83d\ude00éªßǅ²ー"], Gen.OneOf("AND", "NOT", "OR", "NEAR", "\"", "a", "^", "Title", ":", " ").Array.Select(string.Concat));
        hostile.Sample(words => tracker.ListAsync(new() { Q = words }).GetAwaiter().GetResult(), iter: 500, threads: 1);
    }

    [Fact]
    public async Task An_edit_is_found_by_its_new_words_and_not_by_its_old_ones()
    {
        await using var tracker = await WithWordsAsync();
        await tracker.WriteAsync(Make.Milestone("cited") with { Title = "Renamed", Citations = [Make.Citation("They agreed on cyber defence.")] });

        (await tracker.IdsAsync(new() { Q = "renamed" })).Should().Equal("cited");
        (await tracker.IdsAsync(new() { Q = "cyber" })).Should().Equal("cited");
        (await tracker.IdsAsync(new() { Q = "\"agreed on space\"" })).Should().BeEmpty();
    }

    [Fact]
    public async Task The_beginning_of_a_word_is_found_though_its_stem_is_shorter_and_so_is_that_of_a_word_that_has_just_come()
    {
        await using var tracker = await WithWordsAsync();
        (await tracker.IdsAsync(new() { Q = "cooperati" })).Should().Equal("stems");
        (await tracker.IdsAsync(new() { Q = "securit" })).Should().BeEmpty();

        await tracker.WriteAsync(Make.Milestone("cited") with { Title = "Security talks", Citations = [Make.Citation()] });

        (await tracker.IdsAsync(new() { Q = "securit" })).Should().Equal("cited");
        (await tracker.IdsAsync(new() { Q = "securit " })).Should().BeEmpty("a space ends the word");
    }

    [Fact]
    public async Task A_removed_row_is_found_no_more()
    {
        await using var tracker = await WithWordsAsync();
        await tracker.AskAsync((TrackerDbContext db) =>
        {
            db.Remove(db.Set<Milestone>().Single(milestone => milestone.Slug == "stems"));
            return db.SaveChangesAsync();
        });
        (await tracker.IdsAsync(new() { Q = "cooperation" })).Should().BeEmpty();
    }

    [Fact]
    public async Task The_seeds_are_found_by_the_articles_words()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        (await tracker.IdsAsync(new() { Q = "\"powerful signal\"" })).Should().Equal("secretary-general-growing-ties");
        (await tracker.IdsAsync(new() { Q = "hyper-connected", Partner = ["JP"] })).Should().BeEmpty();
    }

    private static async Task<TrackerDatabase> WithWordsAsync()
    {
        var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
            Make.Source(),
            Make.Partner(),
            Make.Milestone("stems") with { Title = "Cooperation in Vilnia", Summary = "Nothing else." },
            Make.Milestone("accents") with { Title = "Häikkönen spoke", Summary = "They met in Vilnius, in a hyper-connected era." },
            Make.Milestone("cited") with { Title = "A step", Summary = "Nothing else.", Citations = [Make.Citation()] });
        return tracker;
    }
}
