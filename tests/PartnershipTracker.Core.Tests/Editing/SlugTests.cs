using PartnershipTracker.Core.Editing;
using Record = PartnershipTracker.Core.History.Record;

namespace PartnershipTracker.Core.Tests.Editing;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Kishida’s visit to Brussels", "kishidas-visit-to-brussels")]
    [InlineData("  Ankara — Summit!  ", "ankara-summit")]
    [InlineData("Élysée, São Tomé", "elysee-sao-tome")]
    [InlineData("日本", "riben")]
    [InlineData("…", null)]
    [InlineData("", null)]
    public void Words_become_an_id(string words, string? slug) => Slug.Of(words).Should().Be(slug);

    [Fact]
    public void A_long_title_is_cut_between_words_with_room_for_a_number()
    {
        var slug = Slug.Of(string.Join(' ', Enumerable.Repeat("partnership", 20)), "2026")!;

        slug.Length.Should().BeLessThanOrEqualTo(Record.MaxSlugLength - 8);
        slug.Should().MatchRegex(Record.SlugPattern).And.EndWith("partnership");
    }

    [Fact]
    public async Task An_id_that_was_ever_taken_is_not_given_again()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Partner(), Make.Milestone("meeting"), Make.Milestone("meeting-2"));

        (await tracker.AskAsync((RecordQueries records) => records.FreeIdAsync("milestone", "meeting", default))).Should().Be("meeting-3");
        (await tracker.AskAsync((RecordQueries records) => records.FreeIdAsync("milestone", "meet", default))).Should().Be("meet");
    }
}
