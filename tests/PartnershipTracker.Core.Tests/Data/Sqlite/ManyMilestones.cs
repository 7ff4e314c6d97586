using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Data.Sqlite;

/// <summary>
/// Ten thousand milestones to be read, spread over 120 years as a record of this kind would be: four partners, forty areas, each citing one of
/// a hundred sources; one in fifty at a summit, one in a hundred ahead, one in four context, one in eight of medium confidence. Seven hundred disagreements, about records of each type.
/// </summary>
public sealed class ManyMilestones : IAsyncLifetime
{
    private const int Count = 10_000;
    private const int Batch = 500;

    private static readonly string[] Codes = ["JP", "KR", "AU", "NZ"];

    private static readonly SubjectInput[] Subjects =
    [
        new() { Type = SubjectType.Milestone, Id = "m-1" }, new() { Type = SubjectType.Summit, Id = "summit-1" },
        new() { Type = SubjectType.Agreement, Id = "jp-itpp" }, new() { Type = SubjectType.Framework, Id = "itpp" },
        new() { Type = SubjectType.Area, Id = "area-1" }, new() { Type = SubjectType.Assessment, Id = "a-driver" },
        new() { Type = SubjectType.Partner, Id = "JP" },
    ];

    internal TrackerDatabase Tracker { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Tracker = await TrackerDatabase.EmptyAsync();
        await Tracker.WriteAsync(
        [
            .. Enumerable.Range(0, 100).Select(i => Make.Source($"report-{i}")),
            .. Codes.Select(Make.Partner),
            .. Enumerable.Range(0, 40).Select(i => Make.Area($"area-{i}")),
            .. Enumerable.Range(0, 10).Select(i => Make.Summit($"summit-{i}", $"{2014 + i}")),
            Make.Framework(), Make.Agreement(), Make.Assessment(),
        ]);
        foreach (var numbers in Enumerable.Range(0, Count).Chunk(Batch))
            await Tracker.WriteAsync([.. numbers.Select(Milestone)]);
        await Tracker.WriteAsync([.. Enumerable.Range(0, 700).Select(Disagreement)]);
        await Tracker.AskAsync((TrackerDbContext db) => db.Database.ExecuteSqlRawAsync("ANALYZE"));
    }

    public async Task DisposeAsync() => await Tracker.DisposeAsync();

    private static MilestoneInput Milestone(int number) => Make.Milestone($"m-{number}", $"{1900 + (number % 120)}-0{1 + (number % 9)}") with
    {
        Title = $"Meeting number {number}",
        Partners = [Codes[number % 4]],
        Areas = [$"area-{number % 40}"],
        Summit = number % 50 == 0 ? $"summit-{number / 50 % 10}" : null,
        Standing = number % 100 == 0 ? Standing.Scheduled : Standing.Held,
        Significance = number % 4 == 3 ? Significance.Context : Significance.Core,
        Confidence = number % 8 == 5 ? Confidence.Medium : Confidence.High,
        Citations = [Make.Citation() with { Source = $"report-{number % 100}" }],
    };

    private static DisagreementInput Disagreement(int number) => Make.Disagreement($"d-{number}") with
    {
        About = [Subjects[number % Subjects.Length]],
        Citations = [],
    };
}
