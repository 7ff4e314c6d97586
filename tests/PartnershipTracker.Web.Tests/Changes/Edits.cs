using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Tests.Changes;

/// <summary>Edits of every kind behind the pages, as editors make them.</summary>
internal static class Edits
{
    private static readonly Change Change = new("Mina", "For a test: “quoted”, 日本, \t and <b>.");

    /// <summary>A new milestone of that id.</summary>
    public static Task CreateAsync(this TrackerApp app, string id, string title = "A meeting") =>
        app.EditAsync((editor, _) => editor.SaveAsync(new(Milestone(id, title), 0), Change, default));

    /// <summary>Another title for a milestone.</summary>
    public static Task RenameAsync(this TrackerApp app, string id, string title) => app.EditAsync(async (editor, records) =>
    {
        var state = (await records.CurrentAsync("milestone", id, default))!;
        return await editor.SaveAsync(new((MilestoneInput)state.Input with { Title = title }, state.Version), Change, default);
    });

    /// <summary>Takes a milestone out.</summary>
    public static Task WithdrawAsync(this TrackerApp app, string id) => app.EditAsync(async (editor, records) =>
        await editor.WithdrawAsync("milestone", id, (await records.CurrentAsync("milestone", id, default))!.Version, Change, default));

    /// <summary>Makes a milestone say again what it said first.</summary>
    public static Task RestoreAsync(this TrackerApp app, string id) => app.EditAsync(async (editor, records) =>
        await editor.RestoreAsync("milestone", id, 1, (await records.CurrentAsync("milestone", id, default))!.Version, Change, default));

    /// <summary>Lets the first of two milestones stand for both.</summary>
    public static Task MergeAsync(this TrackerApp app, string staying, string going) => app.EditAsync(async (editor, records) =>
    {
        var (stays, goes) = ((await records.CurrentAsync("milestone", staying, default))!, (await records.CurrentAsync("milestone", going, default))!);
        return await editor.MergeAsync(new(stays.Input, stays.Version), going, goes.Version, Change, default);
    });

    /// <summary>A hundred edits of every kind, all of one writer.</summary>
    /// <param name="writer">Tells the records of one writer from those of another.</param>
    /// <param name="between">What is done after each.</param>
    public static async Task EditAHundredTimesAsync(this TrackerApp app, int writer, Func<int, Task>? between = null)
    {
        for (var step = 0; step < 100; step++)
        {
            var (round, id) = (step / 10, $"w{writer}-r{step / 10}");
            var edit = (step % 10) switch
            {
                0 => app.CreateAsync($"{id}-a", $"Round {round}: “a” & é, 日本\n\u0001 \u00a0 \ud83d\ude00"),
                1 => app.CreateAsync($"{id}-b"),
                2 => app.RenameAsync($"{id}-a", $"Round {round}, again \\ /"),
                3 => app.WithdrawAsync($"{id}-b"),
                4 => app.RestoreAsync($"{id}-b"),
                5 => app.RenameAsync($"{id}-b", "Talks"),
                6 => app.MergeAsync($"{id}-a", $"{id}-b"),
                7 => app.CreateAsync($"{id}-c"),
                8 => app.RestoreAsync($"{id}-a"),
                _ => round % 2 == 0 ? app.WithdrawAsync($"{id}-c") : app.RenameAsync($"{id}-c", "A visit"),
            };
            await edit;
            await (between?.Invoke(step) ?? Task.CompletedTask);
        }
    }

    private static MilestoneInput Milestone(string id, string title) => new()
    {
        Id = id,
        Title = title,
        Summary = "The partners met.",
        Date = new(EdtfDate.Parse("2023")),
        Kind = MilestoneKind.Meeting,
        Partners = ["JP"],
        Standing = Standing.Held,
        Significance = Significance.Core,
        Confidence = Confidence.High,
        Citations = [new() { Source = "us-state-cable-japan-and-nato-1979-09", Stance = Stance.Supports, Basis = Basis.Stated }],
    };

    private static async Task EditAsync(this TrackerApp app, Func<RecordEditor, RecordQueries, Task<SaveResult>> edit)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var saved = await edit(scope.ServiceProvider.GetRequiredService<RecordEditor>(), scope.ServiceProvider.GetRequiredService<RecordQueries>());
        saved.Should().BeOfType<SaveResult.Saved>("{0}", string.Join(' ', (saved as SaveResult.Refused)?.Errors ?? []));
    }
}
