using CsCheck;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Tests.Matrix;

public sealed class MatrixRuleTests
{
    /// <summary>Up to eight claims at any level, on one to nine days of January 2024, each of a record of its own.</summary>
    private static readonly Gen<AreaClaim[]> SomeClaims = Gen.Select(Gen.Int[0, 4], Gen.Int[1, 20], Gen.Int[0, 8]).Array[0, 8].Select(rows => (AreaClaim[])
    [
        .. rows.Select((row, i) => new AreaClaim(
            "JP", "space", (AreaLevel)row.Item1, new DateOnly(2024, 1, row.Item2), new DateOnly(2024, 1, row.Item2).AddDays(row.Item3), "milestone", $"m-{i}")),
    ]);

    private static readonly DateOnly[] Days = [.. Enumerable.Range(0, 35).Select(i => new DateOnly(2023, 12, 31).AddDays(i))];

    [Theory]
    [InlineData(MilestoneKind.Exercise, null, "Practical cooperation", AreaLevel.ActivityHeld)]
    [InlineData(MilestoneKind.Conference, "itpp", "Practical cooperation", AreaLevel.ActivityHeld)]
    [InlineData(MilestoneKind.Institution, "ipcp", "Values", AreaLevel.ActivityHeld)]
    [InlineData(MilestoneKind.Operation, null, "Operations", AreaLevel.ActivityHeld)]
    [InlineData(MilestoneKind.Agreement, "ipcp", "Political", AreaLevel.AgreedIpcp)]
    [InlineData(MilestoneKind.Agreement, "itpp", "Values", AreaLevel.AgreedItpp)]
    [InlineData(MilestoneKind.Agreement, "joint-political-declaration", "Values", AreaLevel.InterestVoiced)]
    [InlineData(MilestoneKind.Agreement, null, "Practical cooperation", AreaLevel.ActivityHeld)]
    [InlineData(MilestoneKind.Statement, "joint-political-declaration", "Political", AreaLevel.InterestVoiced)]
    [InlineData(MilestoneKind.Statement, null, "Values", AreaLevel.InterestVoiced)]
    [InlineData(MilestoneKind.Meeting, null, "Values", AreaLevel.InterestVoiced)]
    [InlineData(MilestoneKind.Meeting, null, "Political", AreaLevel.ActivityHeld)]
    [InlineData(MilestoneKind.Visit, "itpp", "Topics", AreaLevel.InterestVoiced)]
    [InlineData(MilestoneKind.Visit, null, "Political", AreaLevel.ActivityHeld)]
    [InlineData(MilestoneKind.Summit, null, "Political", AreaLevel.ActivityHeld)]
    [InlineData(MilestoneKind.Summit, "itpp", "Operations", AreaLevel.Mentioned)]
    [InlineData(MilestoneKind.Policy, "itpp", "Political", AreaLevel.Mentioned)]
    [InlineData(MilestoneKind.Other, null, "Political", AreaLevel.Mentioned)]
    public void A_milestone_claims_by_its_kind_its_framework_and_the_group_of_the_area(MilestoneKind kind, string? framework, string group, AreaLevel level) =>
        MatrixRule.OfMilestone(kind, framework, group).Should().Be(level);

    [Fact]
    public void Every_kind_of_milestone_claims_something() =>
        Enum.GetValues<MilestoneKind>().Select(kind => MatrixRule.OfMilestone(kind, null, "Values")).Should().OnlyContain(level => Enum.IsDefined(level));

    [Theory]
    [InlineData(AssessmentKind.Interest, AssessmentSubject.Partner, AreaLevel.InterestVoiced)]
    [InlineData(AssessmentKind.Interest, AssessmentSubject.Partnership, AreaLevel.InterestVoiced)]
    [InlineData(AssessmentKind.Driver, AssessmentSubject.Partner, AreaLevel.Mentioned)]
    [InlineData(AssessmentKind.Constraint, AssessmentSubject.Partnership, AreaLevel.Mentioned)]
    [InlineData(AssessmentKind.Interest, AssessmentSubject.Nato, null)]
    public void An_assessment_claims_by_its_kind_unless_it_is_natos_own(AssessmentKind kind, AssessmentSubject subject, AreaLevel? level) =>
        MatrixRule.OfAssessment(kind, subject).Should().Be(level);

