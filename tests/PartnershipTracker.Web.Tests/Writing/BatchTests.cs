using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;

namespace PartnershipTracker.Web.Tests.Writing;

/// <summary>Writes that are kept together, or not at all.</summary>
public sealed class BatchTests(WritingApp app) : IClassFixture<WritingApp>
{
    [Fact]
    public async Task A_batch_creates_replaces_patches_and_withdraws_as_one_save()
    {
        using var script = await app.ScriptAsync();
        foreach (var id in new[] { "batch-replaced", "batch-patched", "batch-withdrawn" })
            await script.RecordAsync(id);
        var cites = Scripts.Milestone("batch-new");
        cites["citations"]![0]!["source"] = "batch-source";

        var batch = Batch(
            new JsonObject { ["op"] = "create", ["type"] = "milestone", ["record"] = cites },
            new JsonObject { ["op"] = "create", ["type"] = "source", ["record"] = Source("batch-source") },
            new JsonObject { ["op"] = "replace", ["type"] = "milestone", ["id"] = "batch-replaced", ["version"] = 1, ["record"] = Scripts.Milestone("batch-replaced", "Replaced") },
            new JsonObject { ["op"] = "patch", ["type"] = "milestone", ["id"] = "batch-patched", ["version"] = 1, ["patch"] = new JsonObject { ["title"] = "Patched" } },
            new JsonObject { ["op"] = "withdraw", ["type"] = "milestone", ["id"] = "batch-withdrawn", ["version"] = 1 });
        batch["why"] = "Five at once.";

        using var answer = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/batch", batch);

        answer.StatusCode.Should().Be(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var records = (await answer.JsonAsync())["records"]!.AsArray();
        records.Select(record => $"{record!["id"]} {record["version"]} {record["record"]?["title"]}").Should().Equal(
            "batch-new 1 A meeting in Tokyo", "batch-source 1 A report", "batch-replaced 2 Replaced", "batch-patched 2 Patched", "batch-withdrawn 2 ");
        var steps = (await script.ChangesAsync()).Where(step => (string)step!["why"]! == "Five at once.").ToList();
        steps.Should().HaveCount(5);
        steps.Select(step => (long)step!["save"]!).Distinct().Should().ContainSingle("they are one save");
    }

    [Fact]
    public async Task Of_a_batch_with_a_fault_nothing_is_kept_and_every_fault_is_told_by_its_place()
    {
        using var script = await app.ScriptAsync();
        var wrong = Scripts.Milestone("batch-wrong");
        wrong["title"] = "";
        wrong["citations"]![0]!["source"] = "no-such";

        using var answer = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/batch", Batch(
            new JsonObject { ["op"] = "create", ["type"] = "milestone", ["record"] = Scripts.Milestone("batch-right") },
            new JsonObject { ["op"] = "create", ["type"] = "milestone", ["record"] = wrong }));

