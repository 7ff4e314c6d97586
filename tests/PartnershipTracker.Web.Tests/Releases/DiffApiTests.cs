using System.Net;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Releases;

/// <summary>In what two states of the record differ, as a script asks for it.</summary>
public sealed class DiffApiTests : IAsyncLifetime
{
    private readonly TrackerApp _app = new();

    public async Task InitializeAsync()
    {
        _app.Clock.Move(TimeSpan.FromDays(1));
        await _app.ChangeAsync<MilestoneInput>("milestone", "ankara-summit-2026", milestone => milestone with { Title = "Another title" });
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("from=1")]
    [InlineData("from=latest")]
    [InlineData("from=2026-11-23&to=2026-11-24")]
    [InlineData("from=2026-11-23T23:59:59Z&partner=JP&type=milestone")]
    public async Task Each_record_is_told_of_with_what_changed(string query)
    {
        using var client = _app.CreateClient();

        (await client.ReadAsync($"/api/v1/diff?{query}")).ShouldBe("""
            {
              "items": [
                {
                  "id": "ankara-summit-2026",
                  "type": "milestone",
                  "title": "Another title",
                  "kind": "changed",
                  "from": 1,
                  "to": 2,
                  "mergedInto": null,
                  "changes": [
                    {
                      "path": "title",
                      "label": "title",
                      "before": "Scheduled: NATO summit in Ankara, 7–8 July 2026",
                      "after": "Another title",
                      "kind": "changed",
                      "sentence": "title changed from “Scheduled: NATO summit in Ankara, 7–8 July 2026” to “Another title”"
                    }
                  ]
                }
              ],
              "total": 1,
              "next": null
            }
            """);
    }

    [Fact]
    public async Task From_before_the_first_record_everything_is_added_page_by_page_or_line_by_line()
    {
        using var client = _app.CreateClient();
        var ids = new List<string>();
        for (var next = "/api/v1/diff?from=2026-11-22&limit=200&fields=kind,type"; next is not null;)
        {
            var page = await client.ReadAsync(next);
            page["items"]!.AsArray().Should().OnlyContain(item => item!["kind"]!.GetValue<string>() == "added");
            ids.AddRange(page["items"]!.AsArray().Select(item => $"{item!["type"]} {item["id"]}"));
            next = page["next"]?.GetValue<string>();
        }

        ids.Should().OnlyHaveUniqueItems().And.HaveCount(593).And.BeInAscendingOrder(StringComparer.Ordinal);
        (await client.GetStringAsync("/api/v1/diff.ndjson?from=2026-11-22&fields=type")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(593);
    }

    [Theory]
    [InlineData("", """{ "from": ["from says with which state to begin: a release (1, latest) or a moment (2026-11-25)."] }""")]
    [InlineData("?from=7&to=x", """{ "from": ["There is no release 7."], "to": ["'x' is not a moment. Write a day, 2026-11-25, or a time in UTC, 2026-11-25T10:00:00Z. A release is named by its number, or as latest."] }""")]
    [InlineData("?from=2026-11-24&to=1", """{ "to": ["to lies before from: name the earlier state first."] }""")]
    [InlineData("?from=1&type=nothing", """{ "type": ["'nothing' is not a known type. Allowed: source, partner, framework, cooperation-area, summit, agreement, milestone, assessment, disagreement, proper-name."] }""")]
    [InlineData("?from=1&known=2026-11-23", """{ "known": ["'known' is not a parameter of this address. Allowed: from, to, type, partner, limit, cursor, fields."] }""")]
    [InlineData("?from=1&cursor=made-up", """{ "cursor": ["This cursor is not one that this query gave: take 'next' of a page unchanged, or leave it out."] }""")]
    public async Task What_is_wrong_is_said_of_each_parameter(string query, string errors)
    {
        using var client = _app.CreateClient();
        using var answer = await client.GetAsync($"/api/v1/diff{query}");

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, $$"""
            { "type": "/problems/invalid-parameters", "title": "The request has parameters that are not valid.", "status": 400, "errors": {{errors}} }
            """);
    }
}