    [Theory]
    [InlineData("2013-12-31", null, null)]
    [InlineData("2014-01-01", null, "vague")]
    [InlineData("2014-05-05", null, "vague")]
    [InlineData("2014-05-06", "sharp", "vague")]
    [InlineData("2014-12-31", "vague", null)]
    public void A_vague_claim_is_possible_from_its_first_day_and_certain_from_its_last(string on, string? certain, string? possible) =>
        Reached(on, Claim("vague", AreaLevel.AgreedIpcp, "2014"), Claim("sharp", AreaLevel.Mentioned, "2014-05-06")).Should().Be((certain, possible));

    [Fact]
    public void A_possible_claim_is_not_shown_at_a_level_that_is_certain() =>
        Reached("2014-06-01", Claim("vague", AreaLevel.InterestVoiced, "2014"), Claim("sharp", AreaLevel.InterestVoiced, "2014-05-06")).Should().Be(("sharp", null));

    [Fact]
    public void Of_equal_claims_the_first_that_was_certain_counts() =>
        Reached("2015-01-01", Claim("vague", AreaLevel.InterestVoiced, "2014"), Claim("a-later", AreaLevel.InterestVoiced, "2014-05-07"), Claim("b-first", AreaLevel.InterestVoiced, "2014-05-06"))
            .Should().Be(("b-first", null));

    [Fact]
    public void Of_equal_claims_the_first_that_is_possible_counts() =>
        Reached("2014-05-20", Claim("month", AreaLevel.AgreedItpp, "2014-05"), Claim("year", AreaLevel.AgreedItpp, "2014")).Should().Be((null, "year"));

    [Fact]
    public void What_has_no_first_day_may_have_been_on_any_day() =>
        Reached("1950-01-01", Claim("open", AreaLevel.Mentioned, "../2024-06-21")).Should().Be((null, "open"));

    [Fact]
    public void What_has_no_last_day_is_never_certain() => Reached("2500-01-01", Claim("open", AreaLevel.Mentioned, "1990/..")).Should().Be((null, "open"));

    [Fact]
    public void On_the_same_day_an_agreement_comes_before_a_milestone() =>
        MatrixRule.Reached([Claim("a", AreaLevel.AgreedIpcp, "2014-05-06"), Claim("z", AreaLevel.AgreedIpcp, "2014-05-06") with { RecordType = "agreement" }], new(2014, 5, 6))
            .Certain!.Record.Should().Be("z");

    [Fact]
    public void A_level_never_falls_and_a_cell_keeps_its_record_until_it_rises() =>
        SomeClaims.Sample(claims =>
        {
            var reached = Days.Select(day => MatrixRule.Reached(claims, day).Certain).ToList();
            return reached.Zip(reached.Skip(1)).All(pair => pair.First is null || pair.First == pair.Second || pair.Second?.Level > pair.First.Level);
        });

    [Fact]
    public void A_possible_level_is_always_stronger_than_the_certain_one() =>
        SomeClaims.Sample(claims => Days.Select(day => MatrixRule.Reached(claims, day))
            .All(reached => reached.Possible is null || reached.Certain is null || reached.Possible.Level > reached.Certain.Level));

    private static AreaClaim Claim(string record, AreaLevel level, string edtf)
    {
        var date = EdtfDate.Parse(edtf);
        return new("JP", "space", level, date.FirstDay, date.LastDay, "milestone", record);
    }

    private static (string? Certain, string? Possible) Reached(string on, params AreaClaim[] claims)
    {
        var reached = MatrixRule.Reached(claims, DateOnly.ParseExact(on, "yyyy-MM-dd"));
        return (reached.Certain?.Record, reached.Possible?.Record);
    }
}
