using System.Net;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>What lists leave out: every filter of terms turned round (milestones have tests of their own).</summary>
public sealed class ExclusionTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("sources", "kind", "repost,press")]
    [InlineData("sources?order=newest", "kind", "official")]
    [InlineData("areas", "kind", "topic")]
    [InlineData("agreements", "partner", "Tokyo")]
    [InlineData("agreements", "framework", "ITPP")]
    [InlineData("agreements", "summit", "vilnius-2023")]
    [InlineData("agreements", "state", "succeeded")]
    [InlineData("agreements?on=2016-03-01", "state", "not-yet-adopted")]
    [InlineData("assessments", "partner", "KR,Canberra")]
    [InlineData("assessments", "area", "cyber")]
    [InlineData("assessments", "kind", "driver")]
    [InlineData("disagreements", "type", "spelling,naming")]
    [InlineData("disagreements", "severity", "low")]
    [InlineData("disagreements", "about", "milestone/rok-itpp-2023,partner/South%20Korea")]
    [InlineData("names", "scope", "partner,person")]
    public async Task What_is_left_out_is_what_would_be_found_and_all_else_is_there(string list, string parameter, string value)
    {
        var asked = $"/api/v1/{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{parameter}";
        var all = await AllAsync($"/api/v1/{list}");
        var found = await AllAsync($"{asked}={value}");

        var left = await AllAsync($"{asked}!={value}");

        found.Should().NotBeEmpty();
        left.Should().Equal(all.Except(found)).And.NotBeEmpty();
    }

    [Fact]
    public async Task A_correction_of_a_record_is_left_out()
    {
        await app.PublishAsync();

        (await AllAsync("/api/v1/corrections?about=milestone/rok-itpp-2023")).Should().NotBeEmpty();
        (await AllAsync("/api/v1/corrections?about!=milestone/rok-itpp-2023")).Should().BeEmpty();
        (await AllAsync("/api/v1/corrections?about!=agreement/rok-itpp-2023")).Should().NotBeEmpty();
    }

    [Fact]
    public async Task What_is_asked_for_beside_holds_and_an_empty_value_leaves_out_nothing()
    {
        var found = await _client.ReadAsync("/api/v1/agreements?partner=JP,KR&partner!=KR&framework!=&state!=");

        found["items"]!.AsArray().Select(agreement => agreement!["partner"]!.GetValue<string>()).Distinct().Should().Equal("JP");
        ApiRequests.Ids(found).Should().Equal(await _client.IdsAsync("/api/v1/agreements?partner=JP"));
    }

    [Fact]
    public async Task A_cursor_belongs_to_what_was_left_out()
    {
        var next = (await _client.ReadAsync("/api/v1/assessments?kind!=driver&limit=5"))["next"]!.GetValue<string>();

        (await _client.IdsAsync(next)).Should().HaveCount(5);
        using var other = await _client.GetAsync(next.Replace("kind!=driver", "kind=driver", StringComparison.Ordinal));
        other.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    // Each page in turn, so that cursors and totals are held to what is left out as well.
    private async Task<IReadOnlyList<string>> AllAsync(string address)
    {
        var (ids, page) = (new List<string>(), await _client.ReadAsync(address));
        var total = page["total"]!.GetValue<int>();
        ids.AddRange(ApiRequests.Ids(page));
        while (page["next"]?.GetValue<string>() is { } next)
        {
            page = await _client.ReadAsync(next);
            ids.AddRange(ApiRequests.Ids(page));
        }

        ids.Should().HaveCount(total);
        return ids;
    }
}
