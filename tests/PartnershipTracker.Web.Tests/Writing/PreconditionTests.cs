using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Writing;

/// <summary>Nobody overwrites what they have not seen (RFC 9110, section 13.1.1; RFC 6585, section 3).</summary>
public sealed class PreconditionTests(WritingApp app) : IClassFixture<WritingApp>
{
    [Theory]
    [InlineData("PUT", null)]
    [InlineData("PUT", "*")]
    [InlineData("PATCH", null)]
    [InlineData("DELETE", null)]
    [InlineData("DELETE", "*")]
    public async Task Without_a_version_nothing_is_changed(string method, string? ifMatch)
    {
        using var script = await app.ScriptAsync();
        var id = $"seen-{method}-{(ifMatch is null ? "none" : "any")}".ToLowerInvariant();
        await script.RecordAsync(id);

        using var answer = await script.SendJsonAsync(
            new HttpMethod(method), $"/api/v1/milestones/{id}?why=So.", method == "DELETE" ? null : Scripts.Milestone(id, "Other"), ifMatch, method == "PATCH" ? Scripts.Merge : Scripts.Json);

        await answer.ShouldBeProblemAsync(HttpStatusCode.PreconditionRequired, """
            {
              "type": "/problems/precondition-needed", "title": "Say which version you have seen.", "status": 428,
              "detail": "Send If-Match with the ETag of what you have read, or its version in quotation marks: If-Match: \"3\"."
            }
            """);
        (await script.StepsAsync(id)).Should().Be(1);
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("\"1-abc\", \"3\"")]
    [InlineData("W/\"2\"")]
    [InlineData("\"no-version\"")]
    public async Task A_stale_version_is_refused_with_what_stands_now(string ifMatch)
    {
        using var script = await app.ScriptAsync();
        var id = $"stale-{Math.Abs(ifMatch.GetHashCode(StringComparison.Ordinal))}";
        await script.RecordAsync(id);
        using var first = await script.SendJsonAsync(HttpMethod.Put, $"/api/v1/milestones/{id}?why=So.", Scripts.Milestone(id, "Second"), "\"1\"");
        first.StatusCode.Should().Be(HttpStatusCode.OK);

        using var answer = await script.SendJsonAsync(HttpMethod.Put, $"/api/v1/milestones/{id}?why=So.", Scripts.Milestone(id, "Third"), ifMatch);

        await answer.ShouldBeRefusedAsync(HttpStatusCode.PreconditionFailed, "stale-version");
        var problem = await answer.JsonAsync();
        ((int)problem["currentVersion"]!).Should().Be(2);
        ((string)problem["current"]!["record"]!["title"]!).Should().Be("Second");
        ((string)(await script.ReadAsync($"/api/v1/milestones/{id}"))["title"]!).Should().Be("Second");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/record")]
    public async Task The_tag_of_whatever_was_read_is_taken(string what)
    {
        using var script = await app.ScriptAsync();
        var id = $"tag-{what.Length}";
        await script.RecordAsync(id);
        using var read = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/milestones/{id}{what}") { Headers = { { "Accept-Encoding", "br" } } };
        using var seen = await script.SendAsync(read);
        seen.Headers.ETag!.Tag.Should().EndWith("-br\"");

        using var answer = await script.SendJsonAsync(HttpMethod.Put, $"/api/v1/milestones/{id}?why=So.", Scripts.Milestone(id, "Second"), seen.Headers.ETag.ToString());

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Putting_where_nothing_stands_makes_a_record_where_that_is_meant()
    {
        using var script = await app.ScriptAsync();
        using var unsaid = await script.SendJsonAsync(HttpMethod.Put, "/api/v1/milestones/put-new", Scripts.Milestone("put-new"));
        await unsaid.ShouldBeRefusedAsync(HttpStatusCode.PreconditionRequired, "precondition-needed");

        async Task<HttpResponseMessage> PutNewAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/milestones/put-new")
            {
                Content = new StringContent(Scripts.Milestone("put-new").ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
                Headers = { { "If-None-Match", "*" } },
            };
            return await script.SendAsync(request);
        }

        using var made = await PutNewAsync();
        made.StatusCode.Should().Be(HttpStatusCode.Created);
        made.Headers.Location!.OriginalString.Should().EndWith("/api/v1/milestones/put-new");
        using var again = await PutNewAsync();
        await again.ShouldBeRefusedAsync(HttpStatusCode.PreconditionFailed, "already-there");
    }

    [Fact]
    public async Task Where_nothing_changes_nothing_is_written()
    {
        using var script = await app.ScriptAsync();
        await script.RecordAsync("same");

        using var answer = await script.SendJsonAsync(HttpMethod.Put, "/api/v1/milestones/same?why=So.", Scripts.Milestone("same"), "\"1\"");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        ((int)(await answer.JsonAsync())["version"]!).Should().Be(1);
        (await script.StepsAsync("same")).Should().Be(1);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_change_says_why(string method)
    {
        using var script = await app.ScriptAsync();
        var id = $"why-{method.ToLowerInvariant()}";
        await script.RecordAsync(id);
        foreach (var why in new[] { "", "?why=", "?why=%20%20", "?why=" + new string('x', 1001) })
        {
            using var answer = await script.SendJsonAsync(
                new HttpMethod(method), $"/api/v1/milestones/{id}{why}", method == "DELETE" ? null : Scripts.Milestone(id, "Other"), "\"1\"", method == "PATCH" ? Scripts.Merge : Scripts.Json);
            await answer.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "invalid-parameters", "why");
        }

        (await script.StepsAsync(id)).Should().Be(1);
    }

    [Fact]
    public async Task Of_racing_writers_none_loses_an_edit()
    {
        using var script = await app.ScriptAsync();
        await script.RecordAsync("race");
        var refused = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            using var own = await app.ScriptAsync();
            for (var edit = 0; edit < 5; edit++)
            {
                while (true)
                {
                    using var read = await own.GetAsync("/api/v1/milestones/race/record");
                    var record = (await read.JsonAsync())["record"]!.AsObject();
                    var patch = new JsonObject { ["summary"] = $"{record["summary"]} [{writer}.{edit}]" };
                    using var answer = await own.SendJsonAsync(HttpMethod.Patch, "/api/v1/milestones/race?why=A+race.", patch, read.Headers.ETag!.ToString(), Scripts.Merge);
                    if (answer.StatusCode == HttpStatusCode.OK)
                        break;
                    answer.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
                    Interlocked.Increment(ref refused);
                }
            }
        })));

        var summary = (string)(await script.ReadAsync("/api/v1/milestones/race"))["summary"]!;
        for (var writer = 0; writer < 8; writer++)
        {
            for (var edit = 0; edit < 5; edit++)
                summary.Should().Contain($"[{writer}.{edit}]");
        }

        refused.Should().BePositive("they did race");
        (await script.StepsAsync("race")).Should().Be(41);
    }
}
