using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>Whole lists that can be read in part only: a failure is told, or at least seen, and never taken for the end.</summary>
public sealed class BrokenListTests
{
    [Theory]
    [InlineData("ndjson", false)]
    [InlineData("ndjson", true)]
    [InlineData("csv", false)]
    [InlineData("csv", true)]
    public async Task A_failure_before_anything_was_sent_is_a_problem_and_nothing_else(string format, bool isCompressed)
    {
        await using var broken = new TrackerApp();
        using var client = Client(broken, isCompressed);
        await BreakAsync(broken);

        using var response = await client.GetAsync($"/api/v1/sources.{format}?fields=id");

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        response.Content.Headers.ContentType!.ToString().Should().Be("application/problem+json");
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        response.Headers.ETag.Should().BeNull();
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["type"]!.ToString().Should().Be("/problems/internal-error");
    }

    [Theory]
    [InlineData("ndjson", false)]
    [InlineData("ndjson", true)]
    [InlineData("csv", false)]
    [InlineData("csv", true)]
    public async Task A_failure_later_cuts_the_answer_so_that_it_does_not_pass_for_whole(string format, bool isCompressed)
    {
        await using var broken = new TrackerApp();
        using var client = Client(broken, isCompressed);
        await BreakAsync(broken);
        await broken.AskAsync((TrackerDbContext db) => db.Database.ExecuteSqlRawAsync("UPDATE Source SET Author = printf('%.500c', 'a')"));

        using var response = await client.GetAsync($"/api/v1/sources.{format}", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        using var received = new MemoryStream();
        var reading = async () => await body.CopyToAsync(received);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        await reading.Should().ThrowAsync<HttpIOException>();
        Encoding.UTF8.GetString(received.ToArray()).Should().NotContain("/problems/");
    }

    private static HttpClient Client(TrackerApp app, bool isCompressed) =>
        new(new SocketsHttpHandler { AutomaticDecompression = isCompressed ? DecompressionMethods.All : DecompressionMethods.None }) { BaseAddress = app.Listen() };

    // The last of the second page that is read: the first can be written before it is met.
    private static Task<int> BreakAsync(TrackerApp app) => app.AskAsync((TrackerDbContext db) =>
        db.Database.ExecuteSqlRawAsync("UPDATE Source SET CreatedAt = 'never' WHERE Slug = (SELECT MAX(Slug) FROM Source)"));
}
