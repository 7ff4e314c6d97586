using System.Net;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>Every list of records in other orders than its own, and what was written since a moment.</summary>
public sealed class SortTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Theory]
    [InlineData("partners", "-name", "name")]
    [InlineData("frameworks", "name", "name")]
    [InlineData("areas", "-group,name", "group")]
    [InlineData("agreements", "partner,-date", "partner")]
    [InlineData("summits", "-name", "name")]
    [InlineData("assessments", "-id", "id")]
    [InlineData("disagreements", "-title", "title")]
    [InlineData("sources", "publisher,-title", "publisher")]
    [InlineData("sources?kind=press", "-updatedAt,title", "updatedAt")]
    public async Task Pages_laid_together_are_the_whole_list_in_that_order(string list, string sort, string property)
    {
        using var client = app.CreateClient();
        var asked = $"/api/v1/{list}{(list.Contains('?') ? '&' : '?')}sort={sort}";
        var own = await AllAsync(client, $"/api/v1/{list}");

        var sorted = await AllAsync(client, asked + "&limit=7");

        sorted.Select(Id).Should().BeEquivalentTo(own.Select(Id)).And.OnlyHaveUniqueItems();
        var values = sorted.Select(item => item[property]!.GetValue<string>()).ToList();
        (sort[0] == '-' ? values.AsEnumerable().Reverse() : values).Should().BeInAscendingOrder(StringComparer.Ordinal);
        (await AllAsync(client, asked + "&limit=200")).Select(Id).Should().Equal(sorted.Select(Id));
    }

    [Theory]
    [InlineData("disagreements", "severity", "high", "medium", "low")]
    [InlineData("sources", "kind", "official", "press", "think-tank", "repost")]
    [InlineData("assessments", "kind", "driver", "interest", "constraint", "outlook")]
    public async Task Words_of_a_fixed_list_come_in_its_order(string list, string key, params string[] words)
    {
        using var client = app.CreateClient();

        var values = (await AllAsync(client, $"/api/v1/{list}?sort={key}&limit=11")).Select(item => item[key]!.GetValue<string>()).ToList();

        values.Select(value => Array.IndexOf(words, value)).Should().BeInAscendingOrder().And.NotContain(-1);
    }

    [Theory]
    [InlineData("partners?sort=gdp", "sort", "'gdp' is not a known sort. Allowed: code, name, createdAt, updatedAt, id; with - before it, from its end.")]
    [InlineData("sources?sort=title&order=newest", "sort", "Give order or sort, not both.")]
    [InlineData("summits?updatedSince=now", "updatedSince", "'now' is not a moment. Write a day, 2026-11-25, or a time in UTC, 2026-11-25T10:00:00Z.")]
    public async Task What_is_no_order_or_no_moment_is_named(string address, string parameter, string message)
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync($"/api/v1/{address}");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        problem["errors"]![parameter]![0]!.GetValue<string>().Should().Be(message);
    }

    [Fact]
    public async Task Every_list_tells_what_was_written_since()
    {
        using var client = app.CreateClient();
        foreach (var list in new[] { "partners", "frameworks", "areas", "agreements", "summits", "assessments", "disagreements", "sources", "milestones" })
        {
            var all = (await client.ReadAsync($"/api/v1/{list}"))["total"]!.GetValue<int>();

            (await client.ReadAsync($"/api/v1/{list}?updatedSince=2026-11-23"))["total"]!.GetValue<int>().Should().Be(all).And.BePositive(list);
            (await client.ReadAsync($"/api/v1/{list}?updatedSince=2026-11-23T09:00:01Z"))["total"]!.GetValue<int>().Should().Be(0, list);
        }
    }

    [Theory]
    [InlineData("/statements?sort=-title&limit=5")]
    [InlineData("/sources?sort=publisher&limit=5")]
    public async Task A_page_goes_on_in_the_order_that_its_address_names(string path)
    {
        using var client = app.CreateClient();
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(path));

        using var next = await client.GetAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href"));

        next.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static string Id(JsonNode item) => item["id"]!.GetValue<string>();

    private static async Task<List<JsonNode>> AllAsync(HttpClient client, string address)
    {
        var items = new List<JsonNode>();
        for (var next = address; next is not null;)
        {
            var page = await client.ReadAsync(next);
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = page["next"]?.GetValue<string>();
        }

        return items;
    }
}
