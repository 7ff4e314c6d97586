using PartnershipTracker.Core.Disagreements;

namespace PartnershipTracker.Core.Tests.Disagreements;

/// <summary>What a reader may ask of the list.</summary>
public sealed class DisagreementListTests
{
    [Theory]
    [InlineData("", "", "", "a-day", "a-name", "the-term")]
    [InlineData("contradiction", "", "", "a-day", "the-term")]
    [InlineData("SPELLING,outdated", "", "", "a-name")]
    [InlineData("", "high", "", "the-term")]
    [InlineData("contradiction", "low", "", "a-day")]
    [InlineData("", "", "milestone/meeting", "a-day", "the-term")]
    [InlineData("", "", "meeting", "a-day", "a-name", "the-term")]
    [InlineData("", "", "area/meeting", "a-name")]
    [InlineData("", "", "partner/JP", "the-term")]
    [InlineData("", "", "Partner/japan", "the-term")]
    [InlineData("", "", "jp", "the-term")]
    [InlineData("", "", "milestone/other,partner/JP", "a-name", "the-term")]
    [InlineData("", "", "other,milestone/meeting", "a-day", "a-name", "the-term")]
    [InlineData("", "low", "milestone/meeting", "a-day")]
    [InlineData("", "", "milestone/nobody")]
    [InlineData("", "", "summit/meeting")]
    public async Task A_filter_finds(string type, string severity, string about, params string[] found)
    {
        await using var tracker = await WithThreeAsync();

        var page = await tracker.AskAsync((DisagreementQueries queries) =>
            queries.ListAsync(new() { Type = [type], Severity = [severity], About = [about] }, default));

        page.Items.Select(disagreement => disagreement.Id).Should().Equal(found);
        page.Total.Should().Be(found.Length);
    }

    [Fact]
    public async Task What_the_filter_does_not_know_is_a_fault()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();

        (await tracker.FaultsAsync(new DisagreementFilter { Type = ["quarrel"], Severity = ["dire"], About = ["rumour/meeting", "meeting", "milestone/meeting"] })).Should().Equal(
            ("type", "'quarrel' is not a known type. Allowed: contradiction, spelling, outdated, imprecise, overstated, naming, superseded."),
            ("severity", "'dire' is not a known severity. Allowed: high, medium, low."),
            ("about", "'rumour/meeting' names no known type of record before the slash. Allowed: milestone, agreement, summit, framework, area, assessment, partner."));
    }

    [Fact]
    public async Task One_is_found_by_its_id()
    {
        await using var tracker = await WithThreeAsync();

        (await FindAsync(tracker, "a-day"))!.About.Should().Equal(new SubjectDetails(SubjectType.Milestone, "meeting"));
        (await FindAsync(tracker, "a-week")).Should().BeNull();
        (await tracker.AskAsync((DisagreementQueries queries) => queries.CountAsync(default))).Should().Be(3);
    }

    [Fact]
    public async Task Marks_are_those_of_one_type_of_record()
    {
        await using var tracker = await WithThreeAsync();

        var marks = await tracker.AskAsync((DisagreementQueries queries) => queries.MarksAsync(SubjectType.Milestone, default));

        marks["meeting"].Select(mark => mark.Id).Should().Equal("a-day", "the-term");
        marks["other"].Select(mark => mark.Id).Should().Equal("a-name");
        marks["JP"].Should().BeEmpty();
    }

    private static Task<DisagreementDetails?> FindAsync(TrackerDatabase tracker, string id) => tracker.AskAsync((DisagreementQueries queries) => queries.FindAsync(id, default));

    private static async Task<TrackerDatabase> WithThreeAsync()
    {
        var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
            Make.Source(),
            Make.Partner(),
            Make.Disagreement(),
            Make.Disagreement("a-name") with { Type = DisagreementType.Spelling, Severity = Severity.Medium, About = [About(SubjectType.Area, "meeting"), About(SubjectType.Milestone, "other")] },
            Make.Disagreement("the-term") with { Severity = Severity.High, About = [About(SubjectType.Partner, "JP"), About(SubjectType.Milestone, "meeting")] });
        return tracker;
    }

    private static SubjectInput About(SubjectType type, string id) => new() { Type = type, Id = id };
}
