using System.Net.Http.Json;
using System.Text.Json;

namespace PartnershipTracker.Web.Tests.Hosting;

/// <summary>The published app: complete by itself, whatever folder it is started from.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracker-publish-");

    [Fact]
    public async Task A_published_app_serves_the_record_from_any_folder_prints_its_address_last_and_logs_a_line_a_request()
    {
        var app = Path.Combine(_folder.FullName, "app");
        var elsewhere = _folder.CreateSubdirectory("elsewhere");
        var project = Path.Combine(Repository.Root, "src", "PartnershipTracker.Web");
        var (exit, output) = await AppProcess.RunAsync("publish", project, "--no-build", "--configuration", Configuration(), "--output", app);
        exit.Should().Be(0, output);

        using var process = AppProcess.Start(elsewhere.FullName, Path.Combine(app, "PartnershipTracker.Web.dll"), "--urls", "http://127.0.0.1:0");
        try
        {
            var lines = new List<string>();
            while (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
            {
                lines.Add(line);
                if (line.Contains("ready at", StringComparison.Ordinal))
                    break;
            }

            var last = JsonDocument.Parse(lines[^1]).RootElement;
            var address = new Uri(last.GetProperty("Addresses").GetString()!);
            using var client = new HttpClient { BaseAddress = address };
            var page = await client.GetFromJsonAsync<JsonElement>("/api/v1/milestones");
            page.GetProperty("total").GetInt32().Should().Be(157);
            using var style = await client.GetAsync("/css/site.css");
            style.IsSuccessStatusCode.Should().BeTrue();
            using var search = await client.GetAsync("/milestones?q=a-visitors-own-words");
            search.IsSuccessStatusCode.Should().BeTrue();
            elsewhere.EnumerateFileSystemInfos().Should().BeEmpty("the database belongs beside the app, not where it was started from");
            File.Exists(Path.Combine(app, "data", "tracker.db")).Should().BeTrue();
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        var log = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        log.Should().ContainSingle(line => HasPath(line, "/milestones"), "a request is one line")
            .And.NotContain(line => line.GetRawText().Contains("visitors", StringComparison.Ordinal), "what was searched for is nobody's business");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static bool HasPath(JsonElement line, string path) =>
        line.TryGetProperty("RequestPath", out var value) && value.GetString() == path;

    // The tests are built in the configuration that the app beside them was built in.
    private static string Configuration() =>
        typeof(PublishTests).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyConfigurationAttribute), inherit: false)
            .Cast<System.Reflection.AssemblyConfigurationAttribute>().Single().Configuration;
}
