using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Assistants;

/// <summary>What assistants ask by tools: the same questions as the API's, with the same answers, each with its sources and addresses.</summary>
public sealed class ToolTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private static readonly (string Tool, (string Name, object? Value)[] Arguments)[] Calls =
    [
        ("search_milestones", [("q", "Seoul"), ("limit", 20)]),
        ("partner_timeline", [("partner", "Tokyo"), ("on", "2023-07-12")]),
        ("agreement_standing", [("on", "2023-07-12"), ("limit", 50)]),
        ("compare_partners", [("partners", "JP,NZ"), ("on", "2023-07-12"), ("parts", "agreements,milestones,areas,summits,outlooks,disagreements")]),
        ("compare_days", [("partner", "JP"), ("on", "2020-01-01"), ("and", "2023-12-31")]),
        ("read_evidence", [("type", "agreement"), ("id", "jp-itpp-2023")]),
        ("read_passage", [("source", "nato-pivot-to-indo-pacific"), ("start", 5159), ("length", 277)]),
    ];

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_server_says_who_it_is_and_what_it_can()
    {
        await using var assistant = await app.AssistantAsync();
        var tools = await assistant.ListToolsAsync();

        assistant.ServerInfo!.Title.Should().Be("PartnershipTracker");
        assistant.ServerInstructions.Should().Contain("citations").And.Contain("EDTF");
        tools.Select(tool => tool.Name).Should().BeEquivalentTo(Calls.Select(call => call.Tool));
        tools.Select(tool => tool.ProtocolTool).Should().OnlyContain(tool => tool.Title!.Length > 0 && tool.Description!.Length > 40 && tool.OutputSchema != null)
            .And.OnlyContain(tool => tool.Annotations!.ReadOnlyHint == true && tool.Annotations.IdempotentHint == true && tool.Annotations.DestructiveHint == false && tool.Annotations.OpenWorldHint == false);
    }

    [Fact]
    public async Task Every_record_in_an_answer_has_its_page_and_its_sources_and_all_of_them_are_there()
    {
        await using var assistant = await app.AssistantAsync();
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (tool, arguments) in Calls)
        {
            var answer = await assistant.AnswerAsync(tool, arguments);
            var records = answer.Having("api").ToList();
            records.Should().NotBeEmpty(tool);
            addresses.UnionWith(records.SelectMany(record => new[] { record["page"], record["api"] }).OfType<JsonNode>().Select(address => address.GetValue<string>().Split('#')[0]));

            var cited = answer.Having("citations").SelectMany(record => record["citations"]!.AsArray()).OfType<JsonObject>().Concat(answer.Having("quotation").Where(each => each.ContainsKey("stance"))).ToList();
            if (tool == "read_passage")
                cited = [.. answer["records"]!.AsArray().Select(record => Cited(answer["source"]!, record!["stance"]!))];
            cited.Should().NotBeEmpty(tool).And.OnlyContain(citation => citation["source"]!.GetValue<string>().Length > 0 && citation["publisher"]!.GetValue<string>().Length > 0 && citation["title"]!.GetValue<string>().Length > 0)
                .And.OnlyContain(citation => citation["url"]!.GetValue<string>().StartsWith("http", StringComparison.Ordinal))
                .And.OnlyContain(citation => citation["stance"]!.GetValue<string>() == "supports" || citation["stance"]!.GetValue<string>() == "disputes");
        }

        foreach (var address in addresses)
        {
            address.Should().StartWith("http://localhost/");
            using var response = await _client.GetAsync(address);
            response.StatusCode.Should().Be(HttpStatusCode.OK, address);
        }
    }

    // Of a passage the source is told once, and how each record takes it beside the record.
    private static JsonObject Cited(JsonNode source, JsonNode stance)
    {
        var cited = source.DeepClone().AsObject();
        cited.Add("source", source["id"]!.DeepClone());
        cited.Add("stance", stance.DeepClone());
        return cited;
    }

    [Fact]
    public async Task Milestones_are_those_of_the_api_in_its_order_and_a_page_at_a_time()
    {
        await using var assistant = await app.AssistantAsync();
        var found = new List<string>();
        string? cursor = null;
        do
        {
            var page = await assistant.AnswerAsync("search_milestones", ("partner", "japan,KR"), ("from", "2022"), ("kind", "summit,statement"), ("match", "certain"), ("limit", 7), ("cursor", cursor));
            page["milestones"]!.AsArray().Count.Should().BeLessThanOrEqualTo(7);
            found.AddRange(page["milestones"].Texts("id"));
            cursor = page["next"]?.GetValue<string>();
        }
        while (cursor is not null);

        var asked = await assistant.AnswerAsync("search_milestones", ("partner", "japan,KR"), ("from", "2022"), ("kind", "summit,statement"), ("match", "certain"));
        var list = await _client.ReadAsync(asked["api"]!.GetValue<string>() + "&limit=200");
        found.Should().HaveCountGreaterThan(10).And.Equal(list["items"].Texts("id"));
        asked["total"]!.GetValue<int>().Should().Be(found.Count);
        asked["milestones"]!.AsArray().Count.Should().Be(10);
    }

    [Fact]
    public async Task A_milestone_says_what_the_api_says_of_it()
    {
        await using var assistant = await app.AssistantAsync();
        var told = (await assistant.AnswerAsync("search_milestones", ("q", "\"institutional links\""), ("limit", 50)))["milestones"]!.AsArray()
            .Single(milestone => milestone!["id"]!.GetValue<string>() == "japan-institutional-links-1980s")!;
        var record = await _client.ReadAsync(told["api"]!.GetValue<string>());

        foreach (var property in new[] { "title", "summary", "date", "kind", "partners", "areas", "standing", "confidence", "significance", "statement" })
            JsonNode.DeepEquals(told[property], record[property]).Should().BeTrue("{0} is {1}", property, told[property]);
        told["citations"].Texts("source").Should().Equal(record["citations"].Texts("source"));
        told["citations"]![0]!["quotation"]!.GetValue<string>().Should().Be(record["citations"]![0]!["quote"]!.GetValue<string>());
        told["date"]!["edtf"]!.GetValue<string>().Should().Be("1980~/1983~", "a vague date stays vague");
    }

    [Theory]
    [InlineData("2014-01-01")]
    [InlineData("2023-07-12")]
    [InlineData("2030-01-01")]
    public async Task Agreements_stand_as_the_api_says(string on)
    {
        await using var assistant = await app.AssistantAsync();
        var answer = await assistant.AnswerAsync("agreement_standing", ("on", on), ("limit", 50));
        var list = await _client.ReadAsync($"/api/v1/agreements?on={on}&limit=200");
        var one = await assistant.AnswerAsync("agreement_standing", ("on", on), ("agreement", "jp-itpp-2023"));

        answer["on"]!.GetValue<string>().Should().Be(on);
        answer["agreements"].Texts("id").Should().Equal(list["items"].Texts("id"));
        foreach (var (told, record) in answer["agreements"]!.AsArray().Zip(list["items"]!.AsArray()))
            JsonNode.DeepEquals(told!["status"], record!["status"]).Should().BeTrue(told["id"]!.GetValue<string>());
        JsonNode.DeepEquals(one["agreements"]![0], answer["agreements"]!.AsArray().Single(each => each!["id"]!.GetValue<string>() == "jp-itpp-2023")).Should().BeTrue();
    }

    [Fact]
    public async Task A_partner_comes_with_its_agreements_gaps_and_milestones()
    {
        await using var assistant = await app.AssistantAsync();
        var answer = await assistant.AnswerAsync("partner_timeline", ("partner", "Tokyo"), ("on", "2023-07-12"), ("to", "2013"), ("limit", 3));
        var partner = await _client.ReadAsync("/api/v1/partners/JP?on=2023-07-12");
        var milestones = await _client.ReadAsync("/api/v1/milestones?partner=JP&to=2013&limit=3");

        answer["partner"]!["id"]!.GetValue<string>().Should().Be("japan");
        answer["agreements"].Texts("id").Should().Equal(partner["agreements"].Texts("id"));
        JsonNode.DeepEquals(answer["gaps"], partner["gaps"]).Should().BeTrue();
        answer["milestones"]!["milestones"].Texts("id").Should().Equal(milestones["items"].Texts("id"));
    }

    [Fact]
    public async Task Partners_are_compared_by_the_parts_that_are_asked_for()
    {
        await using var assistant = await app.AssistantAsync();
        var answer = await assistant.AnswerAsync("compare_partners", ("partners", "NZ,JP"), ("on", "2023-07-12"), ("parts", "milestones,areas"));
        var matrix = await _client.ReadAsync(answer["api"]!.GetValue<string>());

        answer["partners"].Texts("code").Should().Equal("NZ", "JP");
        (answer["summits"] ?? answer["disagreements"] ?? answer["partners"]![0]!["agreements"]).Should().BeNull();
        foreach (var count in answer["partners"]!.AsArray().SelectMany(partner => partner!["milestones"]!.AsArray()))
            (await _client.ReadAsync(count!["api"]!.GetValue<string>()))["total"]!.GetValue<int>().Should().Be(count["count"]!.GetValue<int>(), count["api"]!.GetValue<string>());
        var levels = answer["areas"]!.AsArray().SelectMany(area => area!["cells"]!.AsArray().Where(cell => !cell!["isPossible"]!.GetValue<bool>()).Select(cell => $"{area["id"]} {cell!["partner"]} {cell["level"]}"));
        levels.Should().BeEquivalentTo(matrix["areas"]!.AsArray().SelectMany(area => area!["cells"]!.AsArray().Where(cell => cell!["level"] is not null).Select(cell => $"{area["id"]} {cell!["partner"]} {cell["level"]}")))
            .And.HaveCountGreaterThan(5);
    }

    [Fact]
    public async Task Two_days_of_a_partner_say_what_came_between()
    {
        await using var assistant = await app.AssistantAsync();
        var answer = await assistant.AnswerAsync("compare_days", ("partner", "JP"), ("on", "2023-12-31"), ("and", "2020-01-01"), ("limit", 5));
        var between = await _client.ReadAsync("/api/v1/milestones?partner=JP&from=2020-01-02&to=2023-12-31&limit=5");
        var itpp = answer["agreements"].Texts("id").ToList().IndexOf("jp-itpp-2023");

        (answer["from"]!.GetValue<string>(), answer["to"]!.GetValue<string>()).Should().Be(("2020-01-01", "2023-12-31"));
        answer["milestones"]!["milestones"].Texts("id").Should().Equal(between["items"].Texts("id"));
        answer["milestones"]!["total"]!.GetValue<int>().Should().Be(between["total"]!.GetValue<int>());
        answer["before"]![itpp]!["state"]!.GetValue<string>().Should().Be("not-yet-adopted");
        answer["agreements"]![itpp]!["status"]!["state"]!.GetValue<string>().Should().Be("in-force");
    }
}
