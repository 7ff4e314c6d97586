using System.Net;
using System.Text;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Keys;

/// <summary>What a key opens, for how long, and what the API says where it does not (RFC 6750).</summary>
public sealed class KeyTests(KeyApp app) : IClassFixture<KeyApp>
{
    private const string Realm = "Bearer realm=\"PartnershipTracker\"";
    private const string NoGood = "There is no such key, or it has expired, was revoked, or its account is disabled.";

    [Fact]
    public async Task A_key_acts_for_its_owner()
    {
        using var script = await app.KeyAsync(Roles.Editor, "Owner Editor", KeyScope.ReadDrafts, KeyScope.Publish);

        (await SayAsync(script, "read")).Should().Be("Owner Editor, editor, ReadDrafts Publish");
        (await SayAsync(script, "publish")).Should().Be("Owner Editor, editor, ReadDrafts Publish");
    }

    [Fact]
    public async Task Without_a_key_one_is_asked_for()
    {
        using var visitor = app.Visitor();
        visitor.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var refused = await visitor.PostAsync("/api/v1/try/read", null);

        refused.Headers.WwwAuthenticate.ToString().Should().Be(Realm);
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, """
            {
              "type": "/problems/key-needed",
              "title": "This needs a key.",
              "status": 401,
              "detail": "Send it as Authorization: Bearer. Whoever has an account makes keys at /account/keys."
            }
            """);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer nonsense")]
    [InlineData("bearer pt_abcdefgh_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_key_is_refused(string header)
    {
        using var refused = await SendAsync(header);

        refused.Headers.WwwAuthenticate.ToString().Should().Be($"{Realm}, error=\"invalid_token\", error_description=\"{NoGood}\"");
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, Invalid(NoGood));
    }

    [Theory]
    [InlineData("Basic YWRhOnNlY3JldA==")]
    [InlineData("pt_abcdefgh_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("\"")]
    public async Task Another_way_than_bearer_is_refused(string header)
    {
        using var refused = await SendAsync(header);

        refused.Headers.WwwAuthenticate.ToString().Should().Be(Realm);
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, Invalid("A key is sent as Authorization: Bearer. No other way is known here."));
    }

    [Fact]
    public async Task A_key_sent_twice_is_refused()
    {
        using var script = await app.KeyAsync(Roles.Contributor, "Twice Contributor", KeyScope.ReadDrafts);
        script.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"{script.DefaultRequestHeaders.Authorization}");

