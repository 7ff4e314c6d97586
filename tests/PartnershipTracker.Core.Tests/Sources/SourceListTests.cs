using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Sources;

public sealed class SourceListTests
{
    [Fact]
    public async Task The_latest_come_first_page_by_page_and_those_without_a_date_last()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
            Dated("c-day", "2023-07-11"), Dated("b-day", "2023-07-11"), Dated("year", "2023"), Dated("month", "2023-07"), Dated("older", "1979-09-06"),
            Make.Source("undated"), Make.Source("also-undated"));

        var found = new List<string>();
        var filter = new SourceFilter { Order = "newest", Limit = 2 };
        do
        {
            (await tracker.FaultsAsync(filter)).Should().BeEmpty();
            var page = await ListAsync(tracker, filter);
            page.Total.Should().Be(7);
            found.AddRange(page.Items.Select(source => source.Id));
            filter = filter with { Cursor = page.Next };
        }
        while (filter.Cursor is not null);

        found.Should().Equal("b-day", "c-day", "month", "year", "older", "also-undated", "undated");
    }

    [Fact]
    public async Task A_cursor_holds_for_one_order_one_kind_and_one_set_of_words()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var filter = new SourceFilter { Order = "newest", Limit = 2, Cursor = (await ListAsync(tracker, new() { Order = "newest", Limit = 2 })).Next };

        (await tracker.FaultsAsync(filter)).Should().BeEmpty();
        (await tracker.FaultsAsync(filter with { Order = "id" })).Should().ContainSingle().Which.Parameter.Should().Be("cursor");
        (await tracker.FaultsAsync(filter with { Kind = ["press"] })).Should().ContainSingle().Which.Parameter.Should().Be("cursor");
        (await tracker.FaultsAsync(filter with { Q = "Japan" })).Should().ContainSingle().Which.Parameter.Should().Be("cursor");
    }

    [Theory]
    [InlineData("meeting", "a")]
    [InlineData("MEETING vilnius", "a")]
    [InlineData("\"held in\"", "a", "b")]
    [InlineData("\"in held\"")]
    [InlineData("gazette", "a")]
    [InlineData("lovelace", "b")]
    [InlineData("mirror", "b")]
    [InlineData("日本", "c")]
    [InlineData("held gazette", "a")]
    [InlineData("%")]
    [InlineData("\0\"")]
    public async Task Words_are_looked_for_in_title_author_and_publisher(string words, params string[] ids)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
            Make.Source("a") with { Title = "Meeting held in Vilnius", Publisher = "The Gazette" },
            Make.Source("b") with { Title = "Talks held in Madrid", Author = "Ada Lovelace", Republisher = "A mirror" },
            Make.Source("c") with { Title = "日本とNATO" });

        (await ListAsync(tracker, new() { Q = words })).Items.Select(source => source.Id).Should().Equal(ids);
    }

    [Fact]
    public async Task Kinds_narrow_the_list_and_are_counted()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        var tally = await tracker.AskAsync((SourceQueries sources) => sources.TallyAsync(default));

        tally.Should().Equal(
            new SourceTally(SourceKind.Official, 89, 0), new SourceTally(SourceKind.Press, 105, 0), new SourceTally(SourceKind.ThinkTank, 8, 1), new SourceTally(SourceKind.Repost, 31, 0));
        (await ListAsync(tracker, new() { Kind = ["think-tank,repost"] })).Total.Should().Be(39);
        (await tracker.AskAsync((SourceQueries sources) => sources.HeldAsync(default))).Should().ContainSingle().Which.Id.Should().Be("nato-pivot-to-indo-pacific");
    }

    [Fact]
    public async Task What_cannot_be_asked_is_told()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();

        (await tracker.FaultsAsync(new SourceFilter { Kind = ["rumour"], Order = "size", Q = new string('a', 201) })).Should().Equal(
            ("kind", "'rumour' is not a known kind. Allowed: official, press, think-tank, repost."),
            ("order", "'size' is not a known order. Allowed: id, newest."),
            ("q", "q holds at most 200 characters."));
    }

    private static SourceInput Dated(string id, string edtf) => Make.Source(id) with { Published = Make.Date(edtf) };

    private static Task<Core.Shared.Page<SourceDetails>> ListAsync(TrackerDatabase tracker, SourceFilter filter) =>
        tracker.AskAsync((SourceQueries sources) => sources.ListAsync(filter, default));
}
