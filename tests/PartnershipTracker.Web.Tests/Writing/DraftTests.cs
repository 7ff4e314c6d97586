using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Writing;

/// <summary>Drafts and review by scripts, as by form.</summary>
public sealed class DraftTests(DraftApp app) : IClassFixture<DraftApp>
{
    [Fact]
    public async Task A_draft_is_written_proposed_returned_mended_and_published()
    {
        var (author, reviewer) = await app.PeopleAsync();
        using var created = await author.SendJsonAsync(HttpMethod.Post, "/api/v1/drafts", Draft(Scripts.Milestone("drafted")));

        created.StatusCode.Should().Be(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        var draft = await created.JsonAsync();
        var address = $"/api/v1/drafts/{draft["key"]}";
        created.Headers.Location!.OriginalString.Should().Be("http://localhost" + address);
        ((string)draft["state"]!).Should().Be("draft");
        draft["records"]![0]!["record"].ShouldSay(Scripts.Milestone("drafted"));
        draft["faults"]!.AsArray().Should().BeEmpty();

        using var read = await author.GetAsync(address);
        read.Headers.CacheControl!.NoStore.Should().BeTrue();
        read.Headers.ETag.Should().Be(created.Headers.ETag);
        (await read.Content.ReadAsStringAsync()).Should().Be(await created.Content.ReadAsStringAsync());
        using var hidden = await reviewer.GetAsync(address);
        hidden.StatusCode.Should().Be(HttpStatusCode.NotFound, "what an author has not shown is theirs alone");

        (await Move(author, address, "propose", 1)).Should().Be("in-review 2");
        (await reviewer.ReadAsync("/api/v1/drafts?show=in-review"))["items"]!.AsArray().Select(item => (string)item!["key"]!).Should().Contain((string)draft["key"]!);
        using var returned = await reviewer.SendJsonAsync(HttpMethod.Post, $"{address}/return", new JsonObject { ["comment"] = "It was in Kyoto." }, "\"2\"");
        ((string)(await returned.JsonAsync())["remarks"]!.AsArray()[^1]!["text"]!).Should().Be("It was in Kyoto.");

        using var mended = await author.SendJsonAsync(HttpMethod.Put, address, new JsonObject { ["record"] = Scripts.Milestone("drafted", "A meeting in Kyoto") }, "\"3\"");
        ((string)(await mended.JsonAsync())["title"]!).Should().Be("A meeting in Kyoto");
        (await Move(author, address, "propose", 4)).Should().Be("in-review 5");
        (await Move(reviewer, address, "publish", 5)).Should().Be("published 6");

        ((string)(await reviewer.ReadAsync("/api/v1/milestones/drafted"))["title"]!).Should().Be("A meeting in Kyoto");
        var step = (await reviewer.ChangesAsync()).Single(change => (string)change!["id"]! == "drafted")!;
        ((string)step["by"]!).Should().Be(DraftApp.Author);
        ((string)step["why"]!).Should().Be($"Recorded. Reviewed by {DraftApp.Reviewer}.");
    }

    [Fact]
    public async Task A_change_of_a_record_is_drafted_and_what_others_wrote_meanwhile_stays()
    {
        var (author, reviewer) = await app.PeopleAsync();
        await PublishedAsync("drafted-change");
        using var created = await author.SendJsonAsync(HttpMethod.Post, "/api/v1/drafts", Draft(Scripts.Milestone("drafted-change", "Another title"), "drafted-change", "The title was wrong."));
        var draft = await created.JsonAsync();
        ((int)draft["baseVersion"]!).Should().Be(1);
        // A colleague changes another field by a draft of their own.
        var other = Scripts.Milestone("drafted-change");
        other["summary"] = "Another summary.";
        await PublishedAsync("drafted-change", other, "More is known.");

        var address = $"/api/v1/drafts/{draft["key"]}";
        (await Move(author, address, "propose", 1)).Should().Be("in-review 2");
        (await Move(reviewer, address, "publish", 2)).Should().Be("published 3");

        var milestone = await reviewer.ReadAsync("/api/v1/milestones/drafted-change");
        ((string)milestone["title"]!).Should().Be("Another title");
        ((string)milestone["summary"]!).Should().Be("Another summary.");
    }

    [Fact]
    public async Task What_both_sides_changed_is_brought_together_by_its_author()
    {
        var (author, reviewer) = await app.PeopleAsync();
        await PublishedAsync("drafted-both");
        using var created = await author.SendJsonAsync(HttpMethod.Post, "/api/v1/drafts", Draft(Scripts.Milestone("drafted-both", "Mine"), "drafted-both", "So."));
        var address = $"/api/v1/drafts/{(await created.JsonAsync())["key"]}";
        await PublishedAsync("drafted-both", Scripts.Milestone("drafted-both", "Theirs"), "Otherwise.");

        using var refused = await author.SendJsonAsync(HttpMethod.Post, $"{address}/propose", null, "\"1\"");
        await refused.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "draft-conflict");
        (await author.ReadAsync(address))["conflicts"].ShouldBe("""["title"]""");

        using var rebased = await author.SendJsonAsync(HttpMethod.Put, address, new JsonObject { ["record"] = Scripts.Milestone("drafted-both", "Both"), ["baseVersion"] = 2 }, "\"1\"");
        rebased.StatusCode.Should().Be(HttpStatusCode.OK, await rebased.Content.ReadAsStringAsync());
        (await Move(author, address, "propose", 2)).Should().Be("in-review 3");
        (await Move(reviewer, address, "publish", 3)).Should().Be("published 4");
        ((string)(await reviewer.ReadAsync("/api/v1/milestones/drafted-both"))["title"]!).Should().Be("Both");
    }

