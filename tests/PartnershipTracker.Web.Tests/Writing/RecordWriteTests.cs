using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Writing;

/// <summary>Single records written by scripts.</summary>
public sealed class RecordWriteTests : IClassFixture<WritingApp>, IAsyncLifetime
{
    private readonly WritingApp _app;
    private HttpClient _script = null!;

    public RecordWriteTests(WritingApp app) => _app = app;

    public async Task InitializeAsync() => _script = await _app.ScriptAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_milestone_is_recorded_read_changed_and_withdrawn()
    {
        using var created = await _script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones?why=It+took+place.", Scripts.Milestone("script-life"));

        created.StatusCode.Should().Be(HttpStatusCode.Created);
        created.Headers.Location!.OriginalString.Should().Be("http://localhost/api/v1/milestones/script-life");
        created.Content.Headers.ContentLocation!.OriginalString.Should().Be("http://localhost/api/v1/milestones/script-life/record");
        created.Headers.CacheControl!.NoStore.Should().BeTrue();
        var expected = $$"""{ "type": "milestone", "id": "script-life", "version": 1, "record": {{Scripts.Milestone("script-life").ToJsonString()}} }""";
        (await created.JsonAsync()).ShouldSay(JsonNode.Parse(expected));

        using var read = await _script.GetAsync("/api/v1/milestones/script-life/record");
        read.Headers.ETag.Should().Be(created.Headers.ETag, "the answer to a write is what a GET of its Content-Location answers");
        (await read.Content.ReadAsStringAsync()).Should().Be(await created.Content.ReadAsStringAsync());

        var changed = Scripts.Milestone("script-life", "A meeting in Kyoto");
        using var put = await _script.SendJsonAsync(HttpMethod.Put, "/api/v1/milestones/script-life?why=It+was+in+Kyoto.", changed, created.Headers.ETag!.ToString());
        put.StatusCode.Should().Be(HttpStatusCode.OK);
        (await put.JsonAsync())["version"]!.GetValue<int>().Should().Be(2);
        (await _script.ReadAsync("/api/v1/milestones/script-life"))["title"]!.GetValue<string>().Should().Be("A meeting in Kyoto");

        using var withdrawn = await _script.SendJsonAsync(HttpMethod.Delete, "/api/v1/milestones/script-life?why=It+did+not+take+place.", null, "\"2\"");
        withdrawn.StatusCode.Should().Be(HttpStatusCode.OK);
        (await withdrawn.JsonAsync()).ShouldBe("""{ "type": "milestone", "id": "script-life", "version": 3, "record": null }""");
        using var gone = await _script.GetAsync("/api/v1/milestones/script-life");
        gone.StatusCode.Should().Be(HttpStatusCode.Gone);

        var steps = (await _script.ChangesAsync()).Where(change => (string)change!["id"]! == "script-life").ToList();
        steps.Select(step => (string)step!["kind"]!).Should().Equal("created", "changed", "withdrawn");
        steps.Select(step => (string)step!["why"]!).Should().Equal("It took place.", "It was in Kyoto.", "It did not take place.");
        steps.Select(step => (string)step!["by"]!).Distinct().Should().Equal(WritingApp.Editor);
    }
}
