using System.Net;

namespace PartnershipTracker.Web.Tests.Api;

public sealed class SourcesTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task Sources_come_by_id_unless_the_latest_are_asked_for()
    {
        using var client = app.CreateClient();

        (await client.IdsAsync("/api/v1/sources?limit=200")).Should().HaveCount(200).And.BeInAscendingOrder(StringComparer.Ordinal);
        var latest = await client.ReadAsync("/api/v1/sources?order=newest&limit=10&kind=official");
        latest["items"]!.AsArray().Select(source => source!["published"]!["edtf"]!.GetValue<string>()).Should().BeInDescendingOrder(StringComparer.Ordinal);
        (await client.IdsAsync(latest["next"]!.GetValue<string>())).Should().HaveCount(10).And.NotIntersectWith(ApiRequests.Ids(latest));
    }

    [Theory]
    [InlineData("kind=think-tank", 8)]
    [InlineData("kind=press,official", 194)]
    [InlineData("kind=press&kind=official", 194)]
    [InlineData("q=abhishek", 1)]
    [InlineData("q=%22pivot%20to%22&kind=press", 0)]
    public async Task Kinds_and_words_narrow_the_list(string query, int total)
    {
        using var client = app.CreateClient();

        (await client.ReadAsync($"/api/v1/sources?{query}"))["total"]!.GetValue<int>().Should().Be(total);
    }

    [Fact]
    public async Task A_kind_that_there_is_not_is_a_problem()
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync("/api/v1/sources?kind=rumour");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("'rumour' is not a known kind. Allowed: official, press, think-tank, repost.");
    }
}
