using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Keys;

/// <summary>How often the API may be called, and what its answers say of that (ASVS 2.4.1; draft-ietf-httpapi-ratelimit-headers-10).</summary>
public sealed partial class CallLimitTests
{
    private const string Cheap = "/api/v1/nothing";

    [Fact]
    public async Task An_address_has_so_many_calls_and_is_told_when_there_is_another()
    {
        await using var app = Limited(anonymous: 3);
        using var visitor = app.Visitor();
        visitor.DefaultRequestHeaders.Add("Origin", "https://charts.example");
        var states = new List<string>();
        for (var call = 0; call < 3; call++)
        {
            using var answer = await visitor.GetAsync("/api/v1/partners");
            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            answer.Headers.GetValues("RateLimit-Policy").Should().Equal("\"anonymous\";q=3;w=60");
            states.AddRange(answer.Headers.GetValues("RateLimit"));
        }

        using var refused = await visitor.GetAsync("/api/v1/partners");

        states.Should().Equal("\"anonymous\";r=2;t=20", "\"anonymous\";r=1;t=40", "\"anonymous\";r=0;t=60");
        refused.Headers.GetValues("Retry-After").Should().Equal("20");
        refused.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal(["*"], "a page of another site must be able to read why");
        refused.Headers.GetValues("RateLimit").Should().Equal("\"anonymous\";r=0;t=60");
        await refused.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, """
            {
              "type": "/problems/too-many-requests",
              "title": "Too many requests.",
              "status": 429,
              "detail": "An address of the network has 3 calls a minute. Retry-After says when there is another."
            }
            """);
        (await visitor.VisitAsync("/partners")).Title.Should().NotBeEmpty("pages are no calls");
    }

    [Fact]
    public async Task Each_key_has_calls_of_its_own()
    {
        await using var app = Limited(anonymous: 1, key: 2);
        var owner = await app.JoinAsync(Roles.Contributor, "Calling Contributor");
        using var first = await app.KeyAsync(owner, KeyScope.ReadDrafts);
        using var second = await app.KeyAsync(owner, KeyScope.ReadDrafts);
        using var visitor = app.Visitor();

        (await CallAsync(visitor)).Should().Be((HttpStatusCode.NotFound, "\"anonymous\";r=0;t=60"));
        (await CallAsync(visitor)).Should().Be((HttpStatusCode.TooManyRequests, "\"anonymous\";r=0;t=60"));
        (await CallAsync(first)).Should().Be((HttpStatusCode.NotFound, "\"key\";r=1;t=30"));
        (await CallAsync(first)).Should().Be((HttpStatusCode.NotFound, "\"key\";r=0;t=60"));
        (await CallAsync(first)).Should().Be((HttpStatusCode.TooManyRequests, "\"key\";r=0;t=60"));
        (await CallAsync(second)).Should().Be((HttpStatusCode.NotFound, "\"key\";r=1;t=30"));
        using var refused = await first.GetAsync(Cheap);
        refused.Headers.GetValues("Retry-After").Should().Equal("30");
        JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["detail"]!.ToString().Should().Be("A key has 2 calls a minute. Retry-After says when there is another.");
    }

    [Fact]
    public async Task A_key_that_is_no_good_is_told_on_reads_too_and_counts_against_the_address()
    {
        await using var app = Limited(anonymous: 2);
        using var script = app.Script("pt_abcdefgh_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        using var visitor = app.Visitor();

        using var refused = await script.GetAsync("/api/v1/partners");

        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        refused.Headers.WwwAuthenticate.ToString().Should().StartWith("Bearer realm=\"PartnershipTracker\", error=\"invalid_token\", error_description=");
        refused.Headers.GetValues("RateLimit").Should().Equal("\"anonymous\";r=1;t=30");
        (await CallAsync(visitor)).Status.Should().Be(HttpStatusCode.NotFound);
        (await CallAsync(script)).Status.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData(null, "198.51.100.2", HttpStatusCode.TooManyRequests)] // nobody is believed
    [InlineData("127.0.0.1", "198.51.100.2", HttpStatusCode.NotFound)]
    [InlineData("127.0.0.1", "198.51.100.1", HttpStatusCode.TooManyRequests)]
    public async Task Behind_a_proxy_that_the_settings_name_the_address_is_what_it_says(string? proxy, string second, HttpStatusCode status)
    {
        await using var app = TrackerApp.With([("Seeds:Record", "false"), ("Api:AnonymousPerMinute", "1"), .. proxy is null ? Array.Empty<(string, string)>() : [("Site:Proxies:0", proxy)]]);
        using var client = new HttpClient { BaseAddress = app.Listen() };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.1");
        (await CallAsync(client)).Status.Should().Be(HttpStatusCode.NotFound);
        client.DefaultRequestHeaders.Remove("X-Forwarded-For");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", second);

        (await CallAsync(client)).Status.Should().Be(status);
    }

    [Fact]
    public async Task After_as_long_as_was_said_there_is_another_call()
    {
        await using var app = Limited(anonymous: 30);
        using var visitor = app.Visitor();
        string? wait = null;
        for (var call = 0; wait is null; call++)
        {
            call.Should().BeLessThan(1000, "the calls must have an end");
            using var answer = await visitor.GetAsync(Cheap);
            wait = answer.StatusCode == HttpStatusCode.TooManyRequests ? answer.Headers.GetValues("Retry-After").Single() : null;
        }

        wait.Should().Be("2");
        await Task.Delay(TimeSpan.FromSeconds(int.Parse(wait, CultureInfo.InvariantCulture) + 0.5));

        (await CallAsync(visitor)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_answer_says_what_is_left()
    {
        await using var app = new ArticleApp();
        using var visitor = app.Visitor();
        using var first = await visitor.GetAsync("/api/v1/partners");
        visitor.DefaultRequestHeaders.Add("If-None-Match", first.Headers.ETag!.ToString());
        var statuses = new List<HttpStatusCode>();

        foreach (var (method, address) in new[] { ("GET", "/api/v1/partners"), ("HEAD", "/api/v1/areas"), ("GET", "/api/v1/partners/atlantis"), ("GET", "/api/v1/partners?limit=0"), ("GET", "/api/v1/partners?known=1066"), ("TRACE", "/api/v1/partners"), ("OPTIONS", "/api/v1/partners"), ("GET", "/api/v1/releases/latest/partners"), ("GET", "/api") })
            await SendAsync(method, address);
        await app.AskAsync((TrackerDbContext db) => db.Database.ExecuteSqlRawAsync("ALTER TABLE Summit RENAME TO Lost"));
        await SendAsync("GET", "/api/v1/summits");

        statuses.Should().Equal(
            HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.MethodNotAllowed, HttpStatusCode.NoContent,
            HttpStatusCode.TemporaryRedirect, HttpStatusCode.NotFound, HttpStatusCode.InternalServerError);

        async Task SendAsync(string method, string address)
        {
            using var answer = await visitor.SendAsync(new HttpRequestMessage(new(method), address));
            answer.Headers.GetValues("RateLimit-Policy").Should().ContainSingle().Which.Should().Be("\"anonymous\";q=1000000;w=60", "of {0} {1}", method, address);
            answer.Headers.GetValues("RateLimit").Should().ContainSingle().Which.Should().MatchRegex(State());
            statuses.Add(answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("Api:AnonymousPerMinute")]
    [InlineData("Api:PerKeyPerMinute")]
    public async Task A_limit_that_is_none_is_told_at_the_start(string setting)
    {
        await using var app = TrackerApp.With(("Seeds:Record", "false"), (setting, "0"));

        app.Invoking(site => site.CreateClient()).Should().Throw<OptionsValidationException>().WithMessage("*above zero*");
    }

    [Fact]
    public async Task Callers_who_have_gone_are_forgotten()
    {
        using var quota = new CallQuota(Options.Create(new ApiOptions()));
        var who = CallOnce(quota);
        who.TryGetTarget(out _).Should().BeTrue();

        // A bucket is let go when it has been full for ten seconds; what the next call of anybody else takes does not matter.
        for (var second = 0; second < 30 && IsThere(who); second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            quota.Take(new("anonymous", "198.51.100.2", 600));
            GC.Collect();
        }

        IsThere(who).Should().BeFalse();
    }

    // What a debugger would keep alive lives in methods of its own.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<string> CallOnce(CallQuota quota)
    {
        var who = string.Concat("198.51.", "100.1");
        quota.Take(new("anonymous", who, 600)).IsGranted.Should().BeTrue();
        return new(who);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsThere(WeakReference<string> who) => who.TryGetTarget(out _);

    private static TrackerApp Limited(int anonymous, int key = 1000) =>
        TrackerApp.With(("Seeds:Record", "false"), ("Api:AnonymousPerMinute", $"{anonymous}"), ("Api:PerKeyPerMinute", $"{key}"));

    private static async Task<(HttpStatusCode Status, string State)> CallAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(Cheap);
        return (answer.StatusCode, answer.Headers.GetValues("RateLimit").Single());
    }

    [GeneratedRegex("^\"anonymous\";r=[0-9]{1,15};t=[0-9]{1,15}$", RegexOptions.None, 1000)]
    private static partial Regex State();
}
