using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Writing;

/// <summary>Changes that say only what changes: JSON Patch (RFC 6902) and JSON Merge Patch (RFC 7396).</summary>
public sealed class PatchTests(WritingApp app) : IClassFixture<WritingApp>
{
    [Theory]
    [InlineData(Scripts.Patch, """[{"op":"replace","path":"/title","value":"Talks"}]""", "title", "\"Talks\"")]
    [InlineData(Scripts.Patch, """[{"op":"test","path":"/summit","value":null},{"op":"replace","path":"/date/edtf","value":"2023-07-11"}]""", "date", """{"edtf":"2023-07-11","words":null,"basis":"stated","note":null}""")]
    [InlineData(Scripts.Patch, """[{"op":"add","path":"/areas/-","value":"maritime-security"},{"op":"move","from":"/areas/1","path":"/areas/0"}]""", "areas", """["maritime-security","cyber-defence"]""")]
    [InlineData(Scripts.Patch, """[{"op":"remove","path":"/areas/0"}]""", "areas", "[]")]
    [InlineData(Scripts.Patch, """[{"op":"copy","from":"/title","path":"/summary"}]""", "summary", "\"A meeting in Tokyo\"")]
    [InlineData(Scripts.Merge, """{"title":"Talks"}""", "title", "\"Talks\"")]
    [InlineData(Scripts.Merge, """{"date":{"edtf":"2023-07-11"}}""", "date", """{"edtf":"2023-07-11","words":null,"basis":"stated","note":null}""")]
    [InlineData(Scripts.Merge, """{"areas":null}""", "areas", "[]")]
    [InlineData(Scripts.Merge, """{"areas":["maritime-security"],"summit":"vilnius-2023"}""", "areas", """["maritime-security"]""")]
    public async Task A_patch_changes_what_it_names_and_nothing_else(string type, string patch, string field, string expected)
    {
        using var script = await app.ScriptAsync();
        var id = $"patched-{Math.Abs(patch.GetHashCode(StringComparison.Ordinal))}";
        var before = (await script.RecordAsync(id))["record"]!.AsObject();

        using var answer = await script.SendTextAsync(HttpMethod.Patch, $"/api/v1/milestones/{id}?why=So.", patch, "\"1\"", type);

        answer.StatusCode.Should().Be(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        answer.Headers.GetValues("Accept-Patch").Should().Equal("application/json-patch+json, application/merge-patch+json");
        var after = (await answer.JsonAsync())["record"]!.AsObject();
        after[field].ShouldBe(expected);
        foreach (var (name, value) in before.Where(member => member.Key != field && !patch.Contains($"\"{member.Key}\":", StringComparison.Ordinal)))
            JsonNode.DeepEquals(after[name], value).Should().BeTrue(name);
    }

    [Theory]
    [InlineData(Scripts.Patch, """[{"op":"test","path":"/title","value":"Another"},{"op":"remove","path":"/areas/0"}]""", "Operation 0: ")]
    [InlineData(Scripts.Patch, """[{"op":"test","path":"/title","value":null}]""", "Operation 0: there is something else than null at '/title'.")]
    [InlineData(Scripts.Patch, """[{"op":"remove","path":"/areas/0"},{"op":"remove","path":"/areas/0"}]""", "Operation 1: ")]
    [InlineData(Scripts.Patch, """[{"op":"replace","path":"","value":{}}]""", "Operation 0: Its path ")]
    [InlineData(Scripts.Patch, """[{"op":"replace","path":"title","value":"x"}]""", "Operation 0: Its path ")]
    [InlineData(Scripts.Patch, """[{"op":"replace","path":"/title"}]""", "Operation 0: It lacks a value.")]
    [InlineData(Scripts.Patch, """[{"op":"sing","path":"/title"}]""", "Operation 0: Its op is one of: ")]
    [InlineData(Scripts.Patch, """[{"op":"move","path":"/title"}]""", "Operation 0: Its from ")]
    [InlineData(Scripts.Patch, """[{"op":"add","path":"/areas/9","value":"x"}]""", "Operation 0: ")]
    [InlineData(Scripts.Patch, """["remove"]""", "Operation 0: It is no object.")]
    [InlineData(Scripts.Patch, """{"title":"Talks"}""", "application/json-patch+json is a list of operations, application/merge-patch+json an object.")]
    [InlineData(Scripts.Merge, """[{"op":"remove","path":"/areas/0"}]""", "application/json-patch+json is a list of operations, application/merge-patch+json an object.")]
    [InlineData(Scripts.Merge, "\"text\"", "A merge patch of a record is an object.")]
    public async Task A_patch_that_does_not_fit_changes_nothing(string type, string patch, string detail)
    {
        using var script = await app.ScriptAsync();
        var id = $"unfit-{Math.Abs((type + patch).GetHashCode(StringComparison.Ordinal))}";
        await script.RecordAsync(id);

        using var answer = await script.SendTextAsync(HttpMethod.Patch, $"/api/v1/milestones/{id}?why=So.", patch, "\"1\"", type);

        await answer.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "patch-not-applicable");
        ((string)(await answer.JsonAsync())["detail"]!).Should().StartWith(detail);
        (await script.StepsAsync(id)).Should().Be(1);
    }

    [Theory]
    [InlineData("""[{"op":"add","path":"/titel","value":"x"}]""", "titel")]
    [InlineData("""[{"op":"replace","path":"/id","value":"another"}]""", "id")]
    [InlineData("""[{"op":"remove","path":"/title"}]""", "title")]
    [InlineData("""[{"op":"replace","path":"/kind","value":"sing"}]""", "kind")]
    [InlineData("""[{"op":"copy","from":"/summit","path":"/areas/-"}]""", "areas[1]")]
    [InlineData("""[{"op":"replace","path":"/citations","value":[]}]""", "citations")]
    [InlineData("""[{"op":"replace","path":"/citations/0/source","value":"no-such"}]""", "citations[0].source")]
    [InlineData("""[{"op":"replace","path":"/date/edtf","value":"2023-13"}]""", "date.edtf")]
    public async Task What_comes_of_a_patch_is_held_to_the_rules(string patch, string place)
    {
        using var script = await app.ScriptAsync();
        var id = $"ruled-{Math.Abs(patch.GetHashCode(StringComparison.Ordinal))}";
        await script.RecordAsync(id);

        using var answer = await script.SendTextAsync(HttpMethod.Patch, $"/api/v1/milestones/{id}?why=So.", patch, "\"1\"", Scripts.Patch);

        await answer.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record", place);
        (await script.StepsAsync(id)).Should().Be(1);
    }
}