        (await StatusAsync(script, "read")).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(KeyScope.ReadDrafts, "write", "drafts:write")]
    [InlineData(KeyScope.WriteDrafts, "read", "drafts:read")]
    [InlineData(KeyScope.WriteDrafts, "publish", "publish")]
    public async Task A_scope_opens_nothing_else(KeyScope has, string address, string lacks)
    {
        using var script = await app.KeyAsync(Roles.Editor, $"Scope Editor {has} {address}", has);

        using var refused = await script.PostAsync($"/api/v1/try/{address}", null);

        refused.Headers.WwwAuthenticate.ToString().Should().Be($"Bearer error=\"insufficient_scope\", scope=\"{lacks}\"");
        await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden, $$"""
            {
              "type": "/problems/forbidden",
              "title": "This key may not do that.",
              "status": 403,
              "detail": "The key lacks the scope {{lacks}}.",
              "scope": "{{lacks}}"
            }
            """);
    }

    [Fact]
    public async Task A_demotion_counts_at_once_and_the_refusal_is_written_down()
    {
        var edith = await app.JoinAsync(Roles.Editor, "Demoted Editor");
        using var script = await app.KeyAsync(edith, KeyScope.Publish, KeyScope.WriteDrafts);
        (await StatusAsync(script, "publish")).Should().Be(HttpStatusCode.OK);
        var id = (await app.AccountAsync(edith.Name)).Id;
        await app.AskAsync((AccountEditor accounts) => accounts.ChangeRoleAsync(id, Roles.Contributor, Actor.Console, default));

        using var refused = await script.PostAsync("/api/v1/try/publish", null);

        refused.Headers.WwwAuthenticate.Should().BeEmpty();
        await refused.ShouldBeProblemAsync(HttpStatusCode.Forbidden, """
            {
              "type": "/problems/forbidden",
              "title": "This key may not do that.",
              "status": 403,
              "detail": "This takes the role editor; the account has the role contributor.",
              "role": "editor"
            }
            """);
        (await StatusAsync(script, "write")).Should().Be(HttpStatusCode.OK);
        var entry = (await app.AskAsync((AuditQueries audit) => audit.ListAsync(new() { Act = ["refused"], Who = edith.Name }, default))).Items.Should().ContainSingle().Which;
        entry.About.Should().Be("/api/v1/try/publish");
        entry.Detail.Should().MatchRegex("^POST by key pt_[a-z]{8}$");
    }

    [Fact]
    public async Task A_key_is_good_until_it_expires()
    {
        await using var site = new KeyApp();
        using var script = await site.KeyAsync(Roles.Contributor, "Expiring Contributor", KeyScope.ReadDrafts);
        site.Clock.Move(TimeSpan.FromDays(30) - TimeSpan.FromTicks(1));
        (await StatusAsync(script, "read")).Should().Be(HttpStatusCode.OK);

        site.Clock.Move(TimeSpan.FromTicks(1));

        (await StatusAsync(script, "read")).Should().Be(HttpStatusCode.Unauthorized);
        (await KeysAsync(site, "Expiring Contributor")).Single().State.Should().Be(KeyState.Expired);
    }

    [Fact]
    public async Task As_soon_as_it_is_revoked_it_opens_nothing_and_stays_listed()
    {
        var cora = await app.JoinAsync(Roles.Contributor, "Revoking Contributor");
        using var script = await app.KeyAsync(cora, KeyScope.ReadDrafts);
        (await StatusAsync(script, "read")).Should().Be(HttpStatusCode.OK);
        var key = (await KeysAsync(app, cora.Name)).Single();

        using var revoked = await cora.Client.SubmitAsync("/account/keys", ("key", $"{key.Id}"));

        revoked.Headers.Location!.OriginalString.Should().Be("/account/keys?done=revoked");
        (await StatusAsync(script, "read")).Should().Be(HttpStatusCode.Unauthorized);
        (await KeysAsync(app, cora.Name)).Should().BeEquivalentTo([key with { State = KeyState.Revoked, RevokedAt = app.Clock.Now.UtcDateTime }]);
    }

    [Fact]
    public async Task A_disabled_account_has_no_keys_and_an_enabled_one_has_them_again()
    {
        var cora = await app.JoinAsync(Roles.Contributor, "Disabled Contributor");
        using var script = await app.KeyAsync(cora, KeyScope.ReadDrafts);
        var id = (await app.AccountAsync(cora.Name)).Id;

        await app.AskAsync((AccountEditor accounts) => accounts.DisableAsync(id, Actor.Console, default));
        (await StatusAsync(script, "read")).Should().Be(HttpStatusCode.Unauthorized);
        await app.AskAsync((AccountEditor accounts) => accounts.EnableAsync(id, Actor.Console, default));
        (await StatusAsync(script, "read")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_opens_nothing_that_is_open_to_keys()
    {
        using var editor = await app.SignInAsEditorAsync("Session Editor");

        using var refused = await editor.PostAsync("/api/v1/try/publish", null);

        refused.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        refused.Headers.WwwAuthenticate.ToString().Should().Be(Realm);
    }

    [Fact]
    public async Task Whoever_is_signed_in_a_key_acts_for_its_owner()
    {
        using var editor = await app.SignInAsEditorAsync("Browser Editor");
        var owner = await app.JoinAsync(Roles.Contributor, "Key Contributor");
        editor.DefaultRequestHeaders.Authorization = new("Bearer", await owner.Client.SecretAsync(KeyScope.ReadDrafts));

        (await SayAsync(editor, "read")).Should().Be("Key Contributor, contributor, ReadDrafts");
    }

    [Fact]
    public async Task A_key_opens_no_page()
    {
        using var script = await app.KeyAsync(Roles.Administrator, "Page Administrator", KeyScope.Publish);

        using var answer = await script.GetAsync("/people");

        answer.Headers.Location!.OriginalString.Should().StartWith("/account/sign-in");
    }

    [Fact]
    public async Task When_it_was_last_used_is_noted_to_the_minute()
    {
        await using var site = new KeyApp();
        using var script = await site.KeyAsync(Roles.Contributor, "Using Contributor", KeyScope.ReadDrafts);
        var used = new List<DateTime?> { await LastUsedAsync(site) };
        foreach (var seconds in new[] { 10, 59, 1 })
        {
            site.Clock.Move(TimeSpan.FromSeconds(seconds));
            await StatusAsync(script, "read");
            used.Add(await LastUsedAsync(site));
        }

        var first = site.Clock.Now.UtcDateTime - TimeSpan.FromSeconds(60);
        used.Should().Equal(null, first, first, first + TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task The_database_holds_no_secret_and_the_log_names_the_key()
    {
        await using var site = new KeyApp();
        var secret = await (await site.JoinAsync(Roles.Editor, "Hashed Editor")).Client.SecretAsync(KeyScope.ReadDrafts, KeyScope.Publish);
        using var script = site.Script(secret);
        (await StatusAsync(script, "read")).Should().Be(HttpStatusCode.OK);

        secret.Should().MatchRegex("^pt_[a-z]{8}_[A-Za-z0-9_-]{43}$");
        var key = (await KeysAsync(site, "Hashed Editor")).Single();
        key.Prefix.Should().Be(secret[..11]);
        var files = Directory.GetFiles(site.Folder, "tracker.db*").Select(ReadShared).ToList();
        files.Exists(file => Holds(file, Secret.Hash(secret))).Should().BeTrue("the hash must be where it is looked for");
        files.Exists(file => Holds(file, Encoding.UTF8.GetBytes(secret[12..]))).Should().BeFalse();
        (await site.AskAsync((AuditQueries audit) => audit.ListAsync(new() { Act = ["key-issued"], Who = "Hashed Editor" }, default))).Items
            .Should().ContainSingle().Which.Detail.Should().Be($"{key.Prefix} (A script): drafts:read publish, until 2026-12-23");
    }

    private static bool Holds(byte[] file, byte[] bytes) => file.AsSpan().IndexOf(bytes) >= 0;

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static async Task<DateTime?> LastUsedAsync(TrackerApp site) => (await KeysAsync(site, "Using Contributor")).Single().LastUsedAt;

    private static async Task<IReadOnlyList<KeyRow>> KeysAsync(TrackerApp site, string name)
    {
        var id = (await site.AccountAsync(name)).Id;
        return await site.AskAsync((KeyQueries keys) => keys.ListAsync(id, default));
    }

    private async Task<HttpResponseMessage> SendAsync(string header)
    {
        using var client = app.Visitor();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        return await client.PostAsync("/api/v1/try/read", null);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.PostAsync($"/api/v1/try/{address}", null);
        return answer.StatusCode;
    }

    private static async Task<string> SayAsync(HttpClient client, string address)
    {
        using var answer = await client.PostAsync($"/api/v1/try/{address}", null);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Invalid(string detail) => $$"""
        {
          "type": "/problems/invalid-key",
          "title": "The key is no good.",
          "status": 401,
          "detail": "{{detail}}"
        }
        """;
}
