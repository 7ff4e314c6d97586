using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Tests.Milestones;

/// <summary>A summit with what took place at it.</summary>
public sealed class SummitProceedingsTests
{
    [Fact]
    public async Task Milestones_and_agreements_stand_in_the_order_of_their_dates()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var vilnius = (await ProceedingsAsync(tracker, "vilnius-2023"))!;
        vilnius.Milestones.Should().Equal(
            "albanese-stoltenberg-vilnius-2023", "rok-itpp-2023", "vilnius-summit-2023", "kishida-nato-summit-2023", "yoon-vilnius-2023",
            "ap4-leaders-vilnius-2023", "japan-itpp-2023");
        vilnius.Agreements.Should().Equal("kr-itpp-2023", "jp-itpp-2023");
    }

    [Fact]
    public async Task It_says_all_that_the_list_of_summits_says()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        foreach (var listed in (await tracker.AskAsync((SummitQueries summits) => summits.ListAsync(new(), default))).Items)
            (await ProceedingsAsync(tracker, listed.Id)).Should().BeEquivalentTo(listed, listed.Id);
    }

    [Fact]
    public async Task A_summit_of_which_nothing_else_is_recorded_has_empty_lists()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Summit());
        (await ProceedingsAsync(tracker, "vilnius-2023")).Should().BeEquivalentTo(new { Milestones = Array.Empty<string>(), Agreements = Array.Empty<string>() });
    }

    [Fact]
    public async Task An_id_that_is_not_there_is_answered_with_null()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        (await ProceedingsAsync(tracker, "Vilnius Summit")).Should().BeNull();
    }

    [Theory]
    [InlineData("2026-11-22/2026-11-23", false)]
    [InlineData("2026-11-22", true)]
    [InlineData("2026", false)]
    [InlineData("2026-11-01/", false)]
    public async Task A_scheduled_summit_is_without_an_outcome_once_its_last_possible_day_has_passed(string days, bool missing)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Summit(edtf: days) with { Standing = Core.Dates.Standing.Scheduled });
        (await ProceedingsAsync(tracker, "vilnius-2023"))!.OutcomeNotRecorded.Should().Be(missing);
    }

    private static Task<SummitProceedings?> ProceedingsAsync(TrackerDatabase tracker, string id) =>
        tracker.AskAsync((MilestoneQueries milestones) => milestones.SummitAsync(id, default));
}
