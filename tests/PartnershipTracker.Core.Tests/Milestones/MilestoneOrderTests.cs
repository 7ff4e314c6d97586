using CsCheck;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Tests.Milestones;

/// <summary>The orders of the list, each paged to its end.</summary>
public sealed class MilestoneOrderTests
{
    [Theory]
    [InlineData("date")]
    [InlineData("-date")]
    [InlineData("title")]
    public async Task Pages_of_any_length_are_the_whole_list_in_its_order(string sort)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var whole = (await tracker.ListAsync(new() { Sort = sort, Limit = 200 })).Items;
        var oldestFirst = (await tracker.ListAsync(new() { Limit = 200 })).Items.Select(milestone => milestone.Id).ToList();

        var expected = sort switch
        {
            "title" => whole.OrderBy(milestone => milestone.Title, StringComparer.Ordinal).ThenBy(milestone => milestone.Id, StringComparer.Ordinal).Select(milestone => milestone.Id),
            "-date" => oldestFirst.AsEnumerable().Reverse(),
            _ => oldestFirst,
        };
        whole.Select(milestone => milestone.Id).Should().Equal(expected).And.HaveCount(157);
        (await PagedAsync(tracker, new() { Sort = sort, Limit = 10 })).Should().Equal(whole.Select(milestone => milestone.Id));
        (await PagedAsync(tracker, new() { Sort = sort, Limit = 3, Partner = ["NZ"], Q = "NATO" })).Should()
            .Equal(await tracker.IdsAsync(new() { Sort = sort, Limit = 200, Partner = ["NZ"], Q = "NATO" })).And.HaveCountGreaterThan(10);
    }

    [Theory]
    [InlineData("-date")]
    [InlineData("title")]
    public async Task What_shares_its_days_or_its_title_is_told_apart_by_its_id(string sort)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Partner(), Make.Milestone("b"), Make.Milestone("a"), Make.Milestone("c"), Make.Milestone("day", "2023-01-01"), Make.Milestone("open", "../2023"));

        (await PagedAsync(tracker, new() { Sort = sort, Limit = 1 })).Should()
            .Equal(sort == "title" ? ["a", "b", "c", "day", "open"] : ["c", "b", "a", "day", "open"]);
    }

    [Fact]
    public async Task Any_keys_in_any_direction_are_an_order_that_can_be_paged()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = (await tracker.ListAsync(new() { Limit = 200 })).Items;

        await Gen.Select(Gen.Shuffle(Keys.Keys.ToArray(), 1, 4), Gen.Bool.Array[4], Gen.Int[7, 60]).SampleAsync(
            async (keys, turned, limit) =>
            {
                var words = keys.Select((key, at) => turned[at] ? "-" + key : key).ToList();
                var sort = string.Join(',', words);
                var expected = all.Order(Comparer<MilestoneDetails>.Create((one, other) => Compare([.. words, turned[keys.Length - 1] ? "-id" : "id"], one, other)));

                (await PagedAsync(tracker, new() { Sort = sort, Limit = limit })).Should().Equal(expected.Select(milestone => milestone.Id), sort);
            },
            iter: 25, threads: 1, seed: "000000000000");
    }

    [Theory]
    [InlineData("importance", "'importance' is not a known sort. Allowed: date, title, kind, standing, significance, confidence, createdAt, updatedAt, id; with - before it, from its end.")]
    [InlineData("date,-", "'-' is not a known sort.*")]
    [InlineData("title,-Title", "sort names 'title' twice.")]
    public async Task What_is_no_order_is_refused(string sort, string message)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        (await tracker.FaultsAsync(new MilestoneFilter { Sort = sort })).Should().ContainSingle().Which.Reason.Should().Match(message);
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_order()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var cursor = (await tracker.ListAsync(new() { Sort = "-date", Limit = 5 })).Next;

        (await tracker.FaultsAsync(new MilestoneFilter { Sort = "-date", Cursor = cursor })).Should().BeEmpty();
        (await tracker.FaultsAsync(new MilestoneFilter { Cursor = cursor })).Should().ContainSingle().Which.Parameter.Should().Be("cursor");
        (await tracker.FaultsAsync(new MilestoneFilter { Sort = "title", Cursor = cursor })).Should().ContainSingle().Which.Parameter.Should().Be("cursor");
    }

    private static readonly Dictionary<string, Func<MilestoneDetails, IComparable>> Keys = new(StringComparer.Ordinal)
    {
        ["date"] = milestone => (milestone.Date.Earliest ?? DateOnly.MinValue, milestone.Date.Latest ?? DateOnly.MaxValue),
        ["kind"] = milestone => milestone.Kind,
        ["standing"] = milestone => milestone.Standing,
        ["significance"] = milestone => milestone.Significance,
        ["confidence"] = milestone => milestone.Confidence,
        ["updatedAt"] = milestone => milestone.UpdatedAt,
        ["createdAt"] = milestone => milestone.CreatedAt,
    };

    private static int Compare(IEnumerable<string> words, MilestoneDetails one, MilestoneDetails other) => words
        .Select(word => (Key: word.TrimStart('-'), Sign: word[0] == '-' ? -1 : 1))
        .Select(word => word.Sign * (word.Key == "id" ? string.CompareOrdinal(one.Id, other.Id) : Keys[word.Key](one).CompareTo(Keys[word.Key](other))))
        .FirstOrDefault(difference => difference != 0);

    private static async Task<List<string>> PagedAsync(TrackerDatabase tracker, MilestoneFilter filter)
    {
        var ids = new List<string>();
        for (var next = filter; ;)
        {
            var page = await tracker.ListAsync(next);
            ids.AddRange(page.Items.Select(milestone => milestone.Id));
            if (page.Next is null)
                return ids;
            (await tracker.FaultsAsync(next = filter with { Cursor = page.Next })).Should().BeEmpty();
        }
    }
}
