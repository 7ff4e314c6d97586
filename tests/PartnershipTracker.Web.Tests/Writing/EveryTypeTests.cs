using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Writing;

/// <summary>Every type that scripts write is written, and refused, in the same way.</summary>
public sealed class EveryTypeTests(WritingApp app) : IClassFixture<WritingApp>
{
    private static readonly string[] Methods = ["POST", "PUT", "PATCH", "DELETE"];

    public static TheoryData<string> Lists => [.. WrittenType.All.Select(type => type.List)];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task One_is_made_replaced_patched_and_withdrawn(string list)
    {
        var (type, id) = (WrittenType.Of(list), $"life-of-{list}");
        using var script = await app.ScriptAsync();
        var address = $"{type.Address}/{id}";

        using var made = await script.SendJsonAsync(HttpMethod.Post, $"{type.Address}?why=It+is+so.", type.Record(id));
        made.StatusCode.Should().Be(HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        made.Headers.Location!.OriginalString.Should().Be("http://localhost" + address);
        await ShouldSayAsync(made, 1, type.Record(id));

        using var put = await script.SendJsonAsync(HttpMethod.Put, $"{address}?why=Better.", type.Record(id, type.Told, "Replaced"), made.Headers.ETag!.ToString());
        put.StatusCode.Should().Be(HttpStatusCode.OK, await put.Content.ReadAsStringAsync());
        await ShouldSayAsync(put, 2, type.Record(id, type.Told, "Replaced"));

        var patch = $$"""[{ "op": "test", "path": "/{{type.Told}}", "value": "Replaced" }, { "op": "replace", "path": "/{{type.Told}}", "value": "Patched" }]""";
        using var patched = await script.SendTextAsync(HttpMethod.Patch, $"{address}?why=Better.", patch, put.Headers.ETag!.ToString(), Scripts.Patch);
        patched.StatusCode.Should().Be(HttpStatusCode.OK, await patched.Content.ReadAsStringAsync());
        await ShouldSayAsync(patched, 3, type.Record(id, type.Told, "Patched"));

        using var merged = await script.SendJsonAsync(HttpMethod.Patch, $"{address}?why=Better.", new JsonObject { [type.Told] = "Merged" }, patched.Headers.ETag!.ToString(), Scripts.Merge);
        merged.StatusCode.Should().Be(HttpStatusCode.OK, await merged.Content.ReadAsStringAsync());
        await ShouldSayAsync(merged, 4, type.Record(id, type.Told, "Merged"));

        using var withdrawn = await script.SendJsonAsync(HttpMethod.Delete, $"{address}?why=It+is+not+so.", null, merged.Headers.ETag!.ToString());
        withdrawn.StatusCode.Should().Be(HttpStatusCode.OK, await withdrawn.Content.ReadAsStringAsync());
        (await withdrawn.JsonAsync()).ShouldBe($$"""{ "type": "{{type.Name}}", "id": "{{id}}", "version": 5, "record": null }""");
        foreach (var gone in new[] { address, address + "/record" })
        {
            using var answer = await script.GetAsync(gone);
            await answer.ShouldBeRefusedAsync(HttpStatusCode.Gone, "withdrawn-record");
            ((string)(await answer.JsonAsync())["reason"]!).Should().Be("It is not so.");
        }

        (await script.ChangesAsync()).Where(change => (string)change["id"]! == id).Select(change => $"{change["type"]}: {change["kind"]}, {change["why"]}").Should().Equal(
            $"{type.Name}: created, It is so.", $"{type.Name}: changed, Better.", $"{type.Name}: changed, Better.", $"{type.Name}: changed, Better.", $"{type.Name}: withdrawn, It is not so.");

        // What a write answers is what its address answers from then on, and what readers are told.
        async Task ShouldSayAsync(HttpResponseMessage answer, int version, JsonObject record)
        {
            var body = await answer.Content.ReadAsStringAsync();
            JsonNode.Parse(body).ShouldSay(new JsonObject { ["type"] = type.Name, ["id"] = id, ["version"] = version, ["record"] = record.DeepClone() });
            answer.Content.Headers.ContentLocation!.OriginalString.Should().Be($"http://localhost{address}/record");
            using var written = await script.GetAsync(address + "/record");
            (written.Headers.ETag, await written.Content.ReadAsStringAsync()).Should().Be((answer.Headers.ETag, body));
            answer.Headers.ETag!.Tag.Should().StartWith($"\"{version}-");
            var read = await script.ReadAsync(address);
            ((string?)read[type.Told], (int)read["version"]!).Should().Be(((string?)record[type.Told], version));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task What_is_only_tried_is_answered_as_it_would_be_and_not_kept(string list)
    {
        var (type, id) = (WrittenType.Of(list), $"trial-of-{list}");
        using var script = await app.ScriptAsync();

        using var made = await type.SendAsync(script, "POST", id, "&dryRun=true");
        made.StatusCode.Should().Be(HttpStatusCode.OK, await made.Content.ReadAsStringAsync());
        made.Headers.Location.Should().BeNull();
        (await made.JsonAsync())["record"].ShouldSay(type.Record(id));
        (await script.GetAsync($"{type.Address}/{id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);

        await type.MakeAsync(script, id);
        foreach (var method in Methods[1..])
        {
            using var tried = await type.SendAsync(script, method, id, "&dryRun=true", "\"1\"");
            tried.StatusCode.Should().Be(HttpStatusCode.OK, await tried.Content.ReadAsStringAsync());
            var answer = await tried.JsonAsync();
            ((int)answer["version"]!, (string?)answer["record"]?[type.Told]).Should().Be((2, method == "DELETE" ? null : "Changed"));
            await type.ShouldStandAsync(script, id);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Without_a_key_for_it_nothing_is_written(string list)
    {
        var (type, id) = (WrittenType.Of(list), $"key-of-{list}");
        using var script = await app.ScriptAsync();
        await type.MakeAsync(script, id);
        using var nobody = app.CreateClient();
        using var drafter = await app.KeyAsync(Roles.Editor, $"Dora of {list}", KeyScope.ReadDrafts, KeyScope.WriteDrafts);

        foreach (var method in Methods)
        {
            using var unknown = await type.SendAsync(nobody, method, id, ifMatch: "\"1\"");
            await unknown.ShouldBeRefusedAsync(HttpStatusCode.Unauthorized, "key-needed");
            unknown.Headers.WwwAuthenticate.ToString().Should().Be("Bearer realm=\"PartnershipTracker\"");
            using var lacking = await type.SendAsync(drafter, method, id, ifMatch: "\"1\"");
            await lacking.ShouldBeRefusedAsync(HttpStatusCode.Forbidden, "forbidden");
            lacking.Headers.WwwAuthenticate.ToString().Should().Contain("scope=\"publish\"");
        }

        await type.ShouldStandAsync(script, id);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task What_was_not_seen_is_not_changed(string list)
    {
        var (type, id) = (WrittenType.Of(list), $"seen-of-{list}");
        using var script = await app.ScriptAsync();
        await type.MakeAsync(script, id);

        foreach (var method in Methods[1..])
        {
            using var unseen = await type.SendAsync(script, method, id);
            await unseen.ShouldBeRefusedAsync(HttpStatusCode.PreconditionRequired, "precondition-needed");
            using var stale = await type.SendAsync(script, method, id, ifMatch: "\"7\"");
            await stale.ShouldBeRefusedAsync(HttpStatusCode.PreconditionFailed, "stale-version");
            var problem = await stale.JsonAsync();
            ((int)problem["currentVersion"]!).Should().Be(1);
            problem["current"].ShouldSay(await script.ReadAsync($"{type.Address}/{id}/record"));
        }

        await type.ShouldStandAsync(script, id);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task What_no_record_may_say_is_told_by_its_field(string list)
    {
        var (type, id) = (WrittenType.Of(list), $"fault-of-{list}");
        using var script = await app.ScriptAsync();
        await type.MakeAsync(script, id);

        foreach (var (field, value) in type.Faults.Append(("colour", "\"red\"")))
        {
            var (made, changed) = (type.Record($"{id}-new", field, JsonNode.Parse(value)), type.Record(id, field, JsonNode.Parse(value)));
            foreach (var (method, address, body, kind) in new[]
            {
                ("POST", type.Address, made, Scripts.Json), ("PUT", $"{type.Address}/{id}", changed, Scripts.Json),
                ("PATCH", $"{type.Address}/{id}", new JsonObject { [field] = JsonNode.Parse(value) }, Scripts.Merge),
            })
            {
                using var answer = await script.SendJsonAsync(new(method), address + "?why=So.", body, method == "POST" ? null : "\"1\"", kind);
                var problem = await answer.Content.ReadAsStringAsync();
                answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity, "{0} of {1}: {2}", method, body.ToJsonString(), problem);
                JsonNode.Parse(problem)!["errors"]!.AsObject().Should().Contain(error => error.Key == field || error.Key.StartsWith(field + "[", StringComparison.Ordinal), problem);
            }
        }

        (await script.GetAsync($"{type.Address}/{id}-new")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await type.ShouldStandAsync(script, id);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_id_that_is_taken_or_that_nothing_has_is_refused(string list)
    {
        var (type, id) = (WrittenType.Of(list), $"id-of-{list}");
        using var script = await app.ScriptAsync();
        await type.MakeAsync(script, id);

        using var again = await type.SendAsync(script, "POST", id);
        await again.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record", "id");
        foreach (var method in new[] { "PATCH", "DELETE" })
        {
            using var unknown = await type.SendAsync(script, method, "no-such", ifMatch: "\"1\"");
            await unknown.ShouldBeRefusedAsync(HttpStatusCode.NotFound, "unknown-record");
        }

        using var unsaid = await type.SendAsync(script, "PUT", "no-such", ifMatch: "\"1\"");
        await unsaid.ShouldBeRefusedAsync(HttpStatusCode.PreconditionRequired, "precondition-needed");
        foreach (var nowhere in new[] { $"{type.Address}/no-such", $"{type.Address}/no-such/record" })
        {
            using var read = await script.GetAsync(nowhere);
            await read.ShouldBeRefusedAsync(HttpStatusCode.NotFound, "unknown-record");
        }

        await type.ShouldStandAsync(script, id);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task What_is_sent_as_something_else_is_not_read(string list)
    {
        var (type, id) = (WrittenType.Of(list), $"sort-of-{list}");
        using var script = await app.ScriptAsync();
        await type.MakeAsync(script, id);

        foreach (var (method, sort) in new[] { ("POST", "text/plain"), ("PUT", Scripts.Merge), ("PATCH", Scripts.Json) })
        {
            using var answer = await type.SendAsync(script, method, id, ifMatch: "\"1\"", mediaType: sort);
            await answer.ShouldBeRefusedAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        }

        await type.ShouldStandAsync(script, id);
    }
}
