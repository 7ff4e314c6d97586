using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>The pages before the Nu HTML Checker of the W3C: what they send is HTML as it is specified.</summary>
public sealed class HtmlCheckerTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private static readonly string[] Javas = ["/usr/bin/java", "/usr/local/bin/java", "/opt/java/openjdk/bin/java"];

    [SkippableFact]
    public async Task Every_page_is_without_an_error()
    {
        var java = Array.Find(Javas, File.Exists);
        if (java is null && Environment.GetEnvironmentVariable("CI") is not null)
            throw new InvalidOperationException($"Java is in none of: {string.Join(", ", Javas)}.");
        Skip.If(java is null, "Java is not on this machine.");

        var folder = Directory.CreateTempSubdirectory("tracker-html-");
        try
        {
            var paths = ((IEnumerable<object[]>)EveryPageTests.Pages).Select(row => (string)row[0]).ToList();
            await SaveAsync(paths, folder.FullName);

            using var answer = JsonDocument.Parse(await CheckAsync(java!, folder.FullName));

            answer.RootElement.GetProperty("messages").EnumerateArray().Select(message => $"{PathOf(message, paths)}: {Text(message, "message")} {Text(message, "extract")}").Should().BeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task SaveAsync(List<string> paths, string folder)
    {
        using var client = app.Visitor();
        for (var at = 0; at < paths.Count; at++)
        {
            using var page = await client.GetAsync(paths[at]);
            await File.WriteAllTextAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{at}.html")), await page.Content.ReadAsStringAsync());
        }
    }

    private static async Task<string> CheckAsync(string java, string folder)
    {
        var jar = Path.Combine(Repository.Root, "src/PartnershipTracker.Web/Assets/node_modules/vnu-jar/build/dist/vnu.jar");
        using var checker = Process.Start(new ProcessStartInfo(java, ["-Xss1m", "-jar", jar, "--errors-only", "--format", "json", "--skip-non-html", folder]) { RedirectStandardError = true, UseShellExecute = false })!;
        var said = await checker.StandardError.ReadToEndAsync();
        await checker.WaitForExitAsync();
        return said;
    }

    private static string PathOf(JsonElement message, List<string> paths) =>
        Text(message, "url") is { Length: > 0 } url ? paths[int.Parse(Path.GetFileNameWithoutExtension(url), CultureInfo.InvariantCulture)] : "?";

    private static string Text(JsonElement message, string name) => message.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
