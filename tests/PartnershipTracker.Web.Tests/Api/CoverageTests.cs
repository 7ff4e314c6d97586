namespace PartnershipTracker.Web.Tests.Api;

public sealed class CoverageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task The_coverage_of_the_record_is_one_object()
    {
        using var client = app.CreateClient();

        var coverage = await client.ReadAsync("/api/v1/coverage");

        coverage["on"]!.GetValue<string>().Should().Be("2026-11-23");
        coverage["milestones"].ShouldBe("""{ "total": 157, "unsourced": 0, "oneSource": 67, "moreSources": 90, "datesInferred": 8, "withoutFirstDay": 3 }""");
        coverage["sources"]![2].ShouldBe("""{ "kind": "think-tank", "sources": 8, "held": 1 }""");
        coverage["periods"]![0]!["from"].Should().BeNull();
        coverage["unreported"]![0].ShouldBe(
            """{ "record": { "recordType": "summit", "id": "ankara-2026", "title": "Ankara Summit" }, "when": "7 to 8 July 2026" }""");
        coverage["agreements"]!.AsArray().Single(found => found!["agreement"]!["id"]!.GetValue<string>() == "kr-itpp-2023").ShouldBe("""
            {
              "agreement": { "recordType": "agreement", "id": "kr-itpp-2023", "title": "ITPP of South Korea (11 July 2023)" },
              "partner": "KR",
              "succeeded": false,
              "gaps": [ { "kind": "successor", "reading": "what follows the end of its period (2026) is not recorded" } ]
            }
            """);
    }
}
