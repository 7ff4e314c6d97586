using CsCheck;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Milestones;

/// <summary>Paging by the sort key of the last row, in cursors that cannot be made up.</summary>
public sealed class MilestonePagingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(200)]
    public async Task Pages_laid_together_are_the_whole_list(int limit)
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var pages = await PagesAsync(tracker, new() { Limit = limit });
        pages.SelectMany(page => page).Should().Equal(await tracker.IdsAsync(new()));
        pages.Should().HaveCount((13 / limit) + 1).And.OnlyContain(page => page.Count <= limit);
    }

    [Fact]
    public async Task Ties_on_both_days_are_paged_by_id()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([Make.Partner(), .. Enumerable.Range(0, 7).Select(i => Make.Milestone($"m-{i * 3 % 7}", "2023"))]);
        (await PagesAsync(tracker, new() { Limit = 2 })).SelectMany(page => page).Should().Equal("m-0", "m-1", "m-2", "m-3", "m-4", "m-5", "m-6");
    }

    [Fact]
    public async Task Dates_that_begin_together_are_paged_by_their_ends_whatever_their_ids()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
            Make.Partner(), Make.Milestone("d", "2023-01-01"), Make.Milestone("c", "2023-01"), Make.Milestone("b", "2023"), Make.Milestone("a", "2023/.."));
        (await PagesAsync(tracker, new() { Limit = 1 })).SelectMany(page => page).Should().Equal("d", "c", "b", "a");
    }

    [Fact]
    public async Task Who_reads_to_the_end_is_told_no_total_and_nothing_is_counted()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var counted = await tracker.ListAsync(new() { Limit = 30, NotKind = ["visit"] });
        tracker.Statements.Clear();

        var page = await tracker.ListAsync((MilestoneFilter)new MilestoneFilter { Limit = 30, NotKind = ["visit"] }.Uncounted());
        var newest = await tracker.AskAsync((SourceQueries sources) => sources.ListAsync((SourceFilter)new SourceFilter { Order = "newest" }.Uncounted(), default));
        var all = await tracker.AskAsync((MilestoneQueries milestones) => milestones.EachAsync(new(), default).CountAsync().AsTask());

        page.Items.Select(milestone => milestone.Id).Should().Equal(counted.Items.Select(milestone => milestone.Id));
        (page.Next, page.Total, newest.Total).Should().Be((counted.Next, -1, -1));
        all.Should().Be(157);
        tracker.Statements.Queries.Should().NotBeEmpty().And.NotContain(query => query.Sql.Contains("COUNT(*)", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Rows_that_come_and_go_between_pages_neither_repeat_nor_hide_another()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        string[] years = ["2001", "2002", "2003", "2004", "2005", "2006"];
        await tracker.WriteAsync([Make.Partner(), .. years.Select(year => Make.Milestone("in-" + year, year))]);

        var first = await tracker.ListAsync(new() { Limit = 2 });
        await tracker.WriteAsync(Make.Milestone("before", "2000"), Make.Milestone("between", "2003-02"));
        await RemoveAsync(tracker, "in-2002");
        var second = await tracker.ListAsync(new() { Limit = 2, Cursor = first.Next });
        await RemoveAsync(tracker, "in-2001");
        await RemoveAsync(tracker, "in-2005");
        var third = await tracker.ListAsync(new() { Limit = 2, Cursor = second.Next });

        first.Items.Select(row => row.Id).Should().Equal("in-2001", "in-2002");
        second.Items.Select(row => row.Id).Should().Equal("in-2003", "between");
        third.Items.Select(row => row.Id).Should().Equal("in-2004", "in-2006");
        (first.Total, second.Total, third.Total, third.Next).Should().Be((6, 7, 5, null));
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_query_whatever_the_page_size()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var filter = new MilestoneFilter { Partner = ["JP"], From = "1990", Limit = 1 };
        var next = (await tracker.ListAsync(filter)).Next;

        (await tracker.FaultsAsync(filter with { Cursor = next })).Should().BeEmpty();
        (await tracker.FaultsAsync(filter with { Cursor = next, Limit = 9 })).Should().BeEmpty();
        foreach (var other in new PageFilter[]
        {
            filter with { Cursor = next, Partner = ["KR"] },
            filter with { Cursor = next, From = "1991" },
            filter with { Cursor = next, To = "2025" },
            filter with { Cursor = next, Match = "certain" },
            filter with { Cursor = next, Q = "security" },
            filter with { Cursor = next, Kind = ["statement"] },
            new Core.Summits.SummitFilter { Cursor = next },
        })
        {
            (await tracker.FaultsAsync(other)).Select(fault => fault.Parameter).Should().Equal(["cursor"], other.ToString());
        }
    }

    [Fact]
    public async Task A_cursor_that_was_altered_is_refused()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var next = (await tracker.ListAsync(new() { Limit = 1 })).Next!;
        for (var i = 0; i < next.Length; i++)
        {
            var altered = next[..i] + (next[i] == 'A' ? 'B' : 'A') + next[(i + 1)..];
            // The last character may hold bits that say nothing.
            if (i < next.Length - 1)
                (await tracker.FaultsAsync(new MilestoneFilter { Cursor = altered })).Should().ContainSingle($"{altered} was altered at {i}");
        }
    }

    [Fact]
    public async Task A_cursor_of_another_record_is_refused()
    {
        await using var one = await TrackerDatabase.EmptyAsync();
        await using var other = await TrackerDatabase.EmptyAsync();
        await one.WriteAsync(Make.Partner(), Make.Milestone("a"), Make.Milestone("b"));
        await other.WriteAsync(Make.Partner(), Make.Milestone("a"), Make.Milestone("b"));
        var next = (await one.ListAsync(new() { Limit = 1 })).Next;
        (await other.FaultsAsync(new MilestoneFilter { Cursor = next })).Should().ContainSingle();
        (await one.FaultsAsync(new MilestoneFilter { Cursor = next })).Should().BeEmpty();
    }

    [Fact]
    public async Task Garbage_is_refused_and_never_throws()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        await using var scope = tracker.Scope();
        var seal = (CursorSeal)scope.ServiceProvider.GetService(typeof(CursorSeal))!;
        Gen.OneOf(Gen.String, Gen.String["abcXYZ019-_= \n"], Gen.Byte.Array[0, 900].Select(Convert.ToBase64String))
            .Sample(cursor => seal.Open("milestones", cursor) is null, iter: 2_000);
    }

    [Theory]
    [InlineData("安全保障のためのパートナーシップ")]
    [InlineData("“Ukraine” & ‘East Asia’ 'tomorrow' ")]
    public async Task A_title_as_long_as_it_may_be_has_a_next_page_in_any_letters(string words)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var title = string.Concat(Enumerable.Repeat(words, 200))[..200];
        await tracker.WriteAsync([Make.Partner(), .. Enumerable.Range(0, 5).Select(i => Make.Milestone($"m-{i}"))]);
        await tracker.AskAsync((TrackerDbContext db) =>
        {
            foreach (var milestone in db.Set<Milestone>())
                db.Entry(milestone).Property(each => each.Title).CurrentValue = title;
            return db.SaveChangesAsync();
        });
        var filter = new MilestoneFilter { Sort = "title", Limit = 2 };

        var pages = await PagesAsync(tracker, filter);

        pages.SelectMany(page => page).Should().Equal("m-0", "m-1", "m-2", "m-3", "m-4");
        (await tracker.FaultsAsync(filter with { Cursor = (await tracker.ListAsync(filter)).Next })).Should().BeEmpty();
    }

    [Fact]
    public async Task A_cursor_that_was_never_checked_begins_no_list_anew()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();

        var ask = () => tracker.ListAsync(new() { Cursor = "made-up" });

        await ask.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task A_cursor_is_refused_while_the_record_is_empty_and_taken_after_its_first_write()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        (await tracker.FaultsAsync(new MilestoneFilter { Cursor = new string('A', 100) })).Should().ContainSingle();

        await tracker.WriteAsync(Make.Partner(), Make.Milestone("a"), Make.Milestone("b"));
        var next = (await tracker.ListAsync(new() { Limit = 1 })).Next;
        (await tracker.FaultsAsync(new MilestoneFilter { Cursor = next })).Should().BeEmpty();
    }

    private static Task<int> RemoveAsync(TrackerDatabase tracker, string id) => tracker.AskAsync((TrackerDbContext db) =>
    {
        db.Remove(db.Set<Milestone>().Single(milestone => milestone.Slug == id));
        return db.SaveChangesAsync();
    });

    private static async Task<List<List<string>>> PagesAsync(TrackerDatabase tracker, MilestoneFilter filter)
    {
        var pages = new List<List<string>>();
        do
        {
            var page = await tracker.ListAsync(filter);
            pages.Add([.. page.Items.Select(row => row.Id)]);
            filter = filter with { Cursor = page.Next };
        }
        while (filter.Cursor is not null);
        return pages;
    }
}
