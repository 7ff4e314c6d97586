using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Writing;

/// <summary>Bodies that are none, or say what no record may say: told by their place, at once, and nothing is written.</summary>
public sealed class BodyTests(WritingApp app) : IClassFixture<WritingApp>
{
    private static readonly string Right = Scripts.Milestone("body").ToJsonString();

    public static TheoryData<string, string> NoJson => new()
    {
        { "", "It is empty." },
        { "{", "Not JSON at line 1, byte 2: " },
        { "{\n  \"id\": 'x'\n}", "Not JSON at line 2, byte 9: " },
        { """{"id":"a","id":"b"}""", "The property 'id' is given twice in one object." },
        { Right + "x", "Not JSON at line 1, " },
        { string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40)), "Not JSON at line 1, byte 33: " },
        { """{"title":"\ud800"}""", "title holds what is no text: half a surrogate pair, or U+0000." },
        { """{"citations":[{"quote":"a\u0000b"}]}""", "citations[0].quote holds what is no text: half a surrogate pair, or U+0000." },
        { """{"\ud800":1}""", "A name holds half a surrogate pair." },
        { """{"partners":[null]}""", "partners[0] is null: leave it out." },
        { "// a comment\n{}", "Not JSON at line 1, byte 1: " },
    };

    [Theory]
    [MemberData(nameof(NoJson))]
    public async Task What_is_no_json_is_told_by_its_place(string body, string detail)
    {
        using var script = await app.ScriptAsync();
        foreach (var (method, address, type) in new[] { ("POST", "/api/v1/milestones", Scripts.Json), ("POST", "/api/v1/batch", Scripts.Json), ("PATCH", "/api/v1/milestones/japan-itpp?why=So.", Scripts.Merge) })
        {
            using var answer = await script.SendTextAsync(new HttpMethod(method), address, body, type: type);
            await answer.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "invalid-body");
            ((string)(await answer.JsonAsync())["detail"]!).Should().StartWith(detail);
        }
    }

    [Fact]
    public async Task What_is_no_utf8_is_refused()
    {
        using var script = await app.ScriptAsync();
        using var content = new ByteArrayContent([.. "{\"title\":\""u8, 0xC3, 0x28, .. "\"}"u8]) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var answer = await script.PostAsync("/api/v1/milestones", content);
        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, """{ "type": "/problems/invalid-body", "title": "The body cannot be read.", "status": 400, "detail": "It is not UTF-8." }""");
    }

    [Theory]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("\"text\"", "")]
    [InlineData("{}", "title")]
    [InlineData("""{"titel":"x"}""", "titel")]
    public async Task What_is_no_record_is_refused(string body, string place)
    {
        using var script = await app.ScriptAsync();
        using var answer = await script.SendTextAsync(HttpMethod.Post, "/api/v1/milestones", body);
        await answer.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record", place);
    }

    [Theory]
    [InlineData("title", "1", "title")]
    [InlineData("title", "null", "title")]
    [InlineData("title", "\"\"", "title")]
    [InlineData("date", "\"2023\"", "date")]
    [InlineData("date", """{"edtf":"2023-02-30"}""", "date.edtf")]
    [InlineData("date", """{"edtf":"yesterday"}""", "date.edtf")]
    [InlineData("kind", "\"party\"", "kind")]
    [InlineData("kind", "7", "kind")]
    [InlineData("partners", "[]", "partners")]
    [InlineData("partners", "[\"US\"]", "partners[0]")]
    [InlineData("partners", "[\"JP\",\"JP\"]", "partners[1]")]
    [InlineData("summit", "\"no-such\"", "summit")]
    [InlineData("id", "\"No Slug\"", "id")]
    [InlineData("id", "\"body-no-such\\n\"", "id")]
    [InlineData("standing", "true", "standing")]
    [InlineData("citations", "[]", "citations")]
    [InlineData("citations", """[{"source":"nato-pivot-to-indo-pacific","quote":"This is not there.","stance":"supports","basis":"stated"}]""", "citations[0].quote")]
    [InlineData("citations", """[{"source":"us-state-cable-japan-and-nato-1979-09","stance":"supports","basis":"inferred"}]""", "citations[0].note")]
    public async Task Each_field_is_held_to_its_rules(string field, string value, string place)
    {
        using var script = await app.ScriptAsync();
        var record = Scripts.Milestone("ruled-body");
        record[field] = System.Text.Json.Nodes.JsonNode.Parse(value);
        using var answer = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", record);
        await answer.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record", place);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=nope")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json-patch+json")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task Another_type_of_body_is_refused(string? type)
    {
        using var script = await app.ScriptAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Right));
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await script.PostAsync("/api/v1/milestones", content);
        await answer.ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType, """
            {
              "type": "/problems/unsupported-media-type", "title": "The body is of a type that this address does not take.", "status": 415,
              "detail": "Send Content-Type: application/json, in UTF-8."
            }
            """);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ten_megabytes_are_refused_at_once(bool saysHowMany)
    {
        using var script = await app.ScriptAsync();
        using var content = new StreamContent(new MemoryStream(new byte[10_000_000])) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/milestones") { Content = content };
        if (!saysHowMany)
            request.Headers.TransferEncodingChunked = true;
        var watch = Stopwatch.StartNew();

        using var answer = await script.SendAsync(request);

        await answer.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, """
            { "type": "/problems/body-too-large", "title": "The body is too large.", "status": 413, "detail": "This address takes at most 500000 bytes." }
            """);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5), "a busy machine is slow, and yet it was not read to its end");
    }

    [Theory]
    [InlineData("POST", "/api/v1/milestones?dryRun=maybe", "dryRun")]
    [InlineData("POST", "/api/v1/milestones?dry=true", "dry")]
    [InlineData("POST", "/api/v1/milestones?why=a&why=b", "why")]
    [InlineData("POST", "/api/v1/batch?why=a", "why")]
    public async Task Parameters_are_held_to_what_the_address_takes(string method, string address, string parameter)
    {
        using var script = await app.ScriptAsync();
        using var answer = await script.SendTextAsync(new HttpMethod(method), address, Right);
        await answer.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "invalid-parameters", parameter);
    }

    [Theory]
    [InlineData("DELETE", "/api/v1/milestones/no-such?why=So.", HttpStatusCode.NotFound)]
    [InlineData("PATCH", "/api/v1/milestones/no-such?why=So.", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v1/partners", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/v1/milestones", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/api/v1/releases/1/milestones/no-such", HttpStatusCode.MethodNotAllowed)]
    public async Task Where_nothing_can_be_written_that_is_said(string method, string address, HttpStatusCode status)
    {
        using var script = await app.ScriptAsync();
        using var answer = await script.SendTextAsync(new HttpMethod(method), address, "{}", "\"1\"", Scripts.Merge);
        answer.StatusCode.Should().Be(status, await answer.Content.ReadAsStringAsync());
        if (status == HttpStatusCode.MethodNotAllowed)
            answer.Content.Headers.Allow.Should().Contain(["GET", "HEAD", "OPTIONS"]);
    }

    [Fact]
    public async Task A_withdrawn_record_is_gone_for_writers_too()
    {
        using var script = await app.ScriptAsync();
        await script.RecordAsync("body-gone");
        using var withdrawn = await script.SendJsonAsync(HttpMethod.Delete, "/api/v1/milestones/body-gone?why=So.", null, "\"1\"");
        foreach (var (method, type) in new[] { ("PUT", Scripts.Json), ("PATCH", Scripts.Merge), ("DELETE", Scripts.Json) })
        {
            using var answer = await script.SendJsonAsync(new HttpMethod(method), "/api/v1/milestones/body-gone?why=So.", Scripts.Milestone("body-gone"), "\"2\"", type);
            await answer.ShouldBeRefusedAsync(HttpStatusCode.Gone, "withdrawn-record");
        }
    }

    [Fact]
    public async Task A_passage_that_a_source_sets_aside_stands_in_its_text()
    {
        using var script = await app.ScriptAsync();
        using var read = await script.GetAsync("/api/v1/sources/nato-pivot-to-indo-pacific/record");
        var patch = """[{"op":"add","path":"/setAside/0","value":{"role":"heading","quote":"This is not there."}}]""".Replace("heading", (string)(await read.JsonAsync())["record"]!["setAside"]![0]!["role"]!, StringComparison.Ordinal);

        using var answer = await script.SendTextAsync(HttpMethod.Patch, "/api/v1/sources/nato-pivot-to-indo-pacific?why=So.", patch, read.Headers.ETag!.ToString(), Scripts.Patch);

        await answer.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record", "setAside[0].quote");
    }
}
