using ModelContextProtocol;

namespace PartnershipTracker.Web.Tests.Assistants;

/// <summary>What is asked wrongly is answered with what is wrong, by the name of the parameter.</summary>
public sealed class FaultTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    public static TheoryData<string, string, object?, string> Wrong => new()
    {
        { "search_milestones", "partner", "XX", "partner: 'XX' is not a known partner. Allowed: JP, KR, AU, NZ." },
        { "search_milestones", "kind", "party", "kind: 'party' is not a known kind." },
        { "search_milestones", "from", "yesterday", "from: 'yesterday' is not a date in EDTF" },
        { "search_milestones", "match", "maybe", "match: 'maybe' is not a known match." },
        { "search_milestones", "limit", 51, "limit: limit must be a whole number from 1 to 50." },
        { "search_milestones", "limit", 0, "limit: limit must be a whole number from 1 to 50." },
        { "search_milestones", "limit", "ten", "limit: limit must be a whole number." },
        { "search_milestones", "limit", 1.5, "limit: limit must be a whole number." },
        { "search_milestones", "cursor", "made-up", "cursor: This cursor is not one that this query gave" },
        { "search_milestones", "q", new string('x', 201), "q: q holds at most 200 characters." },
        { "search_milestones", "q", new string('x', 5_001), "q: q holds at most 5000 characters." },
        { "search_milestones", "q", new[] { "a", "b" }, "q: q must be text" },
        { "search_milestones", "partners", "JP", "partners: 'partners' is not a parameter of this tool. Allowed: q, partner," },
        { "partner_timeline", "partner", "Atlantis", "partner: There is no partner with the id 'Atlantis'." },
        { "partner_timeline", "country", "JP", "partner: partner is required." },
        { "agreement_standing", "on", "2023", "on: " },
        { "agreement_standing", "state", "alive", "state: 'alive' is not a known state." },
        { "agreement_standing", "agreement", "jp-itpp-1066", "agreement: There is no agreement with the id 'jp-itpp-1066'." },
        { "compare_partners", "partners", "JP", "partners: partners must name 2 to 4 partners, and names 1" },
        { "compare_partners", "parts", "weather", "parts: 'weather' is not a known parts. Allowed: agreements," },
        { "compare_days", "partner", "JP", "on: on is required." },
        { "read_evidence", "type", "milestone", "id: id is required." },
        { "read_passage", "source", "no-such", "source: There is no source with the id 'no-such'." },
        { "read_passage", "source", "nato-pivot-to-indo-pacific", "quotation: Give quotation, or start and length." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_fault_names_its_parameter(string tool, string parameter, object? value, string fault)
    {
        await using var assistant = await app.AssistantAsync();

        (await assistant.FaultAsync(tool, (parameter, value))).Should().Contain(fault);
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        await using var assistant = await app.AssistantAsync();

        (await assistant.FaultAsync("search_milestones", ("partner", "XX"), ("from", "2025"), ("to", "2020"))).Split('\n').Should().HaveCount(2);
        (await assistant.FaultAsync("search_milestones", ("partner", 5), ("nonsense", true))).Split('\n').Should().HaveCount(2);
    }

    [Theory]
    [InlineData("milestone", "no-such", "id: There is no milestone with the id 'no-such'.")]
    [InlineData("source", "nato-pivot-to-indo-pacific", "type: 'source' is not a known type. Allowed: milestone,")]
    public async Task Evidence_is_of_records_that_are_there(string type, string id, string fault)
    {
        await using var assistant = await app.AssistantAsync();

        (await assistant.FaultAsync("read_evidence", ("type", type), ("id", id))).Should().StartWith(fault);
    }

    [Fact]
    public async Task A_tool_that_is_not_there_is_an_error_of_the_protocol()
    {
        await using var assistant = await app.AssistantAsync();
        var call = async () => await assistant.CallToolAsync("write_milestone");

        (await call.Should().ThrowAsync<McpProtocolException>()).Which.ErrorCode.Should().Be(McpErrorCode.InvalidParams);
    }
}
