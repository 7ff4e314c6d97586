using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>Every kind of problem has a page at its address, and is told of everywhere by the words of one list.</summary>
public sealed class ProblemTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private static readonly string Document = Path.Combine(Repository.Root, "docs", "openapi.json");

    [Fact]
    public async Task Each_kind_has_a_page_that_says_what_happened_and_what_to_do()
    {
        using var visitor = app.Visitor();

        foreach (var type in ProblemTypes.All)
        {
            var page = await visitor.VisitAsync(type.Address);
            page.TextOf("h1").Should().Be(type.Title);
            page.TextsOf("main h2").Should().Equal("What happened", "What to do", "An example");
            page.TextsOf(".prose p").Should().Contain([type.Happened.Replace("`", "", StringComparison.Ordinal), type.ToDo.Replace("`", "", StringComparison.Ordinal)]);
            page.QuerySelectorAll(".prose p").Select(paragraph => paragraph.TextContent).Should().NotContain(text => text.Contains('`', StringComparison.Ordinal));
            page.QuerySelector(".breadcrumb a")!.GetAttribute("href").Should().Be(ProblemType.Root);
        }

        (await visitor.VisitAsync(ProblemType.Root)).QuerySelectorAll(".problem a").Select(link => link.GetAttribute("href")).Should().Equal(ProblemTypes.All.Select(type => type.Address));
    }

    [Theory]
    [InlineData("/problems/no-such-problem", HttpStatusCode.NotFound)]
    [InlineData("/problems/unknown-record/more", HttpStatusCode.NotFound)]
    [InlineData("/problems/unknown-record?known=2026-11-25", HttpStatusCode.OK)]
    public async Task Other_addresses_say_what_they_are(string address, HttpStatusCode status)
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.GetAsync(address);

        answer.StatusCode.Should().Be(status);
    }

    [Theory]
    [InlineData("GET", "/api/v1/milestones?colour=red")]
    [InlineData("GET", "/api/v1/milestones/atlantis")]
    [InlineData("GET", "/api/v1/atlantis")]
    [InlineData("DELETE", "/api/v1/corrections")]
    public async Task An_answer_and_the_example_of_its_page_have_the_same_members(string method, string address)
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(new(method), address);
        using var response = await client.SendAsync(request);

        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

        var page = await client.VisitAsync(problem["type"]!.ToString());
        var example = JsonNode.Parse(page.QuerySelector("pre code")!.TextContent)!.AsObject();
        problem.Select(member => member.Key).Should().Equal(example.Select(member => member.Key));
        foreach (var steady in new[] { "type", "title", "status" })
            problem[steady].ShouldBe(example[steady]!.ToJsonString());
    }

    [Fact]
    public async Task Every_problem_of_the_document_is_one_of_them_and_its_example_has_the_same_members()
    {
        var problems = ProblemsIn(JsonNode.Parse(await File.ReadAllTextAsync(Document))!).ToList();

        problems.Select(problem => problem["type"]!.ToString()).Distinct().Should().Contain(
            [.. new[] { ProblemTypes.InvalidParameters, ProblemTypes.UnknownRecord, ProblemTypes.WithdrawnRecord, ProblemTypes.TooManyFollowers, ProblemTypes.InternalError }.Select(type => type.Address)]);
        foreach (var problem in problems.Where(problem => problem["type"]!.ToString() != "about:blank"))
        {
            var type = ProblemTypes.All.Should().ContainSingle(type => type.Address == problem["type"]!.ToString()).Which;
            (problem["title"]!.ToString(), (int)problem["status"]!).Should().Be((type.Title, type.Status));
            problem.Select(member => member.Key).Should().Contain(JsonNode.Parse(type.Example)!.AsObject().Select(member => member.Key));
        }
    }

    [Fact]
    public void Names_are_addresses_and_nothing_else_makes_one()
    {
        ProblemTypes.All.Select(type => type.Name).Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.All(letter => char.IsAsciiLetterLower(letter) || letter == '-'));

        // A type that is written out elsewhere would have no page.
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "PartnershipTracker.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadAllText(file).Contains("\"/problems", StringComparison.Ordinal));
        sources.Select(Path.GetFileName).Should().BeEquivalentTo("ProblemType.cs", "KnownPages.cs");
    }

    private static IEnumerable<JsonObject> ProblemsIn(JsonNode? node) => node switch
    {
        JsonObject one when one["application/problem+json"] is { } answer => answer["example"] is JsonObject example ? [example] : [],
        JsonObject one => one.SelectMany(member => ProblemsIn(member.Value)),
        JsonArray many => many.SelectMany(ProblemsIn),
        _ => [],
    };
}
