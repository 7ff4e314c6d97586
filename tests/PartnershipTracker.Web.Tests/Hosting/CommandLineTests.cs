namespace PartnershipTracker.Web.Tests.Hosting;

/// <summary>The app as a process: what it prints and how it ends.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracker-process-");

    [Fact]
    public async Task Seeds_check_finds_the_shipped_seeds_sound()
    {
        var (exit, output) = await RunAsync("seeds", "check");

        exit.Should().Be(0, output);
        output.Should().Contain("593 entries, no fault.");
    }

    [Fact]
    public async Task Seeds_check_names_every_fault_and_ends_with_1()
    {
        await WriteFaultsAsync();

        var (exit, output) = await RunAsync("seeds", "check", "--directory", _folder.FullName);

        exit.Should().Be(1);
        output.Should().Contain("first.facts.json: Not JSON at line 1")
            .And.Contain("second.facts.json: milestones/stray: partners[0]: 'XX' is not among the partners.")
            .And.Contain("second.facts.json: milestones/stray-two: date.edtf: '2023-13' is not a date");
    }

    [Fact]
    public async Task A_first_start_with_faulty_seeds_lists_every_fault_and_ends_with_1()
    {
        await WriteFaultsAsync();

        var (exit, output) = await RunAsync(
            $"--Seeds:Directory={_folder.FullName}",
            $"--ConnectionStrings:Tracker=Data Source={Path.Combine(_folder.FullName, "tracker.db")}",
            "--urls=http://127.0.0.1:0");

        exit.Should().Be(1, output);
        output.Should().Contain("first.facts.json").And.Contain("milestones/stray").And.Contain("2023-13").And.Contain("does not start");
        output.Should().NotContain("ready at").And.NotContain("   at PartnershipTracker");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task WriteFaultsAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "first.facts.json"), "{ nonsense");
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "second.facts.json"),
            """
            { "milestones": [
              { "id": "stray", "title": "T", "summary": "S", "kind": "visit", "partners": ["XX"],
                "standing": "held", "significance": "core", "confidence": "high", "date": { "edtf": "2023", "basis": "stated" } },
              { "id": "stray-two", "title": "T", "summary": "S", "kind": "visit", "partners": ["XX"], "date": { "edtf": "2023-13" } }
            ] }
            """);
    }

    private static Task<(int Exit, string Output)> RunAsync(params string[] arguments) =>
        AppProcess.RunAsync([typeof(Program).Assembly.Location, .. arguments]);
}
