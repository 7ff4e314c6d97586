using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Tests.Milestones;

/// <summary>What a list leaves out, and what was written since a moment.</summary>
public sealed class MilestoneExclusionTests
{
    public static TheoryData<string, MilestoneFilter, MilestoneFilter> Turned => new()
    {
        { "partner!", new() { Partner = ["Tokyo"] }, new() { NotPartner = ["Tokyo"] } },
        { "framework!", new() { Framework = ["ITPP", "ipcp"] }, new() { NotFramework = ["ITPP", "ipcp"] } },
        { "area!", new() { Area = ["cyber"] }, new() { NotArea = ["cyber"] } },
        { "kind!", new() { Kind = ["statement,visit"] }, new() { NotKind = ["statement,visit"] } },
        { "summit!", new() { Summit = ["vilnius-2023"] }, new() { NotSummit = ["vilnius-2023"] } },
        { "standing!", new() { Standing = ["held"] }, new() { NotStanding = ["held"] } },
        { "significance!", new() { Significance = ["context"] }, new() { NotSignificance = ["context"] } },
        { "confidence!", new() { Confidence = ["high"] }, new() { NotConfidence = ["high"] } },
        { "source!", new() { Source = ["nato-pivot-to-indo-pacific"] }, new() { NotSource = ["nato-pivot-to-indo-pacific"] } },
        { "sourceKind!", new() { SourceKind = ["official"] }, new() { NotSourceKind = ["official"] } },
        { "year!", new() { Year = ["2022", "2023"] }, new() { NotYear = ["2022", "2023"] } },
        { "year!", new() { Year = ["2022"], Match = "certain" }, new() { NotYear = ["2022"], Match = "certain" } },
    };

    [Theory]
    [MemberData(nameof(Turned))]
    public async Task What_is_left_out_is_what_would_be_found_and_all_else_is_there(string parameter, MilestoneFilter asked, MilestoneFilter turned)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = await tracker.IdsAsync(new() { Limit = 200 });
        var found = await tracker.IdsAsync(asked with { Limit = 200 });

        var left = await tracker.IdsAsync(turned with { Limit = 200 });

        found.Should().NotBeEmpty(parameter);
        left.Should().Equal(all.Except(found)).And.NotBeEmpty();
    }

    [Fact]
    public async Task Each_value_is_left_out_and_what_is_asked_for_beside_holds()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        var ids = await tracker.IdsAsync(new() { Partner = ["JP"], NotPartner = ["KR", "AU"], NotKind = ["statement"], Limit = 200 });

        var items = (await tracker.ListAsync(new() { Limit = 200 })).Items;
        ids.Should().NotBeEmpty().And.Equal(items
            .Where(milestone => milestone.Partners.Contains("JP") && !milestone.Partners.Contains("KR") && !milestone.Partners.Contains("AU") && milestone.Kind != MilestoneKind.Statement)
            .Select(milestone => milestone.Id));
    }

    [Fact]
    public async Task A_word_that_is_unknown_is_told_of_under_the_name_that_was_written()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        var faults = await tracker.FaultsAsync(new MilestoneFilter { NotPartner = ["FR"], NotSource = ["no-such"], NotYear = ["soon"], NotKind = ["party"] });

        faults.Select(fault => fault.Parameter).Should().BeEquivalentTo("partner!", "source!", "year!", "kind!");
        faults.Single(fault => fault.Parameter == "partner!").Reason.Should().Be("'FR' is not a known partner. Allowed: JP, KR, AU, NZ.");
    }

    [Fact]
    public async Task A_cursor_belongs_to_what_was_left_out()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var filter = new MilestoneFilter { NotArea = ["cyber"], Limit = 5 };
        var cursor = (await tracker.ListAsync(filter)).Next;

        (await tracker.FaultsAsync(filter with { Cursor = cursor })).Should().BeEmpty();
        (await tracker.FaultsAsync(new MilestoneFilter { Area = ["cyber"], Cursor = cursor })).Should().ContainSingle().Which.Parameter.Should().Be("cursor");
        (await tracker.FaultsAsync(filter with { NotArea = [], NotPartner = ["JP"], Cursor = cursor })).Should().ContainSingle().Which.Parameter.Should().Be("cursor");
        (await tracker.FaultsAsync(filter with { UpdatedSince = "2026-11-01", Cursor = cursor })).Should().ContainSingle().Which.Parameter.Should().Be("cursor");
    }

    [Theory]
    [InlineData("2026-11-23T10:00:00Z", new[] { "at-ten", "later" })]
    [InlineData("2026-11-23T10:00:00.0000001Z", new[] { "later" })]
    [InlineData("2026-11-23", new[] { "early", "at-ten", "later" })]
    [InlineData("2026-11-24", new string[0])]
    [InlineData("", new[] { "early", "at-ten", "later" })]
    public async Task What_was_written_since_a_moment_is_found_the_moment_included(string since, string[] ids)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Partner(), Make.Milestone("early", "2001"), Make.Milestone("at-ten", "2002"), Make.Milestone("later", "2003"));
        await SetAsync(tracker, "early", new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc));
        await SetAsync(tracker, "at-ten", new(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc));
        await SetAsync(tracker, "later", new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc));

        (await tracker.IdsAsync(new() { UpdatedSince = since })).Should().Equal(ids);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-13-01")]
    [InlineData("2026-11-23T10:00:00+09:00")]
    public async Task What_is_no_moment_is_refused(string since)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();

        (await tracker.FaultsAsync(new MilestoneFilter { UpdatedSince = since })).Should().ContainSingle().Which.Reason.Should().StartWith($"'{since}' is not a moment.");
    }

    private static Task<int> SetAsync(TrackerDatabase tracker, string id, DateTime at) => tracker.AskAsync((TrackerDbContext db) =>
    {
        var milestone = db.Set<Milestone>().Single(each => each.Slug == id);
        db.Entry(milestone).Property(each => each.UpdatedAt).CurrentValue = at;
        return db.SaveChangesAsync();
    });
}
