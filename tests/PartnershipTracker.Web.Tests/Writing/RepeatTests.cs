using System.Net;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;

namespace PartnershipTracker.Web.Tests.Writing;

/// <summary>What is sent twice is done once (draft-ietf-httpapi-idempotency-key-header), and what is only tried is not done.</summary>
public sealed class RepeatTests(WritingApp app) : IClassFixture<WritingApp>
{
    [Fact]
    public async Task A_repeat_is_answered_as_the_first_was()
    {
        using var script = await app.ScriptAsync();
        using var first = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Scripts.Milestone("twice"), key: "\"a-key\"");
        using var patched = await script.SendJsonAsync(HttpMethod.Put, "/api/v1/milestones/twice?why=So.", Scripts.Milestone("twice", "Other"), "\"1\"");

        using var again = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Scripts.Milestone("twice"), key: "a-key");

        again.StatusCode.Should().Be(HttpStatusCode.Created);
        again.Headers.GetValues("Idempotent-Replayed").Should().Equal("true");
        first.Headers.Contains("Idempotent-Replayed").Should().BeFalse();
        again.Headers.Location.Should().Be(first.Headers.Location);
        again.Headers.ETag.Should().Be(first.Headers.ETag);
        (await again.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
        (await script.StepsAsync("twice")).Should().Be(2);
    }

    [Fact]
    public async Task Twenty_repeats_at_once_write_once()
    {
        using var script = await app.ScriptAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Scripts.Milestone("twenty"), key: "at-once")));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.Created);
        (await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()))).Distinct().Should().ContainSingle();
        answers.Count(answer => !answer.Headers.Contains("Idempotent-Replayed")).Should().Be(1);
        (await script.StepsAsync("twenty")).Should().Be(1);
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task A_key_stands_for_one_request()
    {
        using var script = await app.ScriptAsync();
        using var first = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Scripts.Milestone("one-request"), key: "one");
        first.StatusCode.Should().Be(HttpStatusCode.Created);

        using var otherBody = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Scripts.Milestone("another-request"), key: "one");
        using var otherReason = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones?why=Another.", Scripts.Milestone("one-request"), key: "one");

        foreach (var answer in new[] { otherBody, otherReason })
            await answer.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        (await script.StepsAsync("another-request")).Should().Be(0);
    }

    [Fact]
    public async Task Keys_of_two_people_have_nothing_to_do_with_each_other()
    {
        using var script = await app.ScriptAsync();
        using var other = await app.KeyAsync(Roles.Editor, "Otto Other", KeyScope.Publish);
        using var first = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Scripts.Milestone("mine"), key: "shared");

        using var second = await other.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Scripts.Milestone("theirs"), key: "shared");

        second.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task What_was_refused_may_be_sent_again_under_its_key()
    {
        using var script = await app.ScriptAsync();
        var wrong = Scripts.Milestone("mended");
        wrong["citations"]!.AsArray().Clear();
        using var refused = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", wrong, key: "mend");
        refused.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);

        using var mended = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Scripts.Milestone("mended"), key: "mend");

        mended.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task After_a_day_a_key_is_forgotten()
    {
        await using var own = TrackerApp.With(("Editing:OwnReview", "Always"));
        using var script = await own.PublisherAsync();
        using var first = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Scripts.Milestone("day"), key: "day");
        own.Clock.Move(TimeSpan.FromHours(25));

        using var again = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Scripts.Milestone("day"), key: "day");

        await again.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record", "id");
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("two words")]
    [InlineData("ä")]
    public async Task A_key_is_visible_ascii(string key)
    {
        using var script = await app.ScriptAsync();
        using var answer = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones", Scripts.Milestone("bad-key"), key: key);
        await answer.ShouldBeRefusedAsync(HttpStatusCode.BadRequest, "invalid-header");
    }

    [Fact]
    public async Task What_is_only_tried_is_checked_and_answered_and_leaves_nothing()
    {
        using var script = await app.ScriptAsync();
        await script.RecordAsync("tried");
        var before = (await script.ChangesAsync()).Count;

        using var created = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones?dryRun=true", Scripts.Milestone("trial"), key: "trial");
        using var put = await script.SendJsonAsync(HttpMethod.Put, "/api/v1/milestones/tried?why=So.&dryRun=true", Scripts.Milestone("tried", "Other"), "\"1\"");
        using var deleted = await script.SendJsonAsync(HttpMethod.Delete, "/api/v1/milestones/tried?why=So.&dryRun=true", null, "\"1\"");
        using var refused = await script.SendJsonAsync(HttpMethod.Post, "/api/v1/milestones?dryRun=true", Scripts.Milestone("tried"));

        created.StatusCode.Should().Be(HttpStatusCode.OK);
        created.Headers.Location.Should().BeNull();
        created.Headers.ETag.Should().BeNull();
        (await created.JsonAsync())["record"].ShouldSay(Scripts.Milestone("trial"));
        ((int)(await put.JsonAsync())["version"]!).Should().Be(2);
        ((int)(await deleted.JsonAsync())["version"]!).Should().Be(2);
        await refused.ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "invalid-record", "id");
        (await script.ChangesAsync()).Should().HaveCount(before);
        using var unknown = await script.GetAsync("/api/v1/milestones/trial");
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
