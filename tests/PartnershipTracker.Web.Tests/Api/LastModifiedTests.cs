using System.Net;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>An answer says when it may last have changed, and is not sent again to who has it since.</summary>
public sealed class LastModifiedTests : IAsyncLifetime
{
    private readonly TrackerApp _app = new();
    private HttpClient _client = null!;

    public Task InitializeAsync()
    {
        _client = _app.CreateClient();
        _app.Clock.Move(TimeSpan.FromHours(1));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("/api/v1/milestones?limit=2")]
    [InlineData("/api/v1/milestones.csv")]
    [InlineData("/api/v1/milestones.ndjson")]
    [InlineData("/api/v1/summits/vilnius-2023")]
    [InlineData("/api/v1/sources/nato-pivot-to-indo-pacific/text")]
    public async Task What_has_not_changed_since_is_not_sent_again(string address)
    {
        using var first = await _client.GetAsync(address);
        var at = first.Content.Headers.LastModified!.Value;

        using var same = await SinceAsync(address, at.ToString("R"));
        using var later = await SinceAsync(address, at.AddDays(1).ToString("R"));
        using var earlier = await SinceAsync(address, at.AddSeconds(-1).ToString("R"));

        at.Should().Be(TrackerApp.Now);
        (same.StatusCode, later.StatusCode, earlier.StatusCode).Should().Be((HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK));
        (await same.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        same.Headers.ETag.Should().Be(first.Headers.ETag);
        (await earlier.Content.ReadAsByteArrayAsync()).Should().Equal(await first.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_change_moves_the_date_once_no_other_can_have_the_same()
    {
        await _app.ChangeAsync<SummitInput>("summit", "vilnius-2023", summit => summit with { City = "Wilno" });
        var changed = _app.Clock.Now;
        using var soon = await SinceAsync("/api/v1/summits", changed.ToString("R"));
        _app.Clock.Move(TimeSpan.FromMinutes(1));

        using var after = await SinceAsync("/api/v1/summits", changed.AddSeconds(-1).ToString("R"));
        using var again = await SinceAsync("/api/v1/summits", changed.ToString("R"));

        soon.StatusCode.Should().Be(HttpStatusCode.OK);
        soon.Content.Headers.LastModified.Should().BeNull();
        after.StatusCode.Should().Be(HttpStatusCode.OK);
        after.Content.Headers.LastModified.Should().Be(changed);
        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_new_day_is_a_change()
    {
        _app.Clock.Now = new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero);

        using var response = await SinceAsync("/api/v1/agreements", TrackerApp.Now.ToString("R"));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.LastModified.Should().Be(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("no tag")]
    public async Task A_tag_comes_before_a_date(string kept)
    {
        using var response = await SinceAsync("/api/v1/summits", TrackerApp.Now.ToString("R"), kept);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-11-24")]
    [InlineData("")]
    public async Task What_is_no_date_is_passed_over(string since)
    {
        using var response = await SinceAsync("/api/v1/summits", since);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/api/v1/summits/atlantis", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/summits?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    public async Task An_error_is_an_error_whatever_the_date(string address, HttpStatusCode status)
    {
        using var response = await SinceAsync(address, _app.Clock.Now.ToString("R"));

        response.StatusCode.Should().Be(status);
        response.Content.Headers.LastModified.Should().BeNull();
        (await response.Content.ReadAsStringAsync()).Should().Contain("/problems/");
    }

    [Theory]
    [InlineData("/api/v1/corrections")]
    [InlineData("/api/v1/corrections.ndjson")]
    public async Task What_does_not_follow_the_record_has_no_date(string address)
    {
        using var response = await SinceAsync(address, _app.Clock.Now.ToString("R"));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.LastModified.Should().BeNull();
    }

    private async Task<HttpResponseMessage> SinceAsync(string address, string since, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-Modified-Since", since);
        if (tag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await _client.SendAsync(request);
    }
}
