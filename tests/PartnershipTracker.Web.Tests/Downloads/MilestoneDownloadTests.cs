using System.Net;
using System.Text.Json;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Downloads;

/// <summary>What a list of milestones shows, taken away as CSV and JSON.</summary>
public sealed class MilestoneDownloadTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private static readonly string[] Columns =
    [
        "id", "title", "summary", "date", "dateInWords", "firstDay", "lastDay", "basis", "standing", "kind", "partners", "areas", "framework", "agreement", "summit",
        "speaker", "office", "forum", "words", "wording", "significance", "confidence", "sources", "address", "version",
    ];

    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("")]
    [InlineData("?partner=JP,KR&kind=statement&from=2022&match=certain")]
    [InlineData("?q=NATO&area=cyber")]
    [InlineData("?partner=AU&limit=2&view=timeline&lanes=area")]
    public async Task Both_formats_hold_all_that_the_filter_finds_in_the_order_of_the_list(string query)
    {
        var filter = query.Replace("&limit=2&view=timeline&lanes=area", "", StringComparison.Ordinal);
        var listed = await _client.JsonAsync($"/api/v1/milestones{filter}{(filter.Length == 0 ? '?' : '&')}limit=200");
        var ids = listed.GetProperty("items").EnumerateArray().Select(milestone => milestone.GetProperty("id").GetString()).ToList();

        var table = await _client.CsvAsync($"/milestones.csv{query}");
        var file = await _client.JsonAsync($"/milestones.json{query}");

        ids.Should().HaveCount(listed.GetProperty("total").GetInt32()).And.NotBeEmpty();
        table.Heading.Should().Equal(Columns);
        table.Column("id").Should().Equal(ids);
        file.GetProperty("total").GetInt32().Should().Be(ids.Count);
        file.GetProperty("items").EnumerateArray().Select(milestone => milestone.GetProperty("id").GetString()).Should().Equal(ids);
    }

    [Fact]
    public async Task A_row_says_the_same_in_both_formats()
    {
        var rows = (await _client.CsvAsync("/milestones.csv?partner=JP")).Rows;
        var items = (await _client.JsonAsync("/milestones.json?partner=JP")).GetProperty("items").EnumerateArray().ToList();

        foreach (var (row, item) in rows.Zip(items))
        {
            item.EnumerateObject().Select(property => property.Name).Should().Equal(Columns);
            foreach (var property in item.EnumerateObject())
                row[property.Name].Should().Be(Text(property.Value), $"{row["id"]}, {property.Name}");
        }
    }

    [Fact]
    public async Task A_vague_date_stays_vague()
    {
        var row = (await _client.CsvAsync("/milestones.csv?q=institutional%20links")).Rows.Single(line => line["id"] == "japan-institutional-links-1980s");

        row["date"].Should().Be("1980~/1983~");
        row["dateInWords"].Should().Be("about 1980 to about 1983");
        (row["firstDay"], row["lastDay"], row["basis"]).Should().Be(("1980-01-01", "1983-12-31", "stated"));
        (row["sources"].Split("; ")[0], row["version"], row["address"]).Should().Be(("nato-pivot-to-indo-pacific", "1", "http://localhost/milestones/japan-institutional-links-1980s"));
    }

    [Fact]
    public async Task A_statement_has_its_speaker_and_the_words()
    {
        var row = (await _client.CsvAsync("/milestones.csv?kind=statement")).Rows.Single(line => line["id"] == "yoon-vilnius-2023");

        (row["speaker"], row["office"], row["forum"], row["wording"]).Should().Be(("Yoon Suk-yeol", "President of South Korea", "NATO summit at Vilnius", ""));
        row["words"].Should().StartWith("In this hyper-connected era,");
    }

    [Fact]
    public async Task The_file_says_what_it_was_taken_from()
    {
        var file = await _client.JsonAsync("/milestones.json?partner=JP&q=%22East%20Asia%22");

        file.GetProperty("address").GetString().Should().Be("http://localhost/milestones?partner=JP&q=%22East%20Asia%22&known=2026-11-23T09:00:00Z");
        file.GetProperty("retrieved").GetDateTime().Should().Be(TrackerApp.Now.UtcDateTime);
        file.GetProperty("datasetVersion").GetInt64().Should().Be(await app.AskAsync((DatasetQueries dataset) => dataset.VersionAsync(default)));
    }

    [Theory]
    [InlineData("csv", "text/csv; charset=utf-8")]
    [InlineData("json", "application/json; charset=utf-8")]
    [InlineData("zip", "application/zip")]
    public async Task A_file_has_its_type_and_a_name_that_stays(string format, string type)
    {
        using var answer = await _client.GetAsync($"/milestones.{format}?partner=NZ");
        using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/milestones.{format}?partner=NZ"));

        foreach (var each in new[] { answer, head })
        {
            each.StatusCode.Should().Be(HttpStatusCode.OK);
            each.Content.Headers.ContentType!.ToString().Should().Be(type);
            each.Content.Headers.ContentDisposition!.ToString().Should().Be($"attachment; filename=partnershiptracker-milestones.{format}");
        }
    }

    [Fact]
    public async Task A_spreadsheet_knows_the_letters() =>
        (await _client.TakeAsync("/milestones.csv?partner=NZ"))[..3].Should().Equal(0xEF, 0xBB, 0xBF);

    [Theory]
    [InlineData("partner=Atlantis", "'Atlantis' is not a known partner. Allowed: JP, KR, AU, NZ.")]
    [InlineData("from=2024&to=2022", "The span ends before it begins")]
    [InlineData("partnr=JP", "'partnr' is not a filter of milestones.")]
    [InlineData("from=soon&kind=party", "'soon' is not a date in EDTF")]
    [InlineData("known=tomorrow", "'tomorrow' is not a moment.")]
    public async Task A_bad_filter_is_refused_with_the_reason(string query, string reason)
    {
        foreach (var format in new[] { "csv", "json", "zip" })
        {
            var page = await _client.OpenAsync($"/milestones.{format}?{query}");

            page.Status.Should().Be(HttpStatusCode.BadRequest);
            page.Texts(".error-page p").Should().Contain(text => text.Contains(reason, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_list_and_the_timeline_lead_to_the_files_with_their_filters()
    {
        foreach (var view in new[] { "", "&view=timeline&lanes=area" })
        {
            var page = await _client.OpenAsync($"/milestones?partner=JP&partner=KR&from=2022{view}&limit=5");

            page.Document.QuerySelectorAll(".downloads a[download]").Select(link => link.GetAttribute("href")).Should().Equal(
                "/milestones.csv?partner=JP&partner=KR&from=2022", "/milestones.json?partner=JP&partner=KR&from=2022", "/milestones.zip?partner=JP&partner=KR&from=2022");
        }
    }

    [Fact]
    public async Task A_formula_is_text_and_what_was_known_then_stays_known()
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        own.Clock.Move(TimeSpan.FromDays(1));
        await own.ChangeAsync("milestone", "ankara-summit-2026", (MilestoneInput input) => input with { Title = "=HYPERLINK(\"http://elsewhere.example\",\"Ankara\")" });

        var now = await client.CsvAsync("/milestones.csv?q=Ankara");
        var then = await client.CsvAsync("/milestones.csv?q=Ankara&known=2026-11-23");
        var page = await client.OpenAsync("/milestones?q=Ankara&known=2026-11-23");

        now.Rows.Single(row => row["id"] == "ankara-summit-2026")["title"].Should().Be("'=HYPERLINK(\"http://elsewhere.example\",\"Ankara\")");
        then.Rows.Single(row => row["id"] == "ankara-summit-2026").Should().Contain("version", "1").And.NotContainValue("=HYPERLINK");
        (await client.JsonAsync("/milestones.json?q=Ankara")).GetProperty("items").EnumerateArray()
            .Should().Contain(item => item.GetProperty("title").GetString()!.StartsWith("=HYPERLINK", StringComparison.Ordinal), "JSON runs nothing");
        page.Address(".downloads a").Should().Be("/milestones.csv?q=Ankara&known=2026-11-23");
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Text)),
        JsonValueKind.Null => "",
        JsonValueKind.Number => value.GetRawText(),
        _ => value.GetString()!,
    };
}
