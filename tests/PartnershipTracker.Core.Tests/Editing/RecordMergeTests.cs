using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Tests.Editing;

/// <summary>One record that stands for two: what named the other names it, once, by the name that others call it.</summary>
public sealed class RecordMergeTests
{
    private static readonly Change Change = new("Mina", "A reason.");

    [Fact]
    public async Task A_list_that_names_both_names_the_one_that_stays_once()
    {
        await using var tracker = await WithAsync(
            Make.Area("cyber"), Make.Milestone() with { Areas = ["cyber", "space"] }, Make.Milestone("other-order") with { Areas = ["space", "cyber"] });

        (await MergeAsync(tracker, Make.Area(), "cyber")).Should().BeOfType<SaveResult.Saved>();

        (await StateAsync<MilestoneInput>(tracker, "milestone", "meeting")).Areas.Should().Equal("space");
        (await StateAsync<MilestoneInput>(tracker, "milestone", "other-order")).Areas.Should().Equal("space");
    }

    [Fact]
    public async Task An_agreement_that_names_both_areas_keeps_what_it_says_of_the_one_that_stays()
    {
        await using var tracker = await WithAsync(
            Make.Area("cyber"), Make.Agreement() with { Areas = [Named("cyber", "Cyber defence"), Named("space", "Outer space")], Citations = [Make.Citation()] });

        (await MergeAsync(tracker, Make.Area(), "cyber")).Should().BeOfType<SaveResult.Saved>();

        (await StateAsync<AgreementInput>(tracker, "agreement", "jp-itpp")).Areas.Select(named => (named.Area, named.Label)).Should().Equal(("space", "Outer space"));
    }

    [Fact]
    public async Task A_disagreement_about_both_is_about_the_one_that_stays()
    {
        await using var tracker = await WithAsync(Make.Milestone("one"), Make.Milestone("other"), Make.Disagreement() with
        {
            About = [new() { Type = SubjectType.Milestone, Id = "one" }, new() { Type = SubjectType.Area, Id = "space" }, new() { Type = SubjectType.Milestone, Id = "other" }],
        });

        (await MergeAsync(tracker, Make.Milestone("one") with { Citations = [Make.Citation()] }, "other")).Should().BeOfType<SaveResult.Saved>();

        (await StateAsync<DisagreementInput>(tracker, "disagreement", "a-day")).About.Select(subject => subject.Id).Should().Equal("one", "space");
    }

    [Fact]
    public async Task Partners_are_named_by_their_code()
    {
        await using var tracker = await WithAsync(
            Make.Partner("KR"),
            Make.Summit() with { Attendance = [Came("JP", "A leader"), Came("KR", "A minister")] },
            Make.Agreement(partner: "KR"),
            Make.Milestone() with { Partners = ["KR"] },
            Make.Milestone("both") with { Partners = ["KR", "JP"] },
            Make.Disagreement() with { About = [new() { Type = SubjectType.Partner, Id = "KR" }] });

        (await MergeAsync(tracker, Make.Partner() with { Citations = [Make.Citation()] }, "south-korea")).Should().BeOfType<SaveResult.Saved>();

        (await StateAsync<MilestoneInput>(tracker, "milestone", "meeting")).Partners.Should().Equal("JP");
        (await StateAsync<MilestoneInput>(tracker, "milestone", "both")).Partners.Should().Equal("JP");
        (await StateAsync<AgreementInput>(tracker, "agreement", "jp-itpp")).Partner.Should().Be("JP");
        (await StateAsync<DisagreementInput>(tracker, "disagreement", "a-day")).About.Single().Id.Should().Be("JP");
        (await StateAsync<SummitInput>(tracker, "summit", "vilnius-2023")).Attendance.Select(came => (came.Partner, came.Name))
            .Should().Equal([("JP", "A leader"), ("JP", "A minister")], "two people came, not one twice");
    }

    [Fact]
    public async Task An_agreement_whose_predecessor_is_merged_into_it_has_none()
    {
        await using var tracker = await WithAsync(
            Make.Agreement("first"), Make.Agreement("second") with { Predecessor = "first" }, Make.Agreement("third") with { Predecessor = "first" });

        (await MergeAsync(tracker, Make.Agreement("second") with { Predecessor = "first", Citations = [Make.Citation()] }, "first")).Should().BeOfType<SaveResult.Saved>();

        (await StateAsync<AgreementInput>(tracker, "agreement", "second")).Predecessor.Should().BeNull();
        (await StateAsync<AgreementInput>(tracker, "agreement", "third")).Predecessor.Should().Be("second");
    }

    [Fact]
    public async Task A_framework_whose_successor_is_merged_into_it_has_none()
    {
        await using var tracker = await WithAsync(Make.Framework("ipcp") with { Successor = "itpp" });

        (await MergeAsync(tracker, Make.Framework("ipcp") with { Successor = "itpp", Citations = [Make.Citation()] }, "itpp")).Should().BeOfType<SaveResult.Saved>();

        (await StateAsync<FrameworkInput>(tracker, "framework", "ipcp")).Successor.Should().BeNull();
    }

    private static AgreementAreaInput Named(string area, string label) => new() { Area = area, Label = label, Sources = ["report"] };

    private static AttendanceInput Came(string partner, string name) => new() { Partner = partner, Name = name, Leader = false };

    private static async Task<TrackerDatabase> WithAsync(params RecordInput[] inputs)
    {
        var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([Make.Source(), Make.Partner(), Make.Framework(), Make.Area(), .. inputs.Select(input => input is CitedInput { Citations.Count: 0 } cited and not AreaInput ? cited with { Citations = [Make.Citation()] } : input)]);
        return tracker;
    }

    private static Task<SaveResult> MergeAsync(TrackerDatabase tracker, RecordInput kept, string merged) =>
        tracker.AskAsync((RecordEditor editor) => editor.MergeAsync(new RecordWrite(kept, 1), merged, 1, Change, default));

    private static async Task<TInput> StateAsync<TInput>(TrackerDatabase tracker, string type, string id)
        where TInput : RecordInput =>
        (TInput)(await tracker.AskAsync((RecordQueries records) => records.CurrentAsync(type, id, default)))!.Input;
}
