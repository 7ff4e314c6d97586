using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Assistants;

/// <summary>Assistants read passages as they stand in the stored text, and no other.</summary>
public sealed class PassageTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    private const string Source = "nato-pivot-to-indo-pacific";

    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task The_evidence_of_a_record_is_what_it_cites_with_the_sentences_around()
    {
        await using var assistant = await app.AssistantAsync();
        var text = await _client.GetStringAsync($"/api/v1/sources/{Source}/text");
        foreach (var id in (await _client.IdsAsync("/api/v1/milestones?limit=200")).Take(10))
        {
            var answer = await assistant.AnswerAsync("read_evidence", ("type", "milestone"), ("id", id));
            var record = await _client.ReadAsync($"/api/v1/milestones/{id}");

            answer["record"]!["title"]!.GetValue<string>().Should().Be(record["title"]!.GetValue<string>());
            answer["evidence"]!.AsArray().Select(each => each!["citation"]!["quotation"]!.GetValue<string>()).Should().Equal(record["citations"].Texts("quote")).And.NotBeEmpty();
            foreach (var each in answer["evidence"]!.AsArray())
                text.Should().Contain(each!["before"]!.GetValue<string>() + each["citation"]!["quotation"]!.GetValue<string>() + each["after"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData("agreement")]
    [InlineData("summit")]
    [InlineData("partner")]
    [InlineData("framework")]
    [InlineData("area")]
    [InlineData("assessment")]
    public async Task Records_of_every_type_have_evidence(string type)
    {
        await using var assistant = await app.AssistantAsync();
        var record = (await _client.ReadAsync($"/api/v1/{type}s?limit=1"))["items"]![0]!;
        var answer = await assistant.AnswerAsync("read_evidence", ("type", type), ("id", record["id"]!.GetValue<string>()));

        answer["evidence"]!.AsArray().Select(each => each!["citation"]!["source"]!.GetValue<string>()).Should().Equal(record["citations"].Texts("source"));
    }

    [Fact]
    public async Task So_have_disagreements_on_both_sides()
    {
        using var site = new TrackerApp();
        using var client = site.CreateClient();
        await using var assistant = await site.AssistantAsync();
        var record = (await client.ReadAsync("/api/v1/disagreements?limit=1"))["items"]![0]!;
        var answer = await assistant.AnswerAsync("read_evidence", ("type", "disagreement"), ("id", record["id"]!.GetValue<string>()));

        answer["evidence"]!.AsArray().Select(each => each!["citation"]!["stance"]!.GetValue<string>()).Should().Equal(record["citations"].Texts("stance"))
            .And.Contain(["supports", "disputes"]);
    }

    [Fact]
    public async Task A_quotation_is_found_word_for_word_with_the_records_that_rest_on_it()
    {
        await using var assistant = await app.AssistantAsync();
        var cited = (await _client.ReadAsync("/api/v1/milestones/japan-institutional-links-1980s"))["citations"]![0]!;
        var byWords = await assistant.AnswerAsync("read_passage", ("source", Source), ("quotation", cited["quote"]!.GetValue<string>()));
        var byPlace = await assistant.AnswerAsync("read_passage", ("source", Source), ("start", cited["start"]!.GetValue<int>()), ("length", cited["length"]!.GetValue<int>()));

        JsonNode.DeepEquals(byWords, byPlace).Should().BeTrue();
        byWords["start"]!.GetValue<int>().Should().Be(cited["start"]!.GetValue<int>());
        byWords["records"].Texts("id").Should().Contain("japan-institutional-links-1980s");
        byWords["page"]!.GetValue<string>().Should().EndWith($"/sources/{Source}#at-{cited["start"]}");
        byWords["source"]!["url"]!.GetValue<string>().Should().StartWith("https://");
    }

    [Theory]
    [InlineData("Japan has joined NATO.", "quotation: The passage is not in the text")]
    [InlineData("NATO", "quotation: The passage occurs more than once")]
    public async Task What_the_text_does_not_say_is_not_found(string quotation, string fault)
    {
        await using var assistant = await app.AssistantAsync();

        (await assistant.FaultAsync("read_passage", ("source", Source), ("quotation", quotation))).Should().StartWith(fault);
    }

    [Theory]
    [InlineData(-1, 10, "start: ")]
    [InlineData(int.MaxValue, 10, "start: ")]
    [InlineData(0, 0, "length: ")]
    [InlineData(0, 5_001, "length: length must be a whole number from 1 to 5000.")]
    [InlineData(9_800, 5_000, "length: ")]
    public async Task A_place_lies_in_the_text(int start, int length, string fault)
    {
        await using var assistant = await app.AssistantAsync();

        (await assistant.FaultAsync("read_passage", ("source", Source), ("start", start), ("length", length))).Should().StartWith(fault);
    }
}
