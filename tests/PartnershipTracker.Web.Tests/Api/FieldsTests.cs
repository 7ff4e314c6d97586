using System.Net;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>A list holds as much of each record as was asked for.</summary>
public sealed class FieldsTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("partners", "name")]
    [InlineData("frameworks", "acronym,name")]
    [InlineData("areas", "group")]
    [InlineData("agreements", "partner,status")]
    [InlineData("summits", "date,attendance")]
    [InlineData("milestones", "title,date,partners,statement,citations")]
    [InlineData("assessments", "kind")]
    [InlineData("disagreements", "severity")]
    [InlineData("names", "name,aliases")]
    [InlineData("sources", "title,published")]
    public async Task Each_record_has_its_id_and_what_was_named_and_nothing_else(string list, string fields)
    {
        var whole = await _client.ReadAsync($"/api/v1/{list}");

        var sparse = await _client.ReadAsync($"/api/v1/{list}?fields={fields}");

        foreach (var (full, kept) in whole["items"]!.AsArray().Zip(sparse["items"]!.AsArray()))
        {
            // In the order of the record, and each as the record has it.
            var expected = full!.AsObject().Where(property => property.Key == "id" || fields.Split(',').Contains(property.Key)).Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone()));
            ApiRequests.Text(kept).Should().Be(ApiRequests.Text(new JsonObject(expected)));
        }

        sparse["items"]!.AsArray().Should().HaveSameCount(whole["items"]!.AsArray()).And.NotBeEmpty();
        sparse["total"]!.GetValue<int>().Should().Be(whole["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("fields=title,kind")]
    [InlineData("fields=kind&fields=title")]
    [InlineData("fields=id,KIND,Title,,&FIELDS=title")]
    public async Task They_may_repeat_hold_commas_and_come_in_any_order_and_case(string query)
    {
        var page = await _client.ReadAsync($"/api/v1/milestones?limit=1&{query}");

        page["items"]![0]!.AsObject().Select(property => property.Key).Should().Equal("id", "title", "kind");
    }

    [Theory]
    [InlineData("fields=")]
    [InlineData("fields=,")]
    public async Task Naming_none_is_asking_for_all(string query)
    {
        var whole = await _client.ReadAsync("/api/v1/milestones?limit=2");

        var page = await _client.ReadAsync($"/api/v1/milestones?limit=2&{query}");

        page["items"].ShouldBe(whole["items"]!.ToJsonString());
    }

    [Fact]
    public async Task Next_asks_for_the_same_fields_and_its_cursor_serves_others()
    {
        var first = await _client.ReadAsync("/api/v1/milestones?limit=1&fields=title");
        var next = first["next"]!.GetValue<string>();
        var second = await _client.ReadAsync(next);

        var others = await _client.ReadAsync(next.Replace("fields=title", "fields=kind", StringComparison.Ordinal));

        second["items"]![0]!.AsObject().Select(property => property.Key).Should().Equal("id", "title");
        others["items"]![0]!.AsObject().Select(property => property.Key).Should().Equal("id", "kind");
        ApiRequests.Ids(others).Should().Equal(ApiRequests.Ids(second)).And.NotEqual(ApiRequests.Ids(first));
    }

    [Fact]
    public async Task Files_of_the_site_do_not_take_them()
    {
        using var file = await _client.GetAsync("/milestones.csv?fields=title");

        file.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }
}
