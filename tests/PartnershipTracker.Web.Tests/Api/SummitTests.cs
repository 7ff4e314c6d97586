using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>One summit as scripts read it.</summary>
public sealed class SummitTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task It_names_the_milestones_at_it_and_the_agreements_adopted_at_it_in_their_order()
    {
        using var client = app.CreateClient();

        var vilnius = await client.ReadAsync("/api/v1/summits/vilnius-2023");

        vilnius["milestones"].ShouldBe("""
            [
              "albanese-stoltenberg-vilnius-2023", "rok-itpp-2023", "vilnius-summit-2023", "kishida-nato-summit-2023", "yoon-vilnius-2023",
              "ap4-leaders-vilnius-2023", "japan-itpp-2023"
            ]
            """);
        vilnius["agreements"].ShouldBe("""["kr-itpp-2023", "jp-itpp-2023"]""");
        vilnius["milestones"].ShouldBe(new JsonArray([.. (await client.IdsAsync("/api/v1/milestones?summit=vilnius-2023")).Select(id => (JsonNode)id)]).ToJsonString());
    }

    [Fact]
    public async Task It_says_all_that_the_list_says()
    {
        using var client = app.CreateClient();

        foreach (var item in (await client.ReadAsync("/api/v1/summits"))["items"]!.AsArray())
        {
            var summit = await client.ReadAsync($"/api/v1/summits/{item!["id"]}");
            summit.Select(member => member.Key).Should().BeEquivalentTo(item.AsObject().Select(member => member.Key).Concat(["milestones", "agreements"]));
            foreach (var (name, value) in item.AsObject())
                summit[name]?.ToJsonString().Should().Be(value?.ToJsonString(), name);
        }
    }

    [Theory]
    [InlineData("summits/ankara-2026", "scheduled", true)]
    [InlineData("summits/tirana-2027", "expected", false)]
    [InlineData("summits/the-hague-2025", "held", false)]
    [InlineData("milestones/ankara-summit-2026", "scheduled", true)]
    [InlineData("milestones/itpp-terms-end-2026", "expected", false)]
    [InlineData("milestones/tirana-summit-2027", "expected", false)]
    public async Task What_was_to_come_and_has_passed_without_news_says_so(string address, string standing, bool missing)
    {
        using var client = app.CreateClient();

        var record = await client.ReadAsync($"/api/v1/{address}");

        (record["standing"]!.GetValue<string>(), record["outcomeNotRecorded"]!.GetValue<bool>()).Should().Be((standing, missing));
    }

    [Fact]
    public async Task The_milestones_that_look_ahead_are_found_by_their_standing()
    {
        using var client = app.CreateClient();

        (await client.IdsAsync("/api/v1/milestones?standing=scheduled,expected&from=2026")).Should().Equal("itpp-terms-end-2026", "ankara-summit-2026", "tirana-summit-2027");
    }
}
