using System.Net;
using System.Text.RegularExpressions;

namespace PartnershipTracker.Web.Tests.Assistants;

/// <summary><c>/llms.txt</c> in the form of llmstxt.org.</summary>
public sealed partial class LlmsTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task It_has_a_name_a_summary_and_lists_of_links()
    {
        using var response = await _client.GetAsync("/llms.txt");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');

        response.Content.Headers.ContentType!.ToString().Should().Be("text/plain; charset=utf-8");
        lines[0].Should().Be("# PartnershipTracker");
        lines[2].Should().StartWith("> ");
        var first = Array.FindIndex(lines, line => line.StartsWith("## ", StringComparison.Ordinal));
        lines[..first].Count(line => line.StartsWith('#')).Should().Be(1);
        lines[first..].Where(line => line.Length > 0 && !line.StartsWith("## ", StringComparison.Ordinal)).Should().OnlyContain(line => LinkLine().IsMatch(line));
    }

    [Fact]
    public async Task Every_link_of_it_leads_somewhere()
    {
        var links = Address().Matches(await _client.GetStringAsync("/llms.txt")).Select(link => link.Groups["address"].Value).ToList();

        links.Should().HaveCountGreaterThan(20).And.OnlyContain(link => link.StartsWith("http://localhost/", StringComparison.Ordinal))
            .And.Contain(["http://localhost/mcp", "http://localhost/swagger/v1/swagger.json", "http://localhost/api/v1/export.zip", "http://localhost/api/v1/releases"]);
        foreach (var link in links.Where(link => !link.EndsWith("/mcp", StringComparison.Ordinal)))
        {
            using var response = await _client.GetAsync(link, HttpCompletionOption.ResponseHeadersRead);
            response.StatusCode.Should().Be(HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task It_names_the_address_that_the_public_knows_and_answers_HEAD()
    {
        using var site = TrackerApp.With(("Seeds:Record", "false"), ("Site:PublicUrl", "https://tracker.example.org"));
        using var client = site.CreateClient();
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/llms.txt"));

        head.StatusCode.Should().Be(HttpStatusCode.OK);
        (await client.GetStringAsync("/llms.txt")).Should().Contain("](https://tracker.example.org/mcp)").And.NotContain("localhost");
    }

    [GeneratedRegex(@"^- \[[^\]]+\]\(https?://[^)\s]+\): .+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkLine();

    [GeneratedRegex(@"\]\((?<address>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
