using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Downloads;

namespace PartnershipTracker.Web.Tests.Releases;

/// <summary>The whole record in one file.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private static readonly string[] Forms = ["zip", "ndjson", "sqlite"];

    private readonly TrackerApp _app = new();

    private HttpClient _client = null!;

    public Task InitializeAsync()
    {
        _client = _app.CreateClient();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task The_tables_hold_every_record_and_every_citation_and_are_as_they_are_described()
    {
        var files = await _client.ZipAsync("/api/v1/export.zip");
        var package = JsonDocument.Parse(files["datapackage.json"]).RootElement;
        var tables = package.GetProperty("resources").EnumerateArray().ToDictionary(resource => resource.GetProperty("name").GetString()!, resource => CsvFile.Of(files[resource.GetProperty("path").GetString()!]));

        tables.ToDictionary(table => table.Key, table => table.Value.Rows.Count).Should().Contain(new Dictionary<string, int>
        {
            ["milestones"] = 157,
            ["partners"] = 4,
            ["frameworks"] = 3,
            ["areas"] = 41,
            ["agreements"] = 16,
            ["summits"] = 7,
            ["assessments"] = 37,
            ["disagreements"] = 16,
            ["sources"] = 233,
        });
        tables["citations"].Column("recordType").Distinct().Should().BeEquivalentTo("partner", "framework", "cooperation-area", "summit", "agreement", "milestone", "assessment", "disagreement");
        tables["citations"].Column("source").Should().OnlyContain(source => tables["sources"].Column("id").Contains(source));
        foreach (var resource in package.GetProperty("resources").EnumerateArray())
            resource.GetProperty("hash").GetString().Should().Be($"sha256:{Convert.ToHexStringLower(SHA256.HashData(files[resource.GetProperty("path").GetString()!]))}");
        (package.GetProperty("title").GetString(), package.GetProperty("homepage").GetString()).Should().Be(("Release 1 of the record: As first loaded", "http://localhost/releases/1"));
        Encoding.UTF8.GetString(files["README.md"]).Should().Contain("| `data/citations.csv` | Citations of all records |").And.Contain("Dataset version: 1\n");
        CsvFile.Of(files["dictionary.csv"]).Rows.Should().Contain(row => row["table"] == "citations" && row["column"] == "recordType");
    }

    [Fact]
    public async Task The_lines_are_those_of_the_release()
    {
        var released = await _client.TakeAsync("/api/v1/releases/1/records.ndjson");

        (await _client.TakeAsync("/api/v1/export.ndjson")).Should().Equal(released);
        (await _client.TakeAsync("/api/v1/releases/1/export.ndjson")).Should().Equal(released);
    }

    [Fact]
    public async Task The_database_holds_the_public_tables_alone_and_says_what_it_is()
    {
        using var editor = await _app.SignInAsEditorAsync("Somebody Private");
        await using var database = await OpenAsync("/api/v1/export.sqlite");

        (await ReadAsync(database, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")).Should().Equal(
            "About", "Agreement", "AgreementArea", "Assessment", "AssessmentAreas", "AssessmentPartners", "Attendance", "Citations", "CooperationArea", "Dataset", "Disagreement", "DisagreementSubject",
            "Framework", "Milestone", "MilestoneAreas", "MilestonePartners", "Partner", "ProperName", "Revision", "Source", "StoredText", "Summit");
        (await ReadAsync(database, "SELECT count(*) FROM Milestone")).Should().Equal("157");
        (await ReadAsync(database, "SELECT hex(CursorKey) FROM Dataset")).Should().Equal("");
        (await ReadAsync(database, "SELECT Value FROM About WHERE Name IN ('title', 'datasetVersion', 'release') ORDER BY Name")).Should().Equal("1", "1", "Release 1 of the record: As first loaded");
        (await ReadAsync(database, "PRAGMA integrity_check")).Should().Equal("ok");
        (await ReadAsync(database, "SELECT name FROM sqlite_master WHERE type = 'trigger' OR sql LIKE '%VIRTUAL%'")).Should().BeEmpty();
        Encoding.UTF8.GetString(await File.ReadAllBytesAsync(database.DataSource)).Should().NotContain("Somebody Private").And.NotContain("somebody.private");
    }

    [Fact]
    public async Task Of_another_state_the_files_are_others_and_those_of_a_release_or_a_moment_stay()
    {
        var before = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var form in Forms)
            before[form] = await _client.TakeAsync($"/api/v1/export.{form}");
        _app.Clock.Move(TimeSpan.FromDays(1));
        await _app.ChangeAsync<MilestoneInput>("milestone", "ankara-summit-2026", milestone => milestone with { Title = "Another title" });

        foreach (var form in Forms)
        {
            using var now = await _client.GetAsync($"/api/v1/export.{form}");
            now.Content.Headers.ContentDisposition!.FileName.Should().Be($"partnershiptracker-version-2.{form}");
            (await now.Content.ReadAsByteArrayAsync()).Should().NotEqual(before[form]);
            (await _client.TakeAsync($"/api/v1/releases/1/export.{form}")).Should().Equal(before[form]);
            (await _client.TakeAsync($"/api/v1/export.{form}?known=2026-11-23")).Should().Equal(before[form]);
        }

        Encoding.UTF8.GetString((await _client.ZipAsync("/api/v1/export.zip"))["data/milestones.csv"]).Should().Contain("Another title");
        await using var database = await OpenAsync("/api/v1/export.sqlite");
        (await ReadAsync(database, "SELECT Title FROM Milestone WHERE Slug = 'ankara-summit-2026'")).Should().Equal("Another title");
        (await ReadAsync(database, "SELECT Value FROM About WHERE Name = 'release'")).Should().Equal("");
    }

    [Fact]
    public async Task A_file_says_its_sum_and_a_broken_download_goes_on()
    {
        foreach (var form in Forms)
        {
            using var answer = await _client.GetAsync($"/api/v1/export.{form}");
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            answer.Headers.GetValues("Repr-Digest").Should().Equal($"sha-256=:{Convert.ToBase64String(SHA256.HashData(bytes))}:");
            answer.Content.Headers.ContentLength.Should().Be(bytes.Length);

            using var rest = await SendAsync(form, headers =>
            {
                headers.Range = new RangeHeaderValue(1000, null);
                headers.IfRange = new RangeConditionHeaderValue(answer.Headers.ETag!);
            });
            rest.StatusCode.Should().Be(HttpStatusCode.PartialContent);
            (await rest.Content.ReadAsByteArrayAsync()).Should().Equal(bytes[1000..]);
            using var kept = await SendAsync(form, headers => headers.IfNoneMatch.Add(answer.Headers.ETag!));
            (kept.StatusCode, (await kept.Content.ReadAsByteArrayAsync()).Length).Should().Be((HttpStatusCode.NotModified, 0));
            using var head = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/api/v1/export.{form}"));
            (head.StatusCode, head.Content.Headers.ContentLength, head.Headers.ETag).Should().Be((HttpStatusCode.OK, bytes.Length, answer.Headers.ETag));
        }
    }

    [Fact]
    public async Task Bytes_that_a_file_does_not_have_are_a_problem()
    {
        using var refused = await SendAsync("zip", headers => headers.Range = new RangeHeaderValue(1_000_000_000, null));

        refused.Content.Headers.ContentRange!.Length.Should().BePositive();
        (refused.Content.Headers.ContentDisposition, refused.Headers.Contains("Repr-Digest")).Should().Be((null, false));
        await refused.ShouldBeProblemAsync(HttpStatusCode.RequestedRangeNotSatisfiable, """{ "type": "about:blank", "title": "Range Not Satisfiable", "status": 416 }""");
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_one_file_and_no_more_are_kept_than_may()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _client.TakeAsync("/api/v1/export.zip")));
        files.Should().OnlyContain(file => file.SequenceEqual(files[0]));

        for (var day = 0; day < 4; day++)
        {
            _app.Clock.Move(TimeSpan.FromMinutes(1));
            await _app.ChangeAsync<MilestoneInput>("milestone", "ankara-summit-2026", milestone => milestone with { Title = $"Title {day}" });
            foreach (var form in Forms)
                await _client.TakeAsync($"/api/v1/export.{form}");
        }

        Directory.GetFiles(Path.Combine(_app.Folder, "exports")).Should().HaveCount(6);
    }

    [Theory]
    [InlineData("export.zip?partner=JP", HttpStatusCode.BadRequest)]
    [InlineData("export.csv", HttpStatusCode.NotFound)]
    [InlineData("export", HttpStatusCode.NotFound)]
    [InlineData("releases/7/export.zip", HttpStatusCode.NotFound)]
    [InlineData("export.sqlite?known=2020-01-01", HttpStatusCode.BadRequest)]
    public async Task What_there_is_not_is_told(string address, HttpStatusCode status)
    {
        using var answer = await _client.GetAsync($"/api/v1/{address}");

        answer.StatusCode.Should().Be(status);
        answer.Content.Headers.ContentType!.ToString().Should().Be("application/problem+json");
    }

    private async Task<HttpResponseMessage> SendAsync(string form, Action<HttpRequestHeaders> say)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/export.{form}");
        say(request.Headers);
        return await _client.SendAsync(request);
    }

    private async Task<SqliteConnection> OpenAsync(string address)
    {
        var path = Path.Combine(_app.Folder, $"{Guid.NewGuid():N}.sqlite");
        await File.WriteAllBytesAsync(path, await _client.TakeAsync(address));
        var database = new SqliteConnection($"Data Source={path};Pooling=False");
        await database.OpenAsync();
        return database;
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(SqliteConnection database, string sql)
    {
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // The statements are those of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var read = new List<string>();
        while (await reader.ReadAsync())
            read.Add(reader.IsDBNull(0) ? "" : reader.GetValue(0).ToString()!);
        return read;
    }
}
