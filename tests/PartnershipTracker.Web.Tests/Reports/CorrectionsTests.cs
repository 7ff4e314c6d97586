using System.Net;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Reports;

/// <summary>What readers and scripts learn of reports that were right.</summary>
public sealed class CorrectionsTests
{
    [Fact]
    public async Task Without_any_the_page_says_so_in_words()
    {
        await using var app = new ArticleApp();
        using var client = app.Visitor();

        (await client.VisitAsync("/corrections")).TextOf(".empty h2").Should().Be("No correction published");
        (await client.VisitAsync("/corrections?about=partner/japan")).TextOf(".empty h2").Should().Be("No correction of this record");
        (await client.VisitAsync("/")).QuerySelector("footer a[href='/corrections']").Should().NotBeNull();
    }

    [Fact]
    public async Task They_come_the_latest_first_page_by_page_on_the_page_as_over_the_API()
    {
        await using var app = new ArticleApp();
        var published = new List<string>();
        foreach (var time in Enumerable.Range(1, 3))
        {
            app.Clock.Move(TimeSpan.FromDays(1));
            published.Insert(0, await app.PublishAsync($"The {time}. thing that was wrong."));
        }

        using var client = app.Visitor();
        var first = await client.VisitAsync("/corrections?limit=2");
        var second = await client.VisitAsync(first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);
        var list = await client.ReadAsync("/api/v1/corrections?limit=2");
        var rest = await client.ReadAsync(list["next"]!.GetValue<string>());

        new[] { first, second }.SelectMany(page => page.QuerySelectorAll(".correction").Select(item => item.Id)).Should().Equal(published.Select(number => $"correction-{number}"));
        new[] { list, rest }.SelectMany(page => page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())).Should().Equal(published);
        list["total"]!.GetValue<int>().Should().Be(3);
        list["items"]![0]!.AsObject().Select(member => member.Key).Should().Equal("id", "recordType", "record", "title", "wrong", "change", "reportedAt", "publishedAt");
    }

    [Fact]
    public async Task A_cursor_that_was_made_up_is_told()
    {
        await using var app = new ArticleApp();
        using var client = app.Visitor();

        using var page = await client.GetAsync("/corrections?cursor=made-up");
        using var answer = await client.GetAsync("/api/v1/corrections?cursor=made-up");

        page.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await page.PageAsync()).TextOf(".empty h2").Should().Be("No list yet");
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]!["cursor"].Should().NotBeNull();
    }

    [Fact]
    public async Task They_have_no_past_that_could_be_asked_for()
    {
        await using var app = new ArticleApp();
        using var client = app.Visitor();

        using var answer = await client.GetAsync("/api/v1/corrections?known=2026-11-23");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, "what was published is not what the record said then");
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]!["known"].Should().NotBeNull();
    }
}
