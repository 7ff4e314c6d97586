using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>What was in force on a day, as a script asks for it.</summary>
public sealed class StandingOnDayTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Theory]
    [InlineData("2013-01-01", "term-unknown", "nz-ipcp-2012", "au-jpd-2012", "kr-ipcp-2012")]
    [InlineData("2016-03-01", "term-unknown", "nz-ipcp-2012", "kr-ipcp-2012", "au-ipcp-2013", "jp-ipcp-2014")]
    [InlineData("2016-03-01", "succeeded", "au-jpd-2012", "jp-jpd-2013")]
    [InlineData("2023-07-12", "in-force", "au-itpp-2023", "kr-itpp-2023", "jp-itpp-2023")]
    [InlineData("2023-07-12", "term-unknown", "nz-ipcp-2018", "au-ipcp-2019")]
    [InlineData("2023-07-12", "not-yet-adopted", "nz-itpp-2024")]
    [InlineData("2026-11-23", "expiring", "au-itpp-2023", "kr-itpp-2023", "jp-itpp-2023")]
    [InlineData("2027-01-01", "lapsed", "au-itpp-2023", "kr-itpp-2023", "jp-itpp-2023")]
    [InlineData("2027-01-01", "term-unknown", "nz-itpp-2024")]
    public async Task Agreements_are_found_by_their_state_on_a_day(string on, string state, params string[] ids)
    {
        using var client = app.CreateClient();
        var page = await client.ReadAsync($"/api/v1/agreements?on={on}&state={state}");

        page["total"]!.GetValue<int>().Should().Be(ids.Length);
        ApiRequests.Ids(page).Should().Equal(ids);
        page["items"]!.AsArray().Should().OnlyContain(item => item!["status"]!["on"]!.GetValue<string>() == on && item["status"]!["state"]!.GetValue<string>() == state);
    }

    [Fact]
    public async Task Today_is_the_day_unless_another_is_given()
    {
        using var client = app.CreateClient();
        (await client.ReadAsync("/api/v1/agreements/jp-itpp-2023"))["status"]!.ShouldBe("""
            {
              "on": "2026-11-23",
              "state": "expiring",
              "inForce": "possible",
              "daysLeft": 38,
              "succeededBy": null,
              "possiblySucceededBy": null,
              "reading": "Expiring: 38 days left at most; its end (2026) may have passed"
            }
            """);
        (await client.ReadAsync("/api/v1/agreements/jp-itpp-2023?on="))["status"]!["on"]!.GetValue<string>().Should().Be("2026-11-23");
    }

    [Fact]
    public async Task A_vague_adoption_answers_possible()
    {
        using var client = app.CreateClient();
        var australia = (await client.ReadAsync("/api/v1/agreements/au-itpp-2023?on=2023-07-12"))["status"]!;
        (australia["state"]!.GetValue<string>(), australia["inForce"]!.GetValue<string>()).Should().Be(("in-force", "possible"));
        var before = (await client.ReadAsync("/api/v1/agreements/au-ipcp-2019?on=2023-07-12"))["status"]!;
        (before["inForce"]!.GetValue<string>(), before["possiblySucceededBy"]!.GetValue<string>()).Should().Be(("possible", "au-itpp-2023"));
    }

    [Fact]
    public async Task A_partner_tells_its_agreements_on_the_day_and_the_gaps()
    {
        using var client = app.CreateClient();
        var japan = await client.ReadAsync("/api/v1/partners/JP?on=2027-01-01");

        japan.Select(member => member.Key).Should().Equal(
            "id", "code", "name", "summary", "aliases", "citations", "version", "createdAt", "updatedAt", "on", "agreements", "gaps");
        japan["agreements"]!.AsArray().Select(agreement => (agreement!["id"]!.GetValue<string>(), agreement["status"]!["state"]!.GetValue<string>())).Should().Equal(
            ("jp-jpd-2013", "succeeded"), ("jp-ipcp-2014", "succeeded"), ("jp-ipcp-2018", "succeeded"), ("jp-ipcp-2020", "succeeded"), ("jp-itpp-2023", "lapsed"));
        japan["gaps"].ShouldBe("""[{ "after": "jp-itpp-2023", "before": null, "from": "2027-01-01", "to": null, "certain": true }]""");
    }

    [Fact]
    public async Task What_the_answer_says_turns_on_the_day_and_so_does_its_tag()
    {
        using var client = app.CreateClient();
        using var today = await client.GetAsync("/api/v1/agreements/jp-itpp-2023");
        using var other = await client.GetAsync("/api/v1/agreements/jp-itpp-2023?on=2023-07-12");
        today.Headers.ETag.Should().NotBe(other.Headers.ETag);
    }

    [Fact]
    public async Task A_list_that_is_read_on_keeps_its_day()
    {
        using var client = app.CreateClient();
        var first = await client.ReadAsync("/api/v1/agreements?on=2016-03-01&limit=10");
        var second = JsonNode.Parse(await client.GetStringAsync(first["next"]!.GetValue<string>()))!;
        second["items"]!.AsArray().Should().HaveCount(6).And.OnlyContain(item => item!["status"]!["on"]!.GetValue<string>() == "2016-03-01");
    }
}
