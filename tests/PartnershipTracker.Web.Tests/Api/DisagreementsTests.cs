using System.Net;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>Where sources disagree, for scripts.</summary>
public sealed class DisagreementsTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    /// <summary>The twelve with the article, then the four between other sources.</summary>
    private static readonly string[] All =
    [
        "rok-ties-late-2010s", "kishida-quote-place", "itpp-misspelt-ittp", "ccdcoe-misspelt-ccdoe", "rok-ccdcoe-already-member", "ipcp-two-year-period",
        "space-edt-earlier-list", "ip4-institutionalised-itpp", "roots-early-1980s", "military-assistance-ukraine", "strategic-posture-name", "no-deployment-later",
        "rok-itpp-day", "japan-declaration-day", "australia-nspo-day", "madrid-days",
    ];

    private readonly HttpClient _client = app.CreateClient();

    public static TheoryData<string> Ids => [.. All];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_stands_at_its_own_address_as_in_the_list(string id)
    {
        var listed = (await _client.ReadAsync("/api/v1/disagreements"))["items"]!.AsArray().Single(item => item!["id"]!.GetValue<string>() == id);
        var one = await _client.ReadAsync($"/api/v1/disagreements/{id}");

        ApiRequests.Text(one).Should().Be(ApiRequests.Text(listed));
        one.Select(member => member.Key).Should().Equal(
            "id", "title", "type", "severity", "claim", "counterclaim", "verdict", "reason", "about", "citations", "version", "createdAt", "updatedAt");
        one["citations"]!.AsArray().Select(citation => citation!["stance"]!.GetValue<string>()).Should().Contain(["supports", "disputes"]);
    }

    [Fact]
    public async Task The_list_holds_these_and_no_others() =>
        (await _client.IdsAsync("/api/v1/disagreements")).Should().BeEquivalentTo(All);

    [Theory]
    [InlineData("about=milestone/rok-itpp-2023", "rok-itpp-day", "space-edt-earlier-list")]
    [InlineData("about=rok-itpp-2023", "rok-itpp-day", "space-edt-earlier-list")]
    [InlineData("about=partner/south-korea", "rok-ties-late-2010s")]
    [InlineData("about=summit/madrid-2022,area/space", "madrid-days", "space-edt-earlier-list", "strategic-posture-name")]
    [InlineData("severity=high", "kishida-quote-place", "rok-ties-late-2010s")]
    [InlineData("type=superseded&type=naming", "no-deployment-later", "strategic-posture-name")]
    [InlineData("about=agreement/rok-itpp-2023")]
    public async Task A_filter_finds(string query, params string[] ids) => (await _client.IdsAsync($"/api/v1/disagreements?{query}")).Should().Equal(ids);

    [Fact]
    public async Task Every_record_that_one_touches_can_be_asked_for_and_leads_back()
    {
        foreach (var disagreement in (await _client.ReadAsync("/api/v1/disagreements"))["items"]!.AsArray())
        {
            foreach (var subject in disagreement!["about"]!.AsArray())
            {
                var (type, id) = (subject!["type"]!.GetValue<string>(), subject["id"]!.GetValue<string>());
                (await _client.ReadAsync($"/api/v1/{type}s/{id}")).Should().NotBeEmpty();
                (await _client.IdsAsync($"/api/v1/disagreements?about={type}/{id}")).Should().Contain(disagreement["id"]!.GetValue<string>());
            }
        }
    }

    [Fact]
    public async Task Pages_follow_each_other_and_keep_the_filter()
    {
        var first = await _client.ReadAsync("/api/v1/disagreements?about=milestone/rok-itpp-2023&limit=1");

        first["total"]!.GetValue<int>().Should().Be(2);
        (await _client.IdsAsync(first["next"]!.GetValue<string>())).Should().Equal("space-edt-earlier-list");
    }

    [Fact]
    public async Task An_unknown_type_of_record_is_a_problem()
    {
        using var response = await _client.GetAsync("/api/v1/disagreements?about=rumour/x");

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, """
            {
              "type": "/problems/invalid-parameters",
              "title": "The request has parameters that are not valid.",
              "status": 400,
              "errors": {
                "about": ["'rumour/x' names no known type of record before the slash. Allowed: milestone, agreement, summit, framework, area, assessment, partner."]
              }
            }
            """);
    }

    [Fact]
    public async Task An_unknown_id_is_a_problem()
    {
        using var response = await _client.GetAsync("/api/v1/disagreements/nothing");

        await response.ShouldBeProblemAsync(HttpStatusCode.NotFound, """
            {
              "type": "/problems/unknown-record",
              "title": "There is no such record.",
              "status": 404,
              "detail": "There is no disagreement with the id 'nothing'.",
              "kind": "disagreement",
              "id": "nothing"
            }
            """);
    }
}
