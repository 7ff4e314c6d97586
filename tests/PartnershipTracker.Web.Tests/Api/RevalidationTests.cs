using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Tests.Api;

public sealed class RevalidationTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Theory]
    [InlineData("/api/v1/milestones?partner=JP")]
    [InlineData("/api/v1/partners/JP")]
    [InlineData("/api/v1/sources/nato-pivot-to-indo-pacific/text")]
    [InlineData("/api/v1/dates?edtf=199X")]
    public async Task An_answer_that_still_holds_is_not_sent_again(string address)
    {
        using var client = app.CreateClient();
        using var first = await client.GetAsync(address);
        var tag = first.Headers.ETag!;

        tag.IsWeak.Should().BeFalse("it stands for the very bytes");
        first.Headers.CacheControl!.ToString().Should().Be("public, no-cache");
        first.Headers.Vary.Should().StartWith("Accept-Encoding");
        foreach (var kept in new[] { tag.ToString(), $"W/{tag}", $"\"other\", {tag}", "*" })
        {
            using var again = await AskAsync(client, address, kept);

            again.StatusCode.Should().Be(HttpStatusCode.NotModified, "{0} was kept", kept);
            again.Headers.ETag.Should().Be(tag);
            again.Headers.CacheControl!.ToString().Should().Be("public, no-cache");
            again.Headers.Vary.Should().Equal(first.Headers.Vary);
            again.Content.Headers.ContentType.Should().BeNull();
            (await again.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("not a tag")]
    [InlineData("")]
    public async Task Another_tag_gets_the_whole_answer(string kept)
    {
        using var client = app.CreateClient();

        using var response = await AskAsync(client, "/api/v1/partners", kept);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).Should().StartWith("{\"items\":[");
    }

    [Theory]
    [InlineData("/api/v1/partners/atlantis", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/partners?limit=0", HttpStatusCode.BadRequest)]
    public async Task An_error_is_an_error_also_to_those_who_keep_anything(string address, HttpStatusCode status)
    {
        using var client = app.CreateClient();

        using var response = await AskAsync(client, address, "*");

        response.StatusCode.Should().Be(status);
        response.Headers.ETag.Should().BeNull();
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        (await response.Content.ReadAsStringAsync()).Should().Contain("\"type\":\"/problems/");
    }

    [Fact]
    public async Task A_tag_serves_one_address_only()
    {
        using var client = app.CreateClient();
        using var first = await client.GetAsync("/api/v1/partners/JP");

        using var other = await AskAsync(client, "/api/v1/partners/KR", first.Headers.ETag!.ToString());

        other.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_write_changes_the_tag_of_every_list_and_of_the_record_that_it_changes()
    {
        await using var written = new TrackerApp();
        using var client = written.CreateClient();
        const string List = "/api/v1/partners", Changed = "/api/v1/milestones/yoon-vilnius-2023", Other = "/api/v1/milestones/rok-itpp-2023";
        var before = await TagsAsync(client, List, Changed, Other);
        before[Changed].Tag.Should().StartWith("\"1-", "a record's tag begins with its version");

        await written.ChangeAsync("milestone", "yoon-vilnius-2023", (MilestoneInput input) => input with { Title = "Yoon at Vilnius" });

        var after = await TagsAsync(client, List, Changed, Other);
        after[List].Should().NotBe(before[List]);
        after[Changed].Tag.Should().StartWith("\"2-");
        after[Other].Should().Be(before[Other], "nothing was changed in it");
        using var again = await AskAsync(client, Changed, before[Changed].ToString());
        again.StatusCode.Should().Be(HttpStatusCode.OK);
        (await again.Content.ReadAsStringAsync()).Should().Contain("Yoon at Vilnius");
    }

    [Fact]
    public async Task A_text_that_looks_like_JSON_is_a_text()
    {
        await using var written = new TrackerApp();
        using var client = written.CreateClient();
        await written.AskAsync((TrackerDbContext db) => db.Database.ExecuteSqlRawAsync("UPDATE StoredText SET Content = {0}", "{Transcript of the meeting}"));

        using var response = await client.GetAsync("/api/v1/sources/nato-pivot-to-indo-pacific/text");

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Headers.ETag!.IsWeak.Should().BeFalse();
        (await response.Content.ReadAsStringAsync()).Should().Be("{Transcript of the meeting}");
    }

    [Theory]
    [InlineData("/api/v1/milestones", "br")]
    [InlineData("/api/v1/milestones", "gzip")]
    [InlineData("/api/v1/milestones.ndjson?partner=JP", "br")]
    [InlineData("/api/v1/sources/nato-pivot-to-indo-pacific/text", "br")]
    public async Task Other_bytes_have_another_tag_and_whoever_keeps_either_keeps_the_answer(string address, string encoding)
    {
        using var client = app.CreateClient();
        using var plain = await client.GetAsync(address);
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));

        using var small = await client.GetAsync(address);

        small.Content.Headers.ContentEncoding.Should().Equal(encoding);
        small.Headers.Vary.Should().StartWith("Accept-Encoding");
        small.Headers.ETag!.Tag.Should().Be($"{plain.Headers.ETag!.Tag[..^1]}-{encoding}\"");
        foreach (var kept in new[] { plain.Headers.ETag, small.Headers.ETag })
        {
            using var again = await AskAsync(client, address, kept.ToString());
            again.StatusCode.Should().Be(HttpStatusCode.NotModified);
            again.Headers.ETag.Should().Be(kept);
        }
    }

    private static async Task<Dictionary<string, EntityTagHeaderValue>> TagsAsync(HttpClient client, params string[] addresses)
    {
        var tags = new Dictionary<string, EntityTagHeaderValue>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            using var response = await client.GetAsync(address);
            tags[address] = response.Headers.ETag!;
        }

        return tags;
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, string kept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", kept);
        return await client.SendAsync(request);
    }
}