    [Fact]
    public async Task A_draft_may_break_rules_until_it_is_proposed()
    {
        var (author, _) = await app.PeopleAsync();
        var unsourced = Scripts.Milestone("drafted-unsourced");
        unsourced["citations"]!.AsArray().Clear();
        using var created = await author.SendJsonAsync(HttpMethod.Post, "/api/v1/drafts", Draft(unsourced));
        var draft = await created.JsonAsync();
        draft["faults"]!.AsArray().Select(fault => (string)fault!["path"]!).Should().Equal("citations");

        using var refused = await author.SendJsonAsync(HttpMethod.Post, $"/api/v1/drafts/{draft["key"]}/propose", null, "\"1\"");

        await refused.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record", "citations");
    }

    [Fact]
    public async Task A_draft_is_given_up_and_taken_up_again()
    {
        var (author, _) = await app.PeopleAsync();
        using var created = await author.SendJsonAsync(HttpMethod.Post, "/api/v1/drafts", Draft(Scripts.Milestone("drafted-up")));
        var key = (string)(await created.JsonAsync())["key"]!;

        (await Move(author, $"/api/v1/drafts/{key}", "discard", 1)).Should().Be("discarded 2");
        (await author.ReadAsync("/api/v1/drafts?show=discarded"))["items"]!.AsArray().Select(item => (string)item!["key"]!).Should().Contain(key);
        using var refused = await author.SendJsonAsync(HttpMethod.Put, $"/api/v1/drafts/{key}", new JsonObject { ["record"] = Scripts.Milestone("drafted-up") }, "\"2\"");
        await refused.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "draft-state");
        (await Move(author, $"/api/v1/drafts/{key}", "reopen", 2)).Should().Be("draft 3");
        (await author.ReadAsync("/api/v1/drafts"))["items"]!.AsArray().Select(item => (string)item!["key"]!).Should().Contain(key);
    }

    [Fact]
    public async Task Forms_and_scripts_go_on_with_each_others_drafts()
    {
        var (author, _) = await app.PeopleAsync();
        using var created = await author.SendJsonAsync(HttpMethod.Post, "/api/v1/drafts", Draft(Scripts.Milestone("drafted-form", "Seen in a form")));
        var key = (string)(await created.JsonAsync())["key"]!;

        var page = await app.AuthorsBrowser.GetStringAsync($"/desk/drafts/{key}");

        page.Should().Contain("Seen in a form").And.Contain("drafted-form").And.Contain("July 2023");
    }

    [Theory]
    [InlineData("""{ "type": "partner", "record": {} }""", "type")]
    [InlineData("""{ "record": {} }""", "type")]
    [InlineData("""{ "type": "milestone" }""", "record")]
    [InlineData("""{ "type": "milestone", "record": [] }""", "record")]
    [InlineData("""{ "type": "milestone", "record": { "id": "x", "titel": "x" } }""", "record.titel")]
    [InlineData("""{ "type": "milestone", "id": "no-such", "record": {} }""", "id")]
    [InlineData("""{ "type": "milestone", "baseVersion": 3, "record": {} }""", "baseVersion")]
    [InlineData("""{ "type": "milestone", "record": {}, "state": "published" }""", "state")]
    public async Task A_draft_that_is_none_is_refused(string body, string place)
    {
        var (author, _) = await app.PeopleAsync();
        using var answer = await author.SendTextAsync(HttpMethod.Post, "/api/v1/drafts", body);
        await answer.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record", place);
    }

    [Fact]
    public async Task Nobody_moves_a_draft_that_they_have_not_seen_or_that_is_not_theirs()
    {
        var (author, reviewer) = await app.PeopleAsync();
        using var created = await author.SendJsonAsync(HttpMethod.Post, "/api/v1/drafts", Draft(Scripts.Milestone("drafted-seen")));
        var address = $"/api/v1/drafts/{(await created.JsonAsync())["key"]}";

        using var unseen = await author.SendJsonAsync(HttpMethod.Post, $"{address}/propose", null);
        using var stale = await author.SendJsonAsync(HttpMethod.Post, $"{address}/propose", null, "\"7\"");
        using var unscoped = await author.SendJsonAsync(HttpMethod.Post, $"{address}/publish", null, "\"1\"");
        using var others = await reviewer.SendJsonAsync(HttpMethod.Post, $"{address}/publish", null, "\"1\"");
        using var early = await author.SendJsonAsync(HttpMethod.Post, $"{address}/reopen", null, "\"1\"");

        await unseen.ShouldBeRefusedAsync(HttpStatusCode.PreconditionRequired, "precondition-needed");
        await stale.ShouldBeRefusedAsync(HttpStatusCode.PreconditionFailed, "stale-version");
        unscoped.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await others.ShouldBeRefusedAsync(HttpStatusCode.NotFound, "unknown-record");
        await early.ShouldBeRefusedAsync(HttpStatusCode.Conflict, "draft-state");
        (await author.ReadAsync(address))["version"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public async Task Drafts_are_tried_and_repeated_as_records_are()
    {
        var (author, _) = await app.PeopleAsync();
        var body = Draft(Scripts.Milestone("drafted-once"));
        using var tried = await author.SendJsonAsync(HttpMethod.Post, "/api/v1/drafts?dryRun=true", body);
        tried.StatusCode.Should().Be(HttpStatusCode.OK);
        tried.Headers.Location.Should().BeNull();
        var before = (await author.ReadAsync("/api/v1/drafts"))["items"]!.AsArray().Count;

        using var first = await author.SendJsonAsync(HttpMethod.Post, "/api/v1/drafts", body, key: "draft-once");
        using var again = await author.SendJsonAsync(HttpMethod.Post, "/api/v1/drafts", body, key: "draft-once");

        (await again.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
        (await author.ReadAsync("/api/v1/drafts"))["items"]!.AsArray().Count.Should().Be(before + 1);
    }

    private static JsonObject Draft(JsonObject record, string? id = null, string? why = null) =>
        new() { ["type"] = "milestone", ["id"] = id, ["why"] = why, ["record"] = record };

    private static async Task<string> Move(HttpClient script, string address, string act, int version)
    {
        using var answer = await script.SendJsonAsync(HttpMethod.Post, $"{address}/{act}", null, $"\"{version}\"");
        answer.StatusCode.Should().Be(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        var moved = await answer.JsonAsync();
        return $"{moved["state"]} {moved["version"]}";
    }

    /// <summary>Lets a state of a milestone be published by way of a draft.</summary>
    private async Task PublishedAsync(string id, JsonObject? record = null, string? why = null)
    {
        var (author, reviewer) = await app.PeopleAsync();
        using var created = await author.SendJsonAsync(HttpMethod.Post, "/api/v1/drafts", Draft(record ?? Scripts.Milestone(id), record is null ? null : id, why));
        created.StatusCode.Should().Be(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        var address = $"/api/v1/drafts/{(await created.JsonAsync())["key"]}";
        await Move(author, address, "propose", 1);
        await Move(reviewer, address, "publish", 2);
    }
}

/// <summary>A site with a contributor and two editors.</summary>
public sealed class DraftApp : TrackerApp
{
    public const string Author = "Cora Contributor";
    public const string Reviewer = "Rita Reviewer";

    private readonly SemaphoreSlim _once = new(1);
    private (HttpClient Author, HttpClient Reviewer)? _people;

    /// <summary>The browser of the contributor.</summary>
    public HttpClient AuthorsBrowser { get; private set; } = null!;

    public async Task<(HttpClient Author, HttpClient Reviewer)> PeopleAsync()
    {
        await _once.WaitAsync();
        try
        {
            if (_people is null)
            {
                var author = await this.JoinAsync(Roles.Contributor, Author);
                AuthorsBrowser = author.Client;
                await this.JoinAsync(Roles.Editor, "Edgar Editor");
                _people = (await this.KeyAsync(author, KeyScope.ReadDrafts, KeyScope.WriteDrafts), await this.KeyAsync(Roles.Editor, Reviewer, KeyScope.ReadDrafts, KeyScope.Publish));
            }
        }
        finally
        {
            _once.Release();
        }

        return _people.Value;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _once.Dispose();
    }
}
