using System.Net;
using AngleSharp.Dom;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Desk;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Lists;

/// <summary>One change of all milestones of a filtered list.</summary>
public sealed class BulkEditTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task Editors_find_the_way_from_the_list_and_nobody_else_does()
    {
        using var editor = await app.SignInAsEditorAsync("Wim Way");
        using var contributor = await app.SignInAsContributorAsync("Cleo Contributor");
        using var visitor = app.Visitor();

        (await editor.VisitAsync("/milestones?partner=NZ&kind=visit")).QuerySelectorAll("a[href='/desk/bulk?partner=NZ&kind=visit']").Should().ContainSingle();
        var narrowed = await editor.VisitAsync("/milestones?sourceKind=press&disputed=true&year=2022&sort=-date");
        var way = narrowed.QuerySelector("a[href^='/desk/bulk']")!.GetAttribute("href")!;
        way.Should().Be("/desk/bulk?sourceKind=press&disputed=true&year=2022&sort=-date");
        (await editor.VisitAsync(way)).TextOf("h1").Should().Be($"Edit {narrowed.TextsOf(".stat-line span")[0].Split(' ')[0]} milestones at once");
        foreach (var client in new[] { contributor, visitor })
            (await client.VisitAsync("/milestones?partner=NZ&kind=visit")).QuerySelectorAll("a[href^='/desk/bulk']").Should().BeEmpty();
    }

    [Fact]
    public async Task What_would_change_is_shown_and_what_is_ticked_is_changed_as_one_step()
    {
        using var editor = await app.SignInAsEditorAsync("Bea Bulk");
        const string path = "/desk/bulk?partner=NZ&kind=visit&change=add-area&add-area=polar";
        using var unknown = await editor.GetAsync(path);
        unknown.StatusCode.Should().Be(HttpStatusCode.BadRequest);

        var page = await editor.VisitAsync(path.Replace("=polar", "=space"));
        var lines = page.QuerySelectorAll(".bulk__line");
        lines.Should().HaveCountGreaterThan(2);
        lines[0].TextContent.Should().Contain("Areas:").And.Contain("→").And.Contain("Space");
        var seen = page.QuerySelectorAll("input[name=record]").Select(box => box.GetAttribute("value")!).ToList();

        using var unreasoned = await SaveAsync(editor, page, path, "", seen);
        using var saved = await SaveAsync(editor, page, path, "They speak of space.", seen[1..]);

        (await unreasoned.PageAsync()).Errors().Should().Equal(("why", "Say why they are changed: the history of each shows it."));
        var save = await saved.LeadsToAsync("/desk/saves/");
        (await AreasAsync(editor, seen[0])).Should().NotContain("space");
        (await AreasAsync(editor, seen[1])).Should().Contain("space");
        (await editor.VisitAsync(save)).TextsOf(".page-header__kicker span")[0].Should().StartWith($"{seen.Count - 1} record");
        using var undone = await editor.SubmitAsync(save, ("why", "A mistake."));
        await undone.LeadsToAsync("/desk/saves/");
        (await AreasAsync(editor, seen[1])).Should().NotContain("space");
        (await editor.VisitAsync("/desk/saves")).TextsOf("h2").Take(2).Should().Equal("A mistake.", "They speak of space.");
    }

    [Fact]
    public async Task A_record_that_was_changed_since_it_was_seen_keeps_all_of_them_out()
    {
        using var editor = await app.SignInAsEditorAsync("Vic Versions");
        const string path = "/desk/bulk?partner=KR&kind=visit&change=set-confidence&set-confidence=medium";
        var page = await editor.VisitAsync(path);
        var seen = page.QuerySelectorAll("input[name=record]").Select(box => box.GetAttribute("value")!).ToList();
        var id = seen[^1].Split('@')[0];
        var rival = await editor.UploadAsync("id,title", $"{id},A rival title");
        await editor.CheckAsync(rival, ("treatment", "update"));
        await editor.WriteAsync(rival);

        using var overtaken = await SaveAsync(editor, page, path, "Second hand.", seen);

        overtaken.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var now = await overtaken.PageAsync();
        now.QuerySelector(".form-errors a")!.GetAttribute("href").Should().Be($"/milestones/{id}");
        (await editor.ReadAsync($"/api/v1/milestones/{seen[0].Split('@')[0]}"))["confidence"]!.GetValue<string>().Should().Be("high");
        using var again = await SaveAsync(editor, now, path, "Second hand.", [.. now.QuerySelectorAll("input[name=record]").Select(box => box.GetAttribute("value")!)]);
        await again.LeadsToAsync("/desk/saves/");
    }

    [Fact]
    public async Task A_save_that_was_changed_since_is_not_undone()
    {
        using var editor = await app.SignInAsEditorAsync("Una Undo");
        var path = await editor.UploadAsync(ListForms.Heading, ListForms.Row("A walk in the park", "1 June 2011"), ListForms.Row("Cards were played", "9 August 2012"));
        await editor.CheckAsync(path);
        var save = (await editor.WriteAsync(path)).QuerySelector("main .notice a")!.GetAttribute("href")!;
        var open = await editor.VisitAsync(save);
        var rival = await editor.UploadAsync("id,title", "cards-were-played-2012,Chess was played");
        await editor.CheckAsync(rival, ("treatment", "update"));
        await editor.WriteAsync(rival);

        using var refused = await editor.SubmitAsync(open, save, ("why", "A mistake."));

        refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await refused.PageAsync()).Errors().Single().Message.Should().Contain("cards-were-played-2012");
        (await editor.VisitAsync(save)).QuerySelector("main")!.TextContent.Should().Contain("1 of its records has been changed since");
        await editor.VisitAsync("/milestones/a-walk-in-the-park-2011");
    }

    [Theory]
    [InlineData("/desk/bulk?partner=Atlantis")]
    [InlineData("/desk/bulk?change=paint-it")]
    [InlineData("/desk/bulk?change=set-summit&set-summit=")]
    public async Task What_is_not_understood_is_said(string path)
    {
        using var editor = await app.SignInAsEditorAsync($"Nora {path.Length}");

        using var response = await editor.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.PageAsync()).Errors().Should().ContainSingle();
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient client, IDocument page, string path, string why, IReadOnlyList<string> records)
    {
        var token = page.QuerySelector("main form[method=post] input[name=token]")!.GetAttribute("value")!;
        return client.PostAsync(
            path.Replace("=polar", "=space"),
            new FormUrlEncodedContent([KeyValuePair.Create("token", token), KeyValuePair.Create("why", why), .. records.Select(record => KeyValuePair.Create("record", record))]));
    }

    private static async Task<IEnumerable<string>> AreasAsync(HttpClient client, string seen) =>
        (await client.ReadAsync($"/api/v1/milestones/{seen.Split('@')[0]}"))["areas"]!.AsArray().Select(area => area!.GetValue<string>());
}
