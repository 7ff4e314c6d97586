using System.Net;

namespace PartnershipTracker.Web.Tests.Api;

public sealed class PagingTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    private const string CursorMessage = "This cursor is not one that this query gave: take 'next' of a page unchanged, or leave it out.";

    [Theory]
    [InlineData("partners")]
    [InlineData("frameworks")]
    [InlineData("areas")]
    [InlineData("agreements")]
    [InlineData("summits")]
    [InlineData("milestones")]
    [InlineData("milestones?partner=JP,KR&match=possible&to=2024")]
    [InlineData("assessments")]
    public async Task One_by_one_every_record_is_seen_once_in_the_order_of_the_list(string list)
    {
        using var client = app.CreateClient();
        var whole = await client.IdsAsync($"/api/v1/{list}");
        var seen = new List<string>();

        var address = $"/api/v1/{list}{(list.Contains('?') ? '&' : '?')}limit=1";
        while (address is not null)
        {
            var page = await client.ReadAsync(address);
            seen.Add(ApiRequests.Ids(page).Should().ContainSingle().Subject);
            page["total"]!.GetValue<int>().Should().Be(whole.Length);
            address = page["next"]?.GetValue<string>();
        }

        seen.Should().Equal(whole);
    }

    [Fact]
    public async Task Milestones_come_by_first_day_then_last_day_then_id()
    {
        using var client = app.CreateClient();

        (await client.IdsAsync("/api/v1/milestones")).Should().Equal(
            "assistance-to-ukraine", "new-areas-identified", "secretary-general-growing-ties",
            "japan-institutional-links-1980s", "japan-relations-progress-1990s", "rok-ties-late-2010s",
            "strategic-concept-2022", "russia-invades-ukraine-2022",
            "japan-itpp-2023", "kishida-nato-summit-2023", "rok-itpp-2023", "yoon-vilnius-2023", "kishida-g7-hiroshima-2023",
            "ip4-institutionalised-washington-2024");
    }

    [Fact]
    public async Task Next_is_absolute_and_repeats_the_query()
    {
        using var client = app.CreateClient();

        var page = await client.ReadAsync("/api/v1/milestones?partner=JP,AU&partner=KR&q=NATO%20%26&limit=1");

        page["next"]!.GetValue<string>().Should().MatchRegex(
            @"^http://localhost/api/v1/milestones\?partner=JP(,|%2C)AU&partner=KR&q=NATO%20%26&limit=1&cursor=[A-Za-z0-9_-]+$");
    }

    [Fact]
    public async Task Next_begins_with_the_public_address_where_one_is_set()
    {
        await using var behindProxy = TrackerApp.With(("Site:PublicUrl", "https://tracker.example.org/ip4/"));
        using var client = behindProxy.CreateClient();

        var page = await client.ReadAsync("/api/v1/partners?limit=1");

        page["next"]!.GetValue<string>().Should().StartWith("https://tracker.example.org/ip4/api/v1/partners?limit=1&cursor=");
    }

    [Fact]
    public async Task A_public_address_that_is_none_stops_the_start()
    {
        await using var wrong = TrackerApp.With(("Site:PublicUrl", "tracker.example.org"));

        wrong.Invoking(site => site.CreateClient()).Should().Throw<Exception>().WithMessage("*Site:PublicUrl must be an absolute http or https address.*");
    }

    [Fact]
    public async Task A_cursor_serves_another_page_size()
    {
        using var client = app.CreateClient();
        var cursor = await CursorAsync(client, "/api/v1/partners?limit=1");

        (await client.IdsAsync($"/api/v1/partners?limit=2&cursor={cursor}")).Should().Equal("japan", "new-zealand");
    }

    [Theory]
    [InlineData("frameworks?cursor={0}")]
    [InlineData("milestones?partner=KR&cursor={0}")]
    [InlineData("milestones?match=certain&cursor={0}")]
    [InlineData("milestones?cursor=A{0}")]
    [InlineData("milestones?cursor={0}A")]
    [InlineData("milestones?cursor=%00")]
    [InlineData("milestones?cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("milestones?cursor=not a cursor")]
    public async Task A_cursor_that_this_query_did_not_give_is_refused(string address)
    {
        using var client = app.CreateClient();
        var cursor = await CursorAsync(client, "/api/v1/milestones?limit=1");

        using var response = await client.GetAsync("/api/v1/" + string.Format(null, address, cursor));

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, $$"""
            {
              "type": "/problems/invalid-parameters",
              "title": "The request has parameters that are not valid.",
              "status": 400,
              "errors": { "cursor": ["{{CursorMessage}}"] }
            }
            """);
    }

    [Fact]
    public async Task A_cursor_with_one_bit_changed_is_refused()
    {
        using var client = app.CreateClient();
        var cursor = await CursorAsync(client, "/api/v1/milestones?limit=1");

        for (var place = 0; place < cursor.Length; place += 7)
        {
            var forged = cursor[..place] + (cursor[place] == 'A' ? 'B' : 'A') + cursor[(place + 1)..];
            using var response = await client.GetAsync($"/api/v1/milestones?cursor={forged}");
            response.StatusCode.Should().Be(HttpStatusCode.BadRequest, "character {0} was changed", place);
        }
    }

    private static async Task<string> CursorAsync(HttpClient client, string address)
    {
        var next = (await client.ReadAsync(address))["next"]!.GetValue<string>();
        return next[(next.IndexOf("cursor=", StringComparison.Ordinal) + "cursor=".Length)..];
    }
}
