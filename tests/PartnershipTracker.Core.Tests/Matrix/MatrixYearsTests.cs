using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Tests.Matrix;

/// <summary>The matrix year by year, on a record of a test's own.</summary>
public sealed class MatrixYearsTests
{
    private static readonly IReadOnlyList<RecordInput> Ground = [Make.Partner(), Make.Partner("KR"), Make.Area("space"), Make.Area("cyber")];

    [Fact]
    public async Task Only_years_in_which_a_level_rose_are_there_each_with_all_levels_by_its_end()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
        [
            .. Ground, Milestone("talks", "2014-05-06"), Milestone("talks-again", "2016"), Milestone("exercise", "2020-01-01") with { Kind = MilestoneKind.Exercise },
            Milestone("exercise-again", "2021") with { Kind = MilestoneKind.Exercise }, Milestone("other-area", "2020-12-31") with { Areas = ["cyber"], Partners = ["KR"] },
        ]);

        var matrix = await YearsAsync(tracker);

        matrix.Areas.Select(area => area.Id).Should().Equal("cyber", "space");
        matrix.Years.Select(year => (year.Year, year.On)).Should().Equal((2014, new DateOnly(2014, 12, 31)), (2020, new DateOnly(2020, 12, 31)));
        matrix.Years[0].Levels[1].Should().Equal(new YearLevel(AreaLevel.InterestVoiced, true), new YearLevel(null, false));
        matrix.Years[1].Levels[1].Should().Equal(new YearLevel(AreaLevel.ActivityHeld, true), new YearLevel(null, false));
        matrix.Years[1].Levels[0].Should().Equal(new YearLevel(null, false), new YearLevel(AreaLevel.InterestVoiced, true));
    }

    [Fact]
    public async Task A_level_that_rises_twice_in_a_year_rises_to_the_stronger()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Milestone("talks", "2014-05-06"), Milestone("exercise", "2014-06-01") with { Kind = MilestoneKind.Exercise }]);

        (await YearsAsync(tracker)).Years.Should().ContainSingle().Which.Levels[1][0].Should().Be(new YearLevel(AreaLevel.ActivityHeld, true));
    }

    [Fact]
    public async Task What_is_only_possible_or_later_than_the_day_or_was_not_held_is_not_there_and_the_last_year_ends_with_the_day()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
        [
            .. Ground, Milestone("open", "2014/..") with { Kind = MilestoneKind.Exercise }, Milestone("ahead", "2015") with { Standing = Standing.Expected },
            Milestone("vague", "2020") with { Kind = MilestoneKind.Exercise }, Milestone("talks", "2020-03-01"),
        ]);

        var year = (await YearsAsync(tracker, "2020-06-30")).Years.Should().ContainSingle().Which;

        (year.Year, year.On).Should().Be((2020, new DateOnly(2020, 6, 30)));
        year.Levels[1][0].Should().Be(new YearLevel(AreaLevel.InterestVoiced, true));
        (await YearsAsync(tracker, "2020-02-01")).Years.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_year_ends_as_the_matrix_of_its_last_day()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        var years = await YearsAsync(tracker);

        years.Years.Count.Should().BeGreaterThan(10);
        foreach (var year in years.Years)
        {
            var day = await tracker.AskAsync((MatrixQueries queries) => queries.OnAsync(year.On.ToString("O"), default));
            year.Levels.Select(levels => string.Join(',', levels.Select(level => level.Level))).Should().Equal(
                day.Areas.Select(area => string.Join(',', area.Cells.Select(cell => cell.Level))), "{0}", year.Year);
        }
    }

    private static MilestoneInput Milestone(string id, string edtf) => Make.Milestone(id, edtf) with { Areas = ["space"] };

    private static Task<MatrixYears> YearsAsync(TrackerDatabase tracker, string? on = null) => tracker.AskAsync((MatrixQueries queries) => queries.YearsAsync(on, default));
}
