using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Tests.Milestones;

/// <summary>Many events are compared with the record as one is.</summary>
public sealed class SimilarityIndexTests
{
    [Fact]
    public async Task Many_questions_have_the_answers_that_each_has_alone()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        SimilarityQuestion[] questions =
        [
            new(null, "Scheduled: a NATO summit in Ankara", ["JP", "KR"], EdtfDate.Parse("2026-07-08")),
            new("kishida-nato-summit-2023", "Kishida is the first leader at a summit", ["JP"], EdtfDate.Parse("2022-06")),
            new(null, "A dinner in Canberra", ["AU"], EdtfDate.Parse("1997-02-01")),
            new(null, "Leaders meet", ["NZ", "KR"], EdtfDate.Parse("2024")),
            new(null, "Leaders meet", ["NZ"], EdtfDate.Parse("2024/..")),
        ];
        var index = await tracker.AskAsync((SimilarMilestones similar) => similar.IndexAsync(questions, default));

        foreach (var question in questions)
        {
            var alone = await tracker.AskAsync((SimilarMilestones similar) => similar.OfAsync(question, default));
            index.Find(question.Id, question, most: 5).Select(entry => entry.Key).Should().Equal(alone.Select(row => row.Id), question.Title);
        }

        index.Find(null, questions[0], most: 5).Should().NotBeEmpty();
    }
}
