using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Downloads;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>Lists in other formats than JSON, named by the end of the address.</summary>
public sealed class FormatTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string Lines = "application/x-ndjson";
    private const string Csv = "text/csv; charset=utf-8";

    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("milestones", "")]
    [InlineData("milestones", "?partner=JP,KR&kind=statement&sort=-date")]
    [InlineData("milestones", "?fields=title,date")]
    [InlineData("milestones", "?known=2026-11-23T09:00:00Z&sort=title")]
    [InlineData("sources", "")]
    [InlineData("assessments", "")]
    [InlineData("names", "?scope=person")]
    public async Task NDJSON_is_one_record_a_line_all_that_is_found_and_as_JSON_has_them(string list, string query)
    {
        var expected = await AllAsync($"/api/v1/{list}{query}{(query.Length == 0 ? '?' : '&')}");

        using var response = await _client.GetAsync($"/api/v1/{list}.ndjson{query}");
        var text = await response.Content.ReadAsStringAsync();

        response.Content.Headers.ContentType!.ToString().Should().Be(Lines);
        text.Should().EndWith("}\n");
        var records = text.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        records.Should().HaveSameCount(expected);
        foreach (var (record, same) in records.Zip(expected))
            JsonNode.Parse(record.GetRawText()).ShouldBe(same.ToJsonString());
    }

    [Theory]
    [InlineData("milestones", "?partner=JP")]
    [InlineData("milestones", "")]
    [InlineData("partners", "")]
    [InlineData("frameworks", "")]
    [InlineData("areas", "?kind=topic")]
    [InlineData("agreements", "?partner=KR")]
    [InlineData("summits", "")]
    [InlineData("sources", "")]
    [InlineData("assessments", "?kind=driver")]
    [InlineData("disagreements", "")]
    [InlineData("names", "")]
    public async Task CSV_holds_the_same_records_in_the_same_order(string list, string query)
    {
        var expected = await AllAsync($"/api/v1/{list}{query}{(query.Length == 0 ? '?' : '&')}");

        using var response = await _client.GetAsync($"/api/v1/{list}.csv{query}");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        response.Content.Headers.ContentType!.ToString().Should().Be(Csv);
        bytes.Should().StartWith(Encoding.UTF8.GetPreamble());
        CsvFile.Of(bytes).Column("id").Should().Equal(expected.Select(record => record["id"]!.ToString()));
    }

    [Fact]
    public async Task CSV_says_what_an_argument_a_disagreement_and_a_name_say()
    {
        var argument = (await _client.CsvAsync("/api/v1/assessments.csv")).Rows.Single(row => row["id"] == "no-agreed-line-on-china");
        var disagreement = (await _client.CsvAsync("/api/v1/disagreements.csv")).Rows.Single(row => row["id"] == "rok-itpp-day");
        var body = (await _client.CsvAsync("/api/v1/names.csv?q=CCDOE&scope=body")).Rows.Should().ContainSingle().Subject;

        var json = await _client.ReadAsync("/api/v1/assessments/no-agreed-line-on-china");
        argument["text"].Should().Be(json["text"]!.ToString());
        argument["partners"].Should().Be(string.Join("; ", json["partners"]!.AsArray().Select(code => code!.ToString())));
        argument["sources"].Split("; ").Should().BeEquivalentTo(json["citations"]!.AsArray().Select(citation => citation!["source"]!.ToString()).Distinct());
        disagreement["about"].Split("; ").Should().Contain("milestone/rok-itpp-2023");
        disagreement["verdict"].Should().Be((await _client.ReadAsync("/api/v1/disagreements/rok-itpp-day"))["verdict"]!.ToString());
        body["aliases"].Split("; ").Should().Contain("CCDOE");
    }

    [Fact]
    public async Task CSV_of_corrections_says_what_was_changed_and_runs_nothing()
    {
        await app.PublishAsync("=1+1 was no day.");

        var correction = (await _client.CsvAsync("/api/v1/corrections.csv?limit=1")).Rows.Should().ContainSingle().Subject;

        var json = (await _client.ReadAsync("/api/v1/corrections?limit=1"))["items"]![0]!;
        correction["wrong"].Should().Be("'=1+1 was no day.");
        correction["record"].Should().Be("rok-itpp-2023");
        (correction["revision"], correction["changedAt"], correction["why"]).Should().Be(
            (json["change"]!["number"]!.ToString(), json["change"]!["at"]!.ToString(), json["change"]!["why"]!.ToString()));
        correction["publishedAt"].Should().Be(json["publishedAt"]!.ToString());
    }

    [Fact]
    public async Task CSV_of_milestones_is_that_of_the_site() =>
        (await _client.TakeAsync("/api/v1/milestones.csv?partner=JP&from=2022")).Should().Equal(await _client.TakeAsync("/milestones.csv?partner=JP&from=2022"));

    [Fact]
    public async Task Fields_choose_the_columns_that_tell_of_them()
    {
        var table = await _client.CsvAsync("/api/v1/milestones.csv?partner=JP&fields=title,date,citations");

        table.Heading.Should().Equal("id", "title", "date", "dateInWords", "firstDay", "lastDay", "basis", "sources", "address");
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    public async Task A_limit_asks_for_a_page_and_the_header_says_where_the_next_is(string format)
    {
        var seen = new List<string>();
        for (var address = $"/api/v1/partners.{format}?limit=3"; address is not null;)
        {
            using var response = await _client.GetAsync(address);
            seen.AddRange(Ids(format, await response.Content.ReadAsByteArrayAsync()));
            address = response.Link("next");
            address?.Should().StartWith($"http://localhost/api/v1/partners.{format}?limit=3&cursor=");
        }

        seen.Should().Equal(await _client.IdsAsync("/api/v1/partners"));
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    public async Task A_cursor_of_a_page_goes_on_to_the_end_in_any_format(string format)
    {
        var first = await _client.ReadAsync("/api/v1/sources?limit=7");
        var cursor = first["next"]!.ToString().Split("cursor=")[1];

        var rest = Ids(format, await _client.TakeAsync($"/api/v1/sources.{format}?cursor={cursor}"));

        ApiRequests.Ids(first).Concat(rest).Should().Equal((await AllAsync("/api/v1/sources?")).Select(source => source["id"]!.ToString()));
    }

    [Theory]
    [InlineData("/api/v1/milestones?partner=JP&limit=1", "ndjson", "csv", "jsonld")]
    [InlineData("/api/v1/milestones.csv?partner=JP&limit=1", "json", "ndjson", "jsonld")]
    [InlineData("/api/v1/assessments?partner=JP&limit=1", "ndjson", "csv", "jsonld")]
    [InlineData("/api/v1/corrections?limit=1", "ndjson", "csv")]
    public async Task Each_answer_links_to_the_other_formats(string address, params string[] formats)
    {
        using var response = await _client.GetAsync(address);
        var others = response.Links().Where(link => link is { Relation: "alternate", Type: not "text/html" }).ToList();

        var list = address.Split('?')[0].Split('.')[0];
        others.Select(link => link.Address).Should().Equal(formats.Select(format => $"http://localhost{list}.{format}?{address.Split('?')[1]}"));
        foreach (var (other, _, type) in others)
        {
            using var answer = await _client.GetAsync(other);
            answer.Content.Headers.ContentType!.MediaType.Should().Be(type);
        }
    }

    [Theory]
    [InlineData("/api/v1/milestones.xml")]
    [InlineData("/api/v1/corrections.jsonld")]
    [InlineData("/api/v1/releases.jsonld")]
    [InlineData("/api/v1/partners.csv.csv")]
    [InlineData("/api/v1/milestones.")]
    [InlineData("/api/v1/coverage.json")]
    public async Task An_address_with_a_format_that_there_is_not_is_none(string address)
    {
        using var response = await _client.GetAsync(address);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync()).Should().Contain("/problems/unknown-address");
    }

    [Theory]
    [InlineData("milestones.csv?include=citations", "include", "include stands with JSON alone: text/csv has no place for other records.")]
    [InlineData("milestones.csv?include=sources", "include", "include stands with JSON alone: text/csv has no place for other records.")]
    [InlineData("milestones.ndjson?include=partners", "include", "include stands with JSON alone: application/x-ndjson has no place for other records.")]
    [InlineData("milestones.jsonld?fields=title", "fields", "fields does not go with application/ld+json, whose properties are others.")]
    [InlineData("milestones.csv?limit=0", "limit", "limit must be a whole number above zero.")]
    [InlineData("corrections.ndjson?known=2026-11-23", "known", "'known' is not a parameter of this address. Allowed: about, about!, limit, cursor, fields.")]
    public async Task What_is_wrong_is_a_problem_in_every_format(string address, string parameter, string message)
    {
        using var response = await _client.GetAsync($"/api/v1/{address}");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.ToString().Should().Be("application/problem+json");
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]![parameter]![0]!.ToString().Should().Be(message);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task HEAD_says_what_GET_says_of_the_answer_in_the_encoding_that_is_asked_for(string encoding)
    {
        await using var listening = new TrackerApp();
        using var client = new HttpClient { BaseAddress = listening.Listen() };
        client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        foreach (var address in new[] { "milestones?limit=2", "milestones.ndjson", "milestones.csv?limit=2", "milestones.jsonld?limit=2", "milestones/yoon-vilnius-2023" })
        {
            using var get = await client.GetAsync($"/api/v1/{address}");
            using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/api/v1/{address}"));

            head.StatusCode.Should().Be(HttpStatusCode.OK);
            head.Content.Headers.ContentType.Should().Be(get.Content.Headers.ContentType);
            head.Content.Headers.ContentEncoding.Should().Equal(get.Content.Headers.ContentEncoding).And.Equal(encoding == "identity" ? [] : [encoding], address);
            head.Headers.ETag.Should().Be(get.Headers.ETag).And.NotBeNull();
            head.Links().Should().Equal(get.Links());
            (await get.Content.ReadAsByteArrayAsync()).Should().NotBeEmpty();
        }
    }

    private async Task<List<JsonNode>> AllAsync(string list)
    {
        var all = new List<JsonNode>();
        // Names are all on one page.
        for (var address = list.Contains("/names", StringComparison.Ordinal) ? list : $"{list}limit=200"; address is not null;)
        {
            var page = await _client.ReadAsync(address);
            all.AddRange(page["items"]!.AsArray().Select(item => item!));
            address = page["next"]?.ToString();
        }

        return all;
    }

    private static IEnumerable<string> Ids(string format, byte[] body) =>
        format == "csv"
            ? CsvFile.Of(body).Column("id")
            : Encoding.UTF8.GetString(body).TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!);
}
