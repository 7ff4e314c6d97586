using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace PartnershipTracker.Web.Tests.Api;

public sealed class ReadingLimitTests
{
    private const int Most = 60;

    [Fact]
    public async Task A_page_and_a_batch_of_changes_hold_as_many_as_the_site_lets_them()
    {
        await using var app = TrackerApp.With(("Reading:MaxLimit", $"{Most}"));
        using var client = app.CreateClient();

        foreach (var list in new[] { "milestones", "changes" })
        {
            (await client.ReadAsync($"/api/v1/{list}?limit={Most}"))["items"]!.AsArray().Should().HaveCount(Most);
            await RefusedAsync(client, $"{list}?limit={Most + 1}", "limit", $"limit is at most {Most}: go on with next for more.");
        }

        var all = (await client.GetStringAsync("/api/v1/milestones.ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        all.Should().HaveCountGreaterThan(Most, "a list that is read whole has no pages");
    }

    [Fact]
    public async Task A_filter_takes_as_many_values_as_the_site_lets_it()
    {
        await using var app = TrackerApp.With(("Reading:MaxValues", "3"));
        using var client = app.CreateClient();

        (await client.GetAsync("/api/v1/milestones?partner=JP,KR&partner=AU")).StatusCode.Should().Be(HttpStatusCode.OK);
        await RefusedAsync(client, "milestones?partner=JP,KR&partner=AU,NZ", "partner", "partner takes at most 3 values, not 4.");
        await RefusedAsync(client, "milestones?kind!=visit,summit,policy,other", "kind!", "kind! takes at most 3 values, not 4.");
    }

    [Fact]
    public async Task The_document_says_the_limits_of_the_site_that_serves_it()
    {
        await using var app = TrackerApp.With(("Reading:MaxLimit", $"{Most}"), ("Reading:MaxValues", "7"), ("Following:MaxWait", "00:00:12"));
        using var client = app.CreateClient();

        var document = JsonNode.Parse(await client.GetStringAsync("/swagger/v1/swagger.json"))!;
        document["components"]!["parameters"]!["listMilestones.limit"]!["schema"]!["maximum"]!.GetValue<int>().Should().Be(Most);
        document["components"]!["parameters"]!["listMilestones.partner"]!["schema"]!["maxItems"]!.GetValue<int>().Should().Be(7);
        document["components"]!["parameters"]!["listChanges.wait"]!["schema"]!["maximum"]!.GetValue<int>().Should().Be(12);
    }

    [Theory]
    [InlineData("Reading:MaxLimit", "49")]
    [InlineData("Reading:MaxLimit", "10001")]
    [InlineData("Reading:MaxValues", "0")]
    public async Task A_limit_that_is_none_keeps_the_site_from_starting(string setting, string value)
    {
        await using var app = TrackerApp.With((setting, value));

        app.Invoking(app => app.CreateClient()).Should().Throw<OptionsValidationException>()
            .WithMessage("Reading:MaxLimit must be a number from 50 to 10000, and Reading:MaxValues above zero.");
    }

    private static async Task RefusedAsync(HttpClient client, string address, string parameter, string fault)
    {
        using var answer = await client.GetAsync($"/api/v1/{address}");
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]![parameter]![0]!.GetValue<string>().Should().Be(fault);
    }
}
