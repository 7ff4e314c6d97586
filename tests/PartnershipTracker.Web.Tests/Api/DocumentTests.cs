using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnershipTracker.Web.Api.Document;
using Xunit.Abstractions;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>
/// The OpenAPI document is complete, true, and the one that is committed. After a change that is meant, run these tests with
/// <c>UPDATE_OPENAPI=1</c> (twice where an answer changed, since examples are built in) and commit what they wrote.
/// </summary>
public sealed partial class DocumentTests(TrackerApp app, ITestOutputHelper output) : IClassFixture<TrackerApp>
{
    private const string Address = "/swagger/v1/swagger.json";
    private const string HowToRefresh = "after a change that is meant, run: UPDATE_OPENAPI=1 dotnet test tests/PartnershipTracker.Web.Tests --filter DocumentTests";

    private static readonly string Committed = Path.Combine(Repository.Root, "docs", "openapi.json");
    private static readonly string ExamplesFile = Path.Combine(Repository.Root, "src", "PartnershipTracker.Web", "Api", "Document", "Examples.json");
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_OPENAPI") == "1";

    [Fact]
    public async Task The_committed_document_is_the_served_one()
    {
        using var client = app.CreateClient();
        var served = (await client.GetStringAsync(Address)).ReplaceLineEndings("\n") + "\n";

        if (Update)
            await File.WriteAllTextAsync(Committed, served);

        served.Split('\n').Should().Equal((await File.ReadAllTextAsync(Committed)).ReplaceLineEndings("\n").Split('\n'), HowToRefresh);
    }

    [Fact]
    public async Task Every_example_is_what_the_site_answers()
    {
        using var client = app.CreateClient();
        // The seeds hold no correction: readers report errors, and editors publish what came of it.
        await app.PublishAsync();
        var answers = new JsonObject();
        foreach (var (operation, examples) in Examples.All)
        {
            var byStatus = new JsonObject();
            foreach (var (status, example) in examples)
            {
                using var response = await client.GetAsync(example.Request);
                ((int)response.StatusCode).ToString(null as IFormatProvider).Should().Be(status, "of {0}", example.Request);
                byStatus[status] = new JsonObject { ["request"] = example.Request, ["body"] = JsonNode.Parse(Steady(await response.Content.ReadAsStringAsync())) };
            }

            answers[operation] = byStatus;
        }

        var text = ApiRequests.Text(answers) + "\n";
        if (Update)
            await File.WriteAllTextAsync(ExamplesFile, text);

        text.Split('\n').Should().Equal((await File.ReadAllTextAsync(ExamplesFile)).ReplaceLineEndings("\n").Split('\n'), HowToRefresh);
    }

    [Fact]
    public async Task Everything_in_it_is_described_and_shown()
    {
        using var client = app.CreateClient();
        var document = await ReadAsync(client);
        var gaps = new List<string>();

        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (path.Key, operation.Value!))).ToList();
        operations.Should().HaveCount(26);
        foreach (var (path, operation) in operations)
        {
            Demand(operation, path, "operationId", "summary", "description");
            foreach (var parameter in operation["parameters"]!.AsArray())
            {
                Demand(parameter!, $"{path} {parameter!["name"]}", "description");
                if (parameter["example"] is null && parameter["schema"]!["examples"] is null)
                    gaps.Add($"{path} {parameter["name"]}: example");
            }

            foreach (var (status, response) in operation["responses"]!.AsObject().Where(response => response.Key is not ("304" or "308")))
            {
                foreach (var (type, content) in response!["content"]!.AsObject().Where(content => content.Key != "text/plain"))
                    Demand(content!, $"{path} {status} {type}", "schema", "example");
            }
        }

        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            Demand(schema!, name, "description");
            foreach (var (property, meaning) in schema!["properties"]?.AsObject() ?? [])
                Demand(meaning!, $"{name}.{property}", "description");
        }

        output.WriteLine(string.Join('\n', gaps));
        gaps.Should().BeEmpty();

        void Demand(JsonNode node, string where, params string[] members) =>
            gaps.AddRange(members.Where(member => node[member] is null or JsonValue && string.IsNullOrWhiteSpace(node[member]?.ToString())).Select(member => $"{where}: {member}"));
    }

    [Fact]
    public async Task No_name_of_our_types_shows()
    {
        using var client = app.CreateClient();

        (await client.GetStringAsync(Address)).Should().NotContain("PartnershipTracker.").And.NotContain("Details").And.NotContain("Microsoft");
    }

    [Fact]
    public async Task Codes_are_listed_as_they_are_written()
    {
        using var client = app.CreateClient();

        var schemas = (await ReadAsync(client))["components"]!["schemas"]!;

        schemas["SourceKind"]!["enum"].ShouldBe("""["official", "press", "think-tank", "repost"]""");
        schemas["EdtfPrecision"]!["enum"].ShouldBe("""["day", "month", "season", "year", "decade", "century", "millennium", "unknown", "mixed"]""");
    }

    [Fact]
    public async Task The_kinds_that_a_parameter_names_are_those_that_there_are()
    {
        using var client = app.CreateClient();
        var document = await ReadAsync(client);

        foreach (var (list, schema) in new[] { ("milestones", "MilestoneKind"), ("assessments", "AssessmentKind"), ("areas", "AreaKind"), ("sources", "SourceKind") })
        {
            var description = document["paths"]![$"/api/v1/{list}"]!["get"]!["parameters"]!.AsArray()
                .Single(parameter => parameter!["name"]!.ToString() == "kind")!["description"]!.ToString();
            foreach (var code in document["components"]!["schemas"]![schema]!["enum"]!.AsArray())
                description.Should().MatchRegex($@"[ \n]{code}[,.]");
        }
    }

    [Theory]
    [InlineData("/swagger/index.html", "text/html; charset=utf-8")]
    [InlineData("/swagger/swagger-ui-bundle.js", "text/javascript; charset=utf-8")]
    public async Task Swagger_UI_is_served_from_this_site(string address, string type)
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync(address);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().Should().BeEquivalentTo(type);
        string.Join(' ', response.Headers.GetValues("Content-Security-Policy")).Should().Contain("style-src 'self' 'unsafe-inline'").And.Contain("script-src 'self';");
    }

    // A cursor is signed with a key of the database, which every test has anew.
    private static string Steady(string body) => Cursor().Replace(body, "${before}OPAQUE");

    private static async Task<JsonObject> ReadAsync(HttpClient client) => JsonNode.Parse(await client.GetStringAsync(Address))!.AsObject();

    [GeneratedRegex("(?<before>[?&](cursor|since)=|\"cursor\":\")[A-Za-z0-9_-]{40,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cursor();
}
