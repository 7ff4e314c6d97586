using System.Text.Json;

namespace PartnershipTracker.Web.Tests.Hosting;

/// <summary>How the first people get in: by what the console of a process prints.</summary>
public sealed class UsersCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracker-users-");

    [Fact]
    public async Task A_first_start_prints_a_set_up_link_before_its_address_and_the_command_line_prints_invitations()
    {
        using var site = Start("--Seeds:Record=false", "--urls=http://127.0.0.1:0");
        try
        {
            var lines = await UntilReadyAsync(site);
            var link = new Uri(lines[^2]);
            link.PathAndQuery.Should().MatchRegex("^/account/join\\?code=[A-Za-z0-9_-]{43}$");
            new Uri(JsonDocument.Parse(lines[^1]).RootElement.GetProperty("Addresses").GetString()!).Authority.Should().Be(link.Authority);
            using var client = new HttpClient();
            (await client.GetStringAsync(link)).Should().Contain("You join as an administrator");

            using var command = Start("users", "add", "eve@tracker.example", "--role", "editor");
            var output = await command.StandardOutput.ReadToEndAsync();
            await command.WaitForExitAsync();
            command.ExitCode.Should().Be(0, output);
            output.Should().Contain("eve@tracker.example joins as editor here");
            var invitation = new Uri(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);
            (await client.GetStringAsync(new Uri(link, invitation.PathAndQuery))).Should().Contain("You join as an editor").And.Contain("eve@tracker.example");
        }
        finally
        {
            site.Kill(entireProcessTree: true);
            await site.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("eve@tracker.example", "--role", "emperor")]
    [InlineData("no-address", "--role", "editor")]
    public async Task What_cannot_be_is_refused(params string[] arguments)
    {
        using var command = Start(["users", "add", .. arguments]);
        var said = await command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();

        command.ExitCode.Should().Be(1);
        said.Should().NotBeEmpty();
        _folder.EnumerateFiles().Should().BeEmpty("nothing was opened");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private System.Diagnostics.Process Start(params string[] arguments) => AppProcess.Start(
        _folder.FullName, [typeof(Program).Assembly.Location, .. arguments], ("ConnectionStrings__Tracker", $"Data Source={Path.Combine(_folder.FullName, "tracker.db")}"));

    private static async Task<List<string>> UntilReadyAsync(System.Diagnostics.Process site)
    {
        var lines = new List<string>();
        while (await site.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
        {
            lines.Add(line);
            if (line.Contains("ready at", StringComparison.Ordinal))
                return lines;
        }

        throw new InvalidOperationException($"The site did not start: {string.Join('\n', lines)}");
    }
}
