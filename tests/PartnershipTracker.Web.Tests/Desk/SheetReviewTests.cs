using System.Net;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Desk;

/// <summary>Sheets on their way: who sees them, who approves them, and what becomes of them where somebody else was faster.</summary>
public sealed class SheetReviewTests
{
    [Fact]
    public async Task A_contributor_proposes_a_sheet_and_an_editor_reads_every_record_and_publishes_it()
    {
        await using var app = new TrackerApp();
        using var contributor = await app.SignInAsContributorAsync();
        using var editor = await app.SignInAsEditorAsync();

        using var proposed = await contributor.FillAsync(
            SheetForms.NewSummit, "publish", [.. SheetForms.Summit, .. SheetForms.Milestone(0, "Council receives the four"), .. SheetForms.Milestone(1, "Wellington proposes a fund", "NZ")]);
        await proposed.LeadsToAsync("/desk?proposed=");
        var review = (await editor.VisitAsync("/desk")).Section("Waiting for review").QuerySelector("a")!.GetAttribute("href")!;
        var page = await editor.VisitAsync(review);
        page.TextsOf(".in-full__row h3").Should().Equal("Source 1", "Milestone 1", "Milestone 2");
        page.TextsOf(".in-full__row dd").Should().Contain("Wellington proposes a fund").And.Contain("New Zealand").And.Contain("Japan, South Korea, Australia, New Zealand");
        page.QuerySelectorAll("input[name=accept]").Should().BeEmpty("it stands or falls as a whole");

        using var returned = await editor.SubmitAsync(review, ("comment", "Which fund?"), ("do", "return"));
        var sheet = await contributor.SheetAsync(review[..^"/review".Length]);
        (await contributor.VisitAsync(sheet)).TextOf(".notice--strong").Should().Be("Edith Editor asks for changes: Which fund?");
        using var again = await contributor.FillAsync(sheet, "propose", ("milestones[1].title", "Wellington proposes a trust fund"));
        await again.LeadsToAsync("/desk?proposed=");
        using var published = await editor.SubmitAsync(review, ("do", "approve"));

        await published.LeadsToAsync("/summits/izmir-2026");
        (await editor.ReadAsync("/api/v1/summits/izmir-2026"))["milestones"]!.AsArray().Should().HaveCount(2);
        (await editor.ReadAsync("/api/v1/milestones/wellington-proposes-a-trust-fund-2026"))["summit"]!.GetValue<string>().Should().Be("izmir-2026");
    }

    [Fact]
    public async Task A_summit_that_exists_gains_rows_and_keeps_what_the_sheet_does_not_show()
    {
        await using var app = new TrackerApp();
        using var editor = await app.SignInAsEditorAsync();
        var before = await editor.ReadAsync("/api/v1/summits/vilnius-2023");

        var page = await editor.VisitAsync("/summits/vilnius-2023/desk");
        page.Section("Recorded already").QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Should().Contain("/milestones/kishida-nato-summit-2023");
        page.ValueOf("sources[0].source").Should().Be(before["citations"]![0]!["source"]!.GetValue<string>(), "rows can name what the summit rests on");
        using var added = await editor.FillAsync("/summits/vilnius-2023/desk", "publish", [.. SheetForms.Milestone(0, "Observers praise a new format", "NZ", "2")]);

        await added.LeadsToAsync("/summits/vilnius-2023");
        (await editor.ReadAsync("/api/v1/summits/vilnius-2023"))["version"]!.GetValue<int>().Should().Be(before["version"]!.GetValue<int>(), "the summit itself was not changed");
        (await editor.ReadAsync("/api/v1/milestones/observers-praise-a-new-format-2023"))["summit"]!.GetValue<string>().Should().Be("vilnius-2023");

        using var silent = await editor.FillAsync("/summits/vilnius-2023/desk", "publish", ("attendance[0].office", "Prime Minister of Japan"));
        (await silent.PageAsync()).Errors().Should().Equal(("why", "Say why the summit itself is changed: the history shows it."));
        var sheet = await editor.SheetAsync((await editor.VisitAsync("/desk")).QuerySelector(".drafts__title a")!.GetAttribute("href")!);
        using var asked = await editor.FillAsync(sheet, "publish", ("why", "Office in full."));
        using var changed = await editor.SubmitAsync(await asked.PageAsync(), sheet, ("stands", "true"), ("do", "publish"));
        await changed.LeadsToAsync("/summits/vilnius-2023");
        var after = await editor.ReadAsync("/api/v1/summits/vilnius-2023");
        after["attendance"]![0]!["office"]!.GetValue<string>().Should().Be("Prime Minister of Japan");
        foreach (var kept in new[] { "name", "date", "citations", "standing", "note" })
            after[kept]?.ToJsonString().Should().Be(before[kept]?.ToJsonString(), kept);
    }