        await answer.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record", "operations[1].record.title");
        (await answer.JsonAsync())["errors"]!.AsObject().Select(error => error.Key).Should().Equal("operations[1].record.title", "operations[1].record.citations[0].source");
        (await script.StepsAsync("batch-right")).Should().Be(0);
    }

    [Theory]
    [InlineData("""{ "op": "create", "type": "milestone" }""", "operations[0]")]
    [InlineData("""{ "op": "replace", "type": "milestone", "id": "x", "record": {} }""", "operations[0]")]
    [InlineData("""{ "op": "withdraw", "type": "milestone", "id": "x", "version": 1, "record": {} }""", "operations[0]")]
    [InlineData("""{ "op": "withdraw", "type": "partner", "id": "japan", "version": 1 }""", "operations[0].type")]
    [InlineData("""{ "op": "withdraw", "type": "milestone", "id": "no-such", "version": 1 }""", "operations[0].id")]
    [InlineData("""{ "op": "sing", "type": "milestone" }""", "operations[0].op")]
    [InlineData("""{ "op": "create", "type": "milestone", "record": [] }""", "operations[0].record")]
    [InlineData("""{ "op": "create", "type": "milestone", "record": { "id": 1 } }""", "operations[0].record.id")]
    [InlineData("""{ "op": "create", "type": "milestone", "record": {}, "extra": 1 }""", "operations[0].extra")]
    [InlineData("""{ "op": "withdraw", "type": "source", "id": "nato-pivot-to-indo-pacific", "version": 1 }""", "operations[0]")]
    public async Task An_operation_that_is_none_is_told_by_its_place(string operation, string place)
    {
        using var script = await app.ScriptAsync();
        using var answer = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/batch", Batch(JsonNode.Parse(operation)!));
        await answer.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record", place);
    }

    [Theory]
    [InlineData("""{ "operations": [] }""")]
    [InlineData("""{ "why": "", "operations": [{ "op": "withdraw", "type": "milestone", "id": "x", "version": 1 }] }""")]
    [InlineData("""{ "why": "So.", "operations": [] }""")]
    [InlineData("""{ "why": "So.", "operations": {} }""")]
    [InlineData("[]")]
    [InlineData("1")]
    public async Task A_batch_has_a_reason_and_operations(string body)
    {
        using var script = await app.ScriptAsync();
        using var answer = await script.SendTextAsync(HttpMethod.Post, "/api/v1/batch", body);
        await answer.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record");
    }

    [Fact]
    public async Task A_batch_holds_no_more_than_it_may()
    {
        await using var own = TrackerApp.With(("Writing:MaxBatch", "2"), ("Writing:MaxBatchBody", "3000"), ("Editing:OwnReview", "Always"));
        using var script = await own.PublisherAsync();
        JsonNode Withdraw() => new JsonObject { ["op"] = "withdraw", ["type"] = "milestone", ["id"] = "x", ["version"] = 1 };

        using var many = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/batch", Batch(Withdraw(), Withdraw(), Withdraw()));
        using var large = await script.SendTextAsync(HttpMethod.Post, "/api/v1/batch", new string(' ', 3001));

        await many.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record", "operations");
        await large.ShouldBeRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Fact]
    public async Task A_stale_version_stops_the_whole_batch()
    {
        using var script = await app.ScriptAsync();
        await script.RecordAsync("batch-stale");
        using var put = await script.SendJsonAsync(HttpMethod.Put, "/api/v1/milestones/batch-stale?why=So.", Scripts.Milestone("batch-stale", "Second"), "\"1\"");

        using var answer = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/batch", Batch(
            new JsonObject { ["op"] = "create", ["type"] = "milestone", ["record"] = Scripts.Milestone("batch-beside") },
            new JsonObject { ["op"] = "withdraw", ["type"] = "milestone", ["id"] = "batch-stale", ["version"] = 1 }));

        await answer.ShouldBeRefusedAsync(HttpStatusCode.PreconditionFailed, "stale-version");
        ((int)(await answer.JsonAsync())["currentVersion"]!).Should().Be(2);
        (await script.StepsAsync("batch-beside")).Should().Be(0);
    }

    [Fact]
    public async Task A_batch_is_tried_and_repeated_as_a_single_write_is()
    {
        using var script = await app.ScriptAsync();
        var batch = Batch(new JsonObject { ["op"] = "create", ["type"] = "milestone", ["record"] = Scripts.Milestone("batch-tried") });

        using var tried = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/batch?dryRun=true", batch);
        tried.StatusCode.Should().Be(HttpStatusCode.OK);
        (await script.StepsAsync("batch-tried")).Should().Be(0);

        using var first = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/batch", batch, key: "batch");
        using var again = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/batch", batch, key: "batch");
        (await again.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
        (await script.StepsAsync("batch-tried")).Should().Be(1);
    }

    [Fact]
    public async Task What_editors_write_is_reviewed_where_they_have_colleagues()
    {
        await using var own = new TrackerApp();
        using var script = await own.PublisherAsync();
        await script.RecordAsync("alone");
        using var colleague = await own.KeyAsync(Roles.Editor, "Carl Colleague", KeyScope.Publish);

        using var created = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Scripts.Milestone("reviewed"));
        using var batch = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/batch", Batch(new JsonObject { ["op"] = "create", ["type"] = "milestone", ["record"] = Scripts.Milestone("reviewed") }));
        using var patched = await script.SendTextAsync(HttpMethod.Patch, "/api/v1/milestones/alone?why=So.", "{}", "\"1\"", Scripts.Merge);
        using var withdrawn = await script.SendJsonAsync(HttpMethod.Delete, "/api/v1/milestones/alone?why=So.", null, "\"1\"");

        foreach (var refused in new[] { created, batch, patched })
            await refused.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "review-needed");
        withdrawn.StatusCode.Should().Be(HttpStatusCode.OK, "the forms ask nobody else either");
    }

    private static JsonObject Batch(params JsonNode[] operations) => new() { ["why"] = "A batch.", ["operations"] = new JsonArray(operations) };

    private static JsonObject Source(string id) => JsonNode.Parse($$"""
        { "id": "{{id}}", "title": "A report", "publisher": "A paper", "url": "https://example.org/{{id}}", "kind": "press", "language": "en" }
        """)!.AsObject();
}
