using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Releases;

/// <summary>What a script reads under a release: the same next year.</summary>
public sealed class ReleaseApiTests : IAsyncLifetime
{
    private static readonly string[] Reads =
    [
        "milestones?limit=200", "milestones.csv", "milestones.jsonld?limit=3", "milestones/ankara-summit-2026", "summits", "agreements", "agreements?state=expiring", "agreements/jp-itpp-2023", "areas?limit=200",
        "areas/matrix", "assessments?limit=200", "disagreements", "partners", "partners/japan", "frameworks", "names", "coverage", "sources?kind=think-tank", "sources/nato-pivot-to-indo-pacific/text",
    ];

    private readonly TrackerApp _app = new();
    private readonly Dictionary<string, byte[]> _first = [];

    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _client = _app.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var read in Reads)
            _first[read] = await _client.GetByteArrayAsync($"/api/v1/releases/1/{read}");

        // Four hundred days on agreements stand otherwise, and the record says something else.
        _app.Clock.Move(TimeSpan.FromDays(400));
        await _app.ChangeAsync<MilestoneInput>("milestone", "ankara-summit-2026", milestone => milestone with { Title = "Another title" });
        await DoneAsync(editor => editor.WithdrawAsync("proper-name", "phil-goff", 1, new Change("Mina", "Twice."), default));
        (await _app.AskAsync((ReleaseEditor releases) => releases.MakeAsync(new ReleaseInput { Name = "Two" }, new Actor("Mina"), default))).Should().BeOfType<SaveResult.Saved>();
        _app.Clock.Move(TimeSpan.FromMinutes(1));
        await DoneAsync(editor => editor.WithdrawAsync("proper-name", "shape", 1, new Change("Mina", "Not needed."), default));
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Whatever_is_recorded_and_however_many_days_pass_each_read_answers_the_same_bytes()
    {
        foreach (var read in Reads)
            (await _client.GetByteArrayAsync($"/api/v1/releases/1/{read}")).Should().Equal(_first[read], read);

        (await _client.GetStringAsync("/api/v1/releases/1/agreements/jp-itpp-2023")).Should().Contain("\"on\":\"2026-11-23\"");
        (await _client.GetStringAsync("/api/v1/agreements/jp-itpp-2023")).Should().Contain("\"on\":\"2027-12-28\"");
    }

    [Fact]
    public async Task It_is_what_was_known_at_its_moment_on_its_day()
    {
        var at = (await _client.ReadAsync("/api/v1/releases/2"))["at"]!.GetValue<string>();
        foreach (var read in Reads)
        {
            var (there, known) = ($"/api/v1/releases/2/{read}", $"{(read.Contains('?', StringComparison.Ordinal) ? '&' : '?')}known={at}&on={at[..10]}");

            var released = (await _client.GetStringAsync(there)).Replace("/releases/2", "", StringComparison.Ordinal);

            var then = (await _client.GetStringAsync($"/api/v1/{read}{known}")).Replace(known, "", StringComparison.Ordinal).Replace(known.Replace(":", "%3A", StringComparison.Ordinal), "", StringComparison.Ordinal);
            released.Should().Be(then, read);
        }
    }

    [Fact]
    public async Task What_was_withdrawn_or_renamed_since_is_there_as_it_was()
    {
        (await _client.GetStringAsync("/api/v1/releases/1/names")).Should().Contain("Phil Goff");
        (await _client.GetStringAsync("/api/v1/releases/2/names")).Should().NotContain("Phil Goff").And.Contain("SHAPE");
        (await _client.ReadAsync("/api/v1/releases/1/milestones/ankara-summit-2026"))["title"]!.GetValue<string>().Should().NotBe("Another title");
        (await _client.ReadAsync("/api/v1/releases/2/milestones/ankara-summit-2026"))["title"]!.GetValue<string>().Should().Be("Another title");
    }

    [Fact]
    public async Task Pages_of_a_list_lead_on_under_the_same_release()
    {
        var ids = new List<string>();
        for (var next = "/api/v1/releases/1/milestones?limit=50"; next is not null;)
        {
            var page = await _client.ReadAsync(next);
            ids.AddRange(ApiRequests.Ids(page));
            next = page["next"]?.GetValue<string>();
            (next is null || next.Contains("/api/v1/releases/1/milestones?", StringComparison.Ordinal)).Should().BeTrue(next);
        }

        ids.Should().OnlyHaveUniqueItems().And.HaveCount(157);
    }

    [Fact]
    public async Task Another_day_may_be_asked_for_and_another_moment_may_not()
    {
        (await _client.ReadAsync("/api/v1/releases/1/agreements/jp-itpp-2023?on=2016-01-01"))["status"]!["on"]!.GetValue<string>().Should().Be("2016-01-01");
        (await _client.ReadAsync("/api/v1/releases/1/coverage?on=2016-01-01"))["on"]!.GetValue<string>().Should().Be("2016-01-01");
        using var moment = await _client.GetAsync("/api/v1/releases/1/coverage?known=2026-11-23");
        await moment.ShouldBeProblemAsync(HttpStatusCode.BadRequest, """
            { "type": "/problems/invalid-parameters", "title": "The request has parameters that are not valid.", "status": 400, "errors": { "known": ["'known' is not a parameter: this address takes none."] } }
            """);
    }

    [Theory]
    [InlineData("/api/v1/releases/latest", "/api/v1/releases/2")]
    [InlineData("/api/v1/releases/latest/milestones?partner=JP&limit=3", "/api/v1/releases/2/milestones?partner=JP&limit=3")]
    [InlineData("/api/v1/releases/latest/records.ndjson", "/api/v1/releases/2/records.ndjson")]
    [InlineData("/api/v1/releases/latest/sources/latest", "/api/v1/releases/2/sources/latest")]
    [InlineData("/api/v1/releases/latest/milestones/caf%C3%A9", "/api/v1/releases/2/milestones/caf%C3%A9")]
    [InlineData("/api/v1/releases/latest/milestones/a%3Fb%25c%0D%0Ad?on=2026-01-01", "/api/v1/releases/2/milestones/a%3Fb%25c%0D%0Ad?on=2026-01-01")]
    public async Task Latest_leads_to_the_address_that_stays(string address, string expected)
    {
        using var answer = await _client.GetAsync(address);

        answer.StatusCode.Should().Be(HttpStatusCode.TemporaryRedirect);
        answer.Headers.Location!.OriginalString.Should().Be(expected);
        answer.Headers.CacheControl!.NoCache.Should().BeTrue();
    }

    [Theory]
    [InlineData("/api/v1/releases/3", "3")]
    [InlineData("/api/v1/releases/01/milestones", "01")]
    [InlineData("/api/v1/releases/nonsense/milestones.csv", "nonsense")]
    [InlineData("/api/v1/releases/0/records.ndjson", "0")]
    public async Task There_is_no_other(string address, string id)
    {
        using var answer = await _client.GetAsync(address);

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, $$"""
            { "type": "/problems/unknown-record", "title": "There is no such record.", "status": 404, "detail": "There is no release with the id '{{id}}'.", "kind": "release", "id": "{{id}}" }
            """);
    }

    [Fact]
    public async Task What_is_no_record_has_no_address_under_it()
    {
        foreach (var address in new[] { "corrections", "dates?edtf=1999", "releases", "diff?from=1", "no-such" })
        {
            using var answer = await _client.GetAsync($"/api/v1/releases/1/{address}");
            answer.StatusCode.Should().Be(HttpStatusCode.NotFound, address);
            answer.Content.Headers.ContentType!.ToString().Should().Be("application/problem+json");
        }
    }

    [Fact]
    public async Task The_list_tells_of_each_the_latest_first()
    {
        var list = await _client.ReadAsync("/api/v1/releases?limit=1");
        var rest = await _client.ReadAsync(list["next"]!.GetValue<string>());

        list["items"]![0]!.AsObject().Select(member => member.Key).Should().Equal("id", "name", "notes", "at", "datasetVersion", "madeAt", "by", "records", "sha256");
        (list["items"]![0]!["name"]!.GetValue<string>(), list["total"]!.GetValue<int>()).Should().Be(("Two", 2));
        (rest["items"]![0]!["by"]!.GetValue<string>(), rest["next"]).Should().Be(("seed", null));
    }

    [Fact]
    public async Task Its_records_are_the_bytes_behind_its_hash_and_need_not_be_asked_for_again()
    {
        const string address = "/api/v1/releases/1/records.ndjson";
        using var answer = await _client.GetAsync(address);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var hash = SHA256.HashData(bytes);

        answer.Content.Headers.ContentType!.ToString().Should().Be("application/x-ndjson");
        (await _client.ReadAsync("/api/v1/releases/1"))["sha256"]!.GetValue<string>().Should().Be(Convert.ToHexStringLower(hash));
        answer.Headers.GetValues("Repr-Digest").Should().Equal($"sha-256=:{Convert.ToBase64String(hash)}:");
        answer.Headers.CacheControl!.ToString().Should().Be("public, max-age=31536000, immutable");
        bytes.Count(letter => letter == '\n').Should().Be((await _client.ReadAsync("/api/v1/releases/1"))["records"]!.GetValue<int>());

        using var kept = await SendAsync(HttpMethod.Get, address, headers => headers.IfNoneMatch.Add(answer.Headers.ETag!));
        (kept.StatusCode, kept.Headers.CacheControl!.Extensions.Count, (await kept.Content.ReadAsByteArrayAsync()).Length).Should().Be((HttpStatusCode.NotModified, 1, 0));
        using var any = await SendAsync(HttpMethod.Get, address, headers => headers.IfNoneMatch.Add(EntityTagHeaderValue.Any));
        (any.StatusCode, any.Headers.ETag).Should().Be((HttpStatusCode.NotModified, answer.Headers.ETag));
        using var head = await SendAsync(HttpMethod.Head, address, _ => { });
        (head.StatusCode, head.Headers.ETag, (await head.Content.ReadAsByteArrayAsync()).Length).Should().Be((HttpStatusCode.OK, answer.Headers.ETag, 0));
        using var compressed = await SendAsync(HttpMethod.Get, address, headers => headers.AcceptEncoding.Add(new("br")));
        compressed.Content.Headers.ContentEncoding.Should().Equal("br");
        compressed.Headers.ETag!.Tag.Should().EndWith("-br\"");
        compressed.Headers.Contains("Repr-Digest").Should().BeFalse("a digest is of the bytes as they are sent");
    }

    [Theory]
    [InlineData("/api/v1/sources?on=2016-01-01&limit=1", null)]
    [InlineData("/api/v1/names?on=2016-01-01", null)]
    [InlineData("/api/v1/milestones/ankara-summit-2026?on=2016-01-01", null)]
    [InlineData("/api/v1/sources?on=yesterday", "'yesterday' is not a day. Write year, month and day: 2016-03-01.")]
    [InlineData("/api/v1/sources?on=2016-01-01&on=2016-01-02", "'2016-01-01,2016-01-02' is not a day. Write year, month and day: 2016-03-01.")]
    [InlineData("/api/v1/releases?on=2016-01-01", "'on' is not a parameter of this address. Allowed: limit, cursor, fields.")]
    public async Task Every_read_of_the_record_takes_a_day(string address, string? fault)
    {
        using var answer = await _client.GetAsync(address);

        answer.StatusCode.Should().Be(fault is null ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
        if (fault is not null)
            System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]!["on"]![0]!.GetValue<string>().Should().Be(fault);
    }

    [Fact]
    public async Task The_day_decides_what_depends_on_it()
    {
        var before = await _client.ReadAsync("/api/v1/coverage?on=2010-01-01");
        var now = await _client.ReadAsync("/api/v1/coverage");

        (before["on"]!.GetValue<string>(), now["on"]!.GetValue<string>()).Should().Be(("2010-01-01", _app.Clock.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        before["unreported"]!.AsArray().Count.Should().BeLessThan(now["unreported"]!.AsArray().Count);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, Action<HttpRequestHeaders> say)
    {
        using var request = new HttpRequestMessage(method, address);
        say(request.Headers);
        return await _client.SendAsync(request);
    }

    private async Task DoneAsync(Func<RecordEditor, Task<SaveResult>> act) => (await _app.AskAsync(act)).Should().BeOfType<SaveResult.Saved>();
}