    [Fact]
    public async Task A_summit_that_somebody_else_changed_meanwhile_loses_nothing_of_either()
    {
        await using var app = TrackerApp.With(("Editing:OwnReview", "Always"));
        using var mina = await app.SignInAsEditorAsync("Mina One");
        using var otto = await app.SignInAsEditorAsync("Otto Two");
        using var mine = await mina.FillAsync(
            "/summits/vilnius-2023/desk", "save", [.. SheetForms.Milestone(0, "Observers praise a new format", "NZ", "2"), ("name", "Mina’s name"), ("why", "Mina’s reason.")]);
        var sheet = (await mine.LeadsToAsync("/desk/sheets/")).Split('?')[0];
        using var theirs = await otto.PressAsync("/desk/summit/vilnius-2023", "publish", ("name", "Otto’s name"), ("note", "Otto’s note."), ("why", "Otto’s reason."));
        await theirs.LeadsToAsync("/summits/");

        using var late = await mina.FillAsync(sheet, "publish");
        var merge = await late.LeadsToAsync("/desk/drafts/");
        (await mina.ReadAsync("/api/v1/summits/vilnius-2023"))["name"]!.GetValue<string>().Should().Be("Otto’s name", "nothing is overwritten");
        using var together = await mina.SubmitAsync(merge, ("take-name", "mine"));
        await together.LeadsToAsync("/desk/drafts/");
        (await mina.VisitAsync(sheet)).ValueOf("milestones[0].title").Should().Be("Observers praise a new format");
        using var published = await mina.FillAsync(sheet, "publish");

        await published.LeadsToAsync("/summits/vilnius-2023");
        var after = await mina.ReadAsync("/api/v1/summits/vilnius-2023");
        (after["name"]!.GetValue<string>(), after["note"]!.GetValue<string>()).Should().Be(("Mina’s name", "Otto’s note."));
        (await mina.ReadAsync("/api/v1/milestones/observers-praise-a-new-format-2023"))["title"]!.GetValue<string>().Should().Be("Observers praise a new format");
    }

    [Fact]
    public async Task What_may_be_recorded_already_is_asked_about_once()
    {
        await using var app = new TrackerApp();
        using var editor = await app.SignInAsEditorAsync();
        IReadOnlyList<(string, string)> row = [.. SheetForms.Milestone(0, "Kishida: the two regions' security is inseparable", "JP", "2"), ("milestones[0].date.edtf", "12 July 2023")];

        using var asked = await editor.FillAsync("/summits/vilnius-2023/desk", "publish", row);
        asked.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await asked.PageAsync();
        page.QuerySelectorAll(".similar a").Select(link => link.GetAttribute("href")).Should().Contain("/milestones/kishida-nato-summit-2023");
        page.ValueOf("milestones[0].title").Should().Be("Kishida: the two regions' security is inseparable");
        using var different = await editor.SubmitAsync(page, await editor.SheetAsync((await editor.VisitAsync("/desk")).QuerySelector(".drafts__title a")!.GetAttribute("href")!), ("different", "true"), ("do", "publish"));

        await different.LeadsToAsync("/summits/vilnius-2023");
    }

    [Fact]
    public async Task A_sheet_is_for_those_who_are_signed_in_and_of_a_summit_that_is_there()
    {
        await using var app = new TrackerApp();
        using var visitor = app.Visitor();
        using var contributor = await app.SignInAsContributorAsync();

        foreach (var guarded in new[] { SheetForms.NewSummit, "/summits/vilnius-2023/desk" })
        {
            using var turned = await visitor.GetAsync(guarded);
            turned.Headers.Location!.OriginalString.Should().StartWith("/account/sign-in?returnUrl=");
        }

        foreach (var nothing in new[] { "/summits/no-such/desk", "/summits/new/desk", "/desk/sheets/no-such" })
        {
            using var missing = await contributor.GetAsync(nothing);
            missing.StatusCode.Should().Be(HttpStatusCode.NotFound, nothing);
        }

        (await visitor.VisitAsync("/summits/vilnius-2023")).QuerySelector("a[href='/summits/vilnius-2023/desk']").Should().BeNull();
        (await contributor.VisitAsync("/summits/vilnius-2023")).QuerySelector("a[href='/summits/vilnius-2023/desk']")!.TextContent.Should().Be("Add what it brought");
        (await contributor.VisitAsync("/desk")).QuerySelector("a[href='/summits/new']").Should().NotBeNull();
    }
}
