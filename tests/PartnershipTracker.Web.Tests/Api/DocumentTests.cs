using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnershipTracker.Web.Api.Document;
using PartnershipTracker.Web.Tests.Access;
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
        operations.Should().HaveCount(171);
        operations.Select(operation => operation.Item2["operationId"]!.ToString()).Should().OnlyHaveUniqueItems();
        foreach (var (path, operation) in operations)
        {
            Demand(operation, path, "operationId", "summary", "description");
            foreach (var parameter in ParametersOf(operation, document))
            {
                Demand(parameter, $"{path} {parameter["name"]}", "description");
                if (parameter["example"] is null && parameter["schema"]!["examples"] is null)
                    gaps.Add($"{path} {parameter["name"]}: example");
            }

            foreach (var (status, response) in operation["responses"]!.AsObject().Where(response => response.Key is not ("304" or "307" or "308")))
            {
                Demand(Resolve(response!, document), $"{path} {status}", "description", "headers");
                foreach (var (type, content) in Resolve(response!, document)["content"]!.AsObject().Where(content => content.Key is not ("text/plain" or "application/zip" or "application/vnd.sqlite3")))
                    Demand(content!, $"{path} {status} {type}", path.Contains("{release}", StringComparison.Ordinal) && response!["$ref"] is null ? ["schema"] : ["schema", "example"]);
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
    public async Task An_address_that_leads_to_the_latest_release_says_so()
    {
        using var client = app.CreateClient();
        var paths = (await ReadAsync(client))["paths"]!.AsObject();

        paths.Where(path => path.Value!["get"]?["responses"]!.AsObject().ContainsKey("307") == true).Select(path => path.Key)
            .Should().BeEquivalentTo([.. paths.Select(path => path.Key).Where(path => path.StartsWith("/api/v1/releases/{release}/", StringComparison.Ordinal)), "/api/v1/releases/{id}", "/api/v1/releases/{id}/records.ndjson"]);
    }

    [Fact]
    public async Task Each_read_that_releases_have_is_described_under_them()
    {
        using var client = app.CreateClient();
        var document = await ReadAsync(client);
        var described = document["paths"]!.AsObject().Where(path => path.Key.StartsWith("/api/v1/releases/{release}/", StringComparison.Ordinal)).ToList();

        described.Select(path => path.Key).Where(path => !Format().IsMatch(path)).Should().BeEquivalentTo(
            RouteTable.Rows.Where(row => row.Pattern.StartsWith("api/v1/releases/{release}/", StringComparison.Ordinal) && !Format().IsMatch(row.Pattern)).Select(row => "/" + row.Pattern));
        foreach (var (path, item) in described)
        {
            var address = ParametersOf(item!["get"]!, document).Where(parameter => parameter["in"]!.ToString() == "path")
                .Aggregate(path, (text, parameter) => text.Replace($"{{{parameter["name"]}}}", parameter["example"]!.ToString(), StringComparison.Ordinal));
            using var answer = await client.GetAsync(address);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
            ParametersOf(item["get"]!, document).Select(parameter => parameter["name"]!.ToString()).Should().NotContain("known").And.Contain("on", "of {0}", path);
        }
    }

    [Fact]
    public async Task Each_format_of_a_list_has_its_address_its_type_and_what_it_takes()
    {
        using var client = app.CreateClient();
        var document = await ReadAsync(client);
        var paths = document["paths"]!.AsObject();

        foreach (var (path, item) in paths.Where(path => path.Value!["get"]?["operationId"]!.ToString() is ['l', 'i', 's', 't', ..] and not "listDrafts"))
        {
            // A list of a release is asked of the first.
            var place = path.Replace("{release}", "1", StringComparison.Ordinal);
            using var answer = await client.GetAsync(place);
            var described = item!["get"]!["responses"]!["200"]!["content"]!.AsObject().Select(content => content.Key).ToList();
            described.Should().Contain(answer.Content.Headers.ContentType!.MediaType, path);
            if (!path.Contains('.', StringComparison.Ordinal))
                answer.Links().Where(link => link is { Relation: "alternate", Type: not "text/html" }).Select(link => new Uri(link.Address).AbsolutePath).Should().OnlyContain(address => paths.ContainsKey(address.Replace("releases/1/", "releases/{release}/", StringComparison.Ordinal)));
            else
                described.Should().ContainSingle(path);

            // What a format refuses is not offered to be asked; the rest is.
            foreach (var (parameter, value) in new[] { ("fields", "id"), ("include", path.Contains("changes", StringComparison.Ordinal) ? "record" : "sources") })
            {
                using var asked = await client.GetAsync($"{place}?{parameter}={value}");
                asked.StatusCode.Should().Be(
                    ParametersOf(item["get"]!, document).Any(each => each["name"]!.ToString() == parameter) ? HttpStatusCode.OK : HttpStatusCode.BadRequest, "{0} of {1}", parameter, path);
            }
        }

        paths.Should().ContainKeys("/api/v1/milestones.csv", "/api/v1/milestones.ndjson", "/api/v1/milestones.jsonld", "/api/v1/names.csv");
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
            var description = ParametersOf(document["paths"]![$"/api/v1/{list}"]!["get"]!, document)
                .Single(parameter => parameter["name"]!.ToString() == "kind")["description"]!.ToString();
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

    [Fact]
    public async Task What_holds_of_every_call_is_told_once()
    {
        using var client = app.CreateClient();
        var document = await ReadAsync(client);

        document["security"].ShouldBe("""[{}, {"key": []}]""");
        document["paths"]!["/api/v1/milestones/{id}"]!["patch"]!["security"].ShouldBe("""[{"key": []}]""");
        document["paths"]!["/api/v1/drafts"]!["get"]!["description"]!.ToString().Should().EndWith(" Needs a key with the scope drafts:read.");
        document["components"]!["securitySchemes"]!["key"]!["scheme"]!.ToString().Should().Be("bearer");
        foreach (var (path, operation) in document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (path.Key, operation.Value!))))
        {
            foreach (var (status, headers) in new[] { ("401", new[] { "WWW-Authenticate" }), ("429", ["Retry-After"]), ("200", []) })
            {
                var answer = operation["responses"]![status]!;
                (status == "200" || answer["$ref"] is not null).Should().BeTrue("{0} of {1} is told elsewhere", status, path);
                var told = Resolve(answer, document)["headers"]!.AsObject();
                told.Select(header => header.Key).Should().Contain(["RateLimit", "RateLimit-Policy", .. headers], "of {0} {1}", status, path);
                Resolve(told["RateLimit"]!, document)["description"].Should().NotBeNull();
            }
        }
    }

    // Lists share theirs with their addresses of one format.
    private static IEnumerable<JsonNode> ParametersOf(JsonNode operation, JsonObject document) =>
        operation["parameters"]!.AsArray().Select(parameter => Resolve(parameter!, document));

    private static JsonNode Resolve(JsonNode node, JsonObject document) =>
        node["$ref"] is { } reference ? reference.ToString().Split('/').Skip(1).Aggregate((JsonNode)document, (place, step) => place[step]!) : node;

    // A cursor is signed with a key of the database, which every test has anew.
    private static string Steady(string body) => Cursor().Replace(body, "${before}OPAQUE");

    private static async Task<JsonObject> ReadAsync(HttpClient client) => JsonNode.Parse(await client.GetStringAsync(Address))!.AsObject();

    [GeneratedRegex(@"(?<!export)\.(csv|ndjson|jsonld|\{format.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Format();

    [GeneratedRegex("(?<before>[?&](cursor|since)=|\"cursor\":\")[A-Za-z0-9_-]{40,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cursor();
}
