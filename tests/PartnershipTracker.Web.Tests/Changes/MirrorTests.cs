using System.Diagnostics;

namespace PartnershipTracker.Web.Tests.Changes;

/// <summary>The mirror script of the manual keeps a copy that is the same, byte for byte.</summary>
public sealed class MirrorTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [SkippableFact]
    public async Task A_copy_that_was_killed_again_and_again_equals_the_record_after_a_hundred_edits()
    {
        Machine.SkipWithout("python3");
        await using var app = new TrackerApp();
        var api = new Uri(app.Listen(), "api/v1").ToString();
        var copy = Path.Combine(app.Folder, "copy");
        var mirror = Start(api, copy);
        try
        {
            await app.EditAHundredTimesAsync(writer: 1, async step =>
            {
                if (step % 30 != 10)
                    return;
                mirror.Kill();
                await mirror.WaitForExitAsync();
                mirror.Dispose();
                mirror = Start(api, copy);
            });
            var expected = await StandingRecords.ReadAsync(app);
            await BecomesAsync(copy, expected);
            await app.RenameAsync("w1-r1-a", "While it waits");

            await BecomesAsync(copy, await StandingRecords.ReadAsync(app));
        }
        finally
        {
            mirror.Kill();
            mirror.Dispose();
        }
    }

    [SkippableFact]
    public async Task A_site_that_lets_nobody_wait_for_long_is_followed_all_the_same()
    {
        Machine.SkipWithout("python3");
        await using var app = TrackerApp.With(("Following:MaxWait", "00:00:04"));
        var copy = Path.Combine(app.Folder, "copy");
        using var mirror = Start(new Uri(app.Listen(), "api/v1").ToString(), copy);
        try
        {
            await BecomesAsync(copy, await StandingRecords.ReadAsync(app));
            await app.CreateAsync("one");

            await BecomesAsync(copy, await StandingRecords.ReadAsync(app));
        }
        finally
        {
            mirror.Kill();
        }
    }

    [SkippableFact]
    public async Task A_copy_begins_anew_where_the_record_was_put_back()
    {
        Machine.SkipWithout("python3");
        await using var app = new TrackerApp();
        await using var other = new TrackerApp();
        var copy = Path.Combine(other.Folder, "copy");
        var address = app.Listen();
        await app.CreateAsync("one");
        (await OnceAsync(new Uri(address, "api/v1").ToString(), copy)).Should().Be(0);

        await app.DisposeAsync();
        // Of a later time, as what is written after a record was put back is.
        other.Clock.Move(TimeSpan.FromMinutes(1));
        other.Listen(address.Port);
        await other.CreateAsync("two");
        (await OnceAsync(new Uri(address, "api/v1").ToString(), copy)).Should().Be(0);

        var kept = (await ReadAsync(copy))!;
        kept.ShouldBeTheSame(await StandingRecords.ReadAsync(other));
        kept.Contains("{\"id\":\"two\"", StringComparison.Ordinal).Should().BeTrue();
    }

    private static async Task BecomesAsync(string copy, string expected)
    {
        var begun = Stopwatch.StartNew();
        while (begun.Elapsed < Limit && await ReadAsync(copy) != expected)
            await Task.Delay(50);
        (await ReadAsync(copy))!.ShouldBeTheSame(expected);
    }

    private static async Task<string?> ReadAsync(string copy)
    {
        var file = Path.Combine(copy, "records.ndjson");
        return File.Exists(file) ? await File.ReadAllTextAsync(file) : null;
    }

    private static async Task<int> OnceAsync(string api, string copy)
    {
        using var mirror = Start(api, copy, "--once");
        using var limit = new CancellationTokenSource(Limit);
        await mirror.WaitForExitAsync(limit.Token);
        return mirror.ExitCode;
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("python3", [Path.Combine(Repository.Root, "docs", "mirror.py"), .. arguments]) { UseShellExecute = false })!;
}
