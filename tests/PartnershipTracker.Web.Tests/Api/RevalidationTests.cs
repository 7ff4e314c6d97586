using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;

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

        tag.IsWeak.Should().BeTrue("compression changes the bytes under the same tag");
        first.Headers.CacheControl!.ToString().Should().Be("public, no-cache");
        first.Headers.Vary.Should().StartWith("Accept-Encoding");
        foreach (var kept in new[] { tag.ToString(), tag.Tag, $"\"other\", {tag}", "*" })
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
    public async Task A_write_changes_every_tag()
    {
        await using var written = new TrackerApp();
        using var client = written.CreateClient();
        using var before = await client.GetAsync("/api/v1/partners");
        await written.AskAsync((TrackerDbContext db) => db.Database.ExecuteSqlRawAsync("UPDATE Dataset SET Version = Version + 1"));

        using var after = await AskAsync(client, "/api/v1/partners", before.Headers.ETag!.ToString());

        after.StatusCode.Should().Be(HttpStatusCode.OK);
        after.Headers.ETag.Should().NotBe(before.Headers.ETag);
    }

    [Fact]
    public async Task Compressed_or_not_the_tag_is_the_same()
    {
        using var client = app.CreateClient();
        using var plain = await client.GetAsync("/api/v1/milestones");
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));

        using var small = await client.GetAsync("/api/v1/milestones");

        small.Content.Headers.ContentEncoding.Should().Equal("br");
        small.Headers.Vary.Should().Equal("Accept-Encoding", "Accept");
        small.Headers.ETag.Should().Be(plain.Headers.ETag);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string address, string kept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", kept);
        return await client.SendAsync(request);
    }
}
