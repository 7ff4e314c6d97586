using System.Net;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Desk;

/// <summary>A summit and what it brought, entered on one sheet without scripts.</summary>
public sealed class SheetTests
{
    [Fact]
    public async Task A_sheet_with_as_many_rows_as_it_holds_is_kept()
    {
        await using var app = new ArticleApp();
        using var editor = await app.SignInAsEditorAsync();
        var rows = string.Join('\n', Enumerable.Range(1, 200).Select(row => $"Event {row}\t7 October 2026\tJP"));
        var page = await editor.ChangeAsync(await editor.VisitAsync(SheetForms.NewSummit), SheetForms.NewSummit, "paste:milestones", ("pasted", rows));
        page.Rows("milestones").Should().Be(200);

        using var saved = await editor.SubmitAsync(page, SheetForms.NewSummit, ("name", "A long day"), ("do", "save"));

        (await editor.VisitAsync(await saved.LeadsToAsync("/desk/sheets/"))).Column("milestones", "title").Should().HaveCount(200).And.HaveElementAt(199, "Event 200");
    }

    [Fact]
    public async Task A_lone_editor_publishes_a_summit_with_all_that_it_brought()
    {
        await using var app = new TrackerApp();
        using var editor = await app.SignInAsEditorAsync();

        using var published = await editor.FillAsync(
            SheetForms.NewSummit,
            "publish",
            [
                .. SheetForms.Summit,
                ("attendance[2].name", "Richard Marles"), ("attendance[2].office", "Deputy Prime Minister"),
                .. SheetForms.Milestone(0, "Council receives the four"),
                .. SheetForms.Milestone(1, "Tokyo launches a satellite dialogue", "JP"), ("milestones[1].date.edtf", "8 October 2026"), ("milestones[1].areas", "space, ISAF"), ("milestones[1].kind", "visit"),
                ("agreements[0].partner", "JP"), ("agreements[0].framework", "itpp"), ("agreements[0].adopted.edtf", "7 October 2026"), ("agreements[0].periodStart.edtf", "2027"), ("agreements[0].periodEnd.edtf", "2030"), ("agreements[0].cited", "1"),
            ]);

        (await published.LeadsToAsync("/summits/")).Should().Be("/summits/izmir-2026");
        var summit = await editor.ReadAsync("/api/v1/summits/izmir-2026");
        summit["attendance"]!.AsArray().Select(person => $"{person!["partner"]} {person["name"]}, {person["leader"]}").Should().Equal("AU Richard Marles, false");
        summit["citations"]![0]!["source"]!.GetValue<string>().Should().Be("nato-izmir-summit-declaration");
        summit["milestones"]!.AsArray().Select(id => id!.GetValue<string>()).Should().BeEquivalentTo("council-receives-the-four-2026", "tokyo-launches-a-satellite-dialogue-2026");

        var milestone = await editor.ReadAsync("/api/v1/milestones/tokyo-launches-a-satellite-dialogue-2026");
        (milestone["date"]!["edtf"]!.GetValue<string>(), milestone["kind"]!.GetValue<string>()).Should().Be(("2026-10-08", "visit"));
        milestone["areas"]!.AsArray().Select(area => area!.GetValue<string>()).Should().Equal("operations-afghanistan", "space");
        (await editor.ReadAsync("/api/v1/milestones/council-receives-the-four-2026"))["date"]!["edtf"]!.GetValue<string>().Should().Be("2026-10-07/2026-10-08", "its date was left to the summit's");

        var agreement = await editor.ReadAsync("/api/v1/agreements/jp-itpp-2026");
        (agreement["predecessor"]!.GetValue<string>(), agreement["summit"]!.GetValue<string>(), agreement["adopted"]!["edtf"]!.GetValue<string>())
            .Should().Be(("jp-itpp-2023", "izmir-2026", "2026-10-07"), "the latest one comes before it");
    }

    [Fact]
    public async Task A_fault_in_the_third_row_keeps_everything_unwritten_and_everything_typed()
    {
        await using var app = new TrackerApp();
        using var editor = await app.SignInAsEditorAsync();
        var before = (await editor.ReadAsync("/api/v1/milestones?limit=1"))["total"]!.GetValue<int>();

        using var response = await editor.FillAsync(
            SheetForms.NewSummit,
            "publish",
            [
                .. SheetForms.Summit,
                ("sources[1].source", "nato-pivot-to-indo-pacific"),
                .. SheetForms.Milestone(0, "Council receives the four"),
                .. SheetForms.Milestone(1, "Tokyo launches a satellite dialogue", "JP"),
                .. SheetForms.Milestone(2, "Wellington proposes a fund", "NZ", "2"), ("milestones[2].quote", "These words stand in no text."),
            ]);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await response.PageAsync();
        var (field, message) = page.Errors().Should().ContainSingle().Which;
        field.Should().Be("milestones[2].quote");
        message.Should().StartWith("Milestone 3: ");
        page.GetElementById("milestones[2].quote-error").Should().NotBeNull();
        page.GetElementById("milestones[2].quote")!.Closest("details")!.HasAttribute("open").Should().BeTrue("the field at fault must be seen");
        page.Column("milestones", "title").Should().Equal("Council receives the four", "Tokyo launches a satellite dialogue", "Wellington proposes a fund");
        page.ValueOf("milestones[2].quote").Should().Be("These words stand in no text.");
        using var offered = await editor.SubmitAsync(page, SheetForms.NewSummit, ("do", "propose"));
        (await offered.PageAsync()).Errors().Should().Equal([(field, message)], "a reviewer is not asked to find what the record itself finds");

        foreach (var unwritten in new[] { "/api/v1/summits/izmir-2026", "/api/v1/sources/nato-izmir-summit-declaration", "/api/v1/milestones/council-receives-the-four-2026" })
        {
            using var missing = await editor.GetAsync(unwritten);
            missing.StatusCode.Should().Be(HttpStatusCode.NotFound, unwritten);
        }

        (await editor.ReadAsync("/api/v1/milestones?limit=1"))["total"]!.GetValue<int>().Should().Be(before);
        (await editor.VisitAsync("/desk")).QuerySelectorAll(".drafts__title").Should().ContainSingle("it is one draft, however often it is sent");
        using var mended = await editor.SubmitAsync(page, SheetForms.NewSummit, ("milestones[2].cited", "1"), ("milestones[2].quote", ""), ("draftVersion", "2"), ("do", "publish"));
        await mended.LeadsToAsync("/summits/izmir-2026");
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_at_its_cell()
    {
        await using var app = new TrackerApp();
        using var editor = await app.SignInAsEditorAsync();

        using var response = await editor.FillAsync(
            SheetForms.NewSummit,
            "publish",
            [
                .. SheetForms.Summit.Where(field => field.Name is not "country"), ("country", "Türkiye"),
                ("sources[1].source", "a leaflet"),
                .. SheetForms.Milestone(0, "Council receives the four", "JP, Atlantis", "1 7"), ("milestones[0].date.edtf", "the other day"),
                ("attendance[0].office", "Prime Minister"),
            ]);

        (await response.PageAsync()).Errors().Select(error => error.Field).Should().BeEquivalentTo(
            "country", "sources[1].source", "milestones[0].partners", "milestones[0].cited", "milestones[0].date.edtf", "attendance[0].name");
    }

    [Fact]
    public async Task Rows_are_added_copied_moved_and_removed_by_buttons()
    {
        await using var app = new TrackerApp();
        using var editor = await app.SignInAsContributorAsync();
        var page = await editor.VisitAsync(SheetForms.NewSummit);

        page = await editor.ChangeAsync(
            page, SheetForms.NewSummit, "add:milestones[0]", ("date.edtf", "7 October 2026"), ("milestones[0].title", "First"), ("milestones[0].partners", "JP"), ("milestones[0].cited", "1"));
        page.Column("milestones", "title").Should().Equal("First", "");
        page.Column("milestones", "partners").Should().Equal(["JP", "JP"], "a new row begins with what saves typing");
        page.Column("milestones", "date.edtf").Should().Equal("7 October 2026", "7 October 2026");
        page.QuerySelector("[autofocus]")!.Id.Should().Be("milestones[1].title");

        page = await editor.ChangeAsync(page, SheetForms.NewSummit, "copy:milestones[0]", ("milestones[1].title", "Second"));
        page.Column("milestones", "title").Should().Equal("First", "First", "Second");
        page = await editor.ChangeAsync(page, SheetForms.NewSummit, "up:milestones[2]", ("milestones[1].title", "First again"));
        page.Column("milestones", "title").Should().Equal("First", "Second", "First again");
        page = await editor.ChangeAsync(page, SheetForms.NewSummit, "down:milestones[0]");
        page.Column("milestones", "title").Should().Equal("Second", "First", "First again");
        page = await editor.ChangeAsync(page, SheetForms.NewSummit, "remove:milestones[1]");
        page.Column("milestones", "title").Should().Equal("Second", "First again");

        page = await editor.ChangeAsync(page, SheetForms.NewSummit, "add:agreements");
        page.ValueOf("agreements[0].adopted.edtf").Should().Be("7 October 2026", "it is preset to the first day");
        page = await editor.ChangeAsync(page, SheetForms.NewSummit, "preview", ("agreements[0].partner", "AU"), ("agreements[0].framework", "itpp"));
        page.TextOf("[id='agreements[0].predecessor-echo']").Should().StartWith("ITPP of").And.Contain("Australia");
        page = await editor.ChangeAsync(page, SheetForms.NewSummit, "add:attendance[1]", ("attendance[1].name", "Lee Jae-myung"));
        page.TextsOf(".sheet-row--attendance .partner-badge__code").Should().Equal("JP", "KR", "KR", "AU", "NZ");
    }

    [Fact]
    public async Task Rows_of_a_spreadsheet_are_pasted_into_a_field()
    {
        await using var app = new TrackerApp();
        using var editor = await app.SignInAsContributorAsync();
        var page = await editor.VisitAsync(SheetForms.NewSummit);

        page = await editor.ChangeAsync(
            page, SheetForms.NewSummit, "paste:milestones", ("date.edtf", "7 to 8 October 2026"),
            ("pasted", "Title\tDate\tPartners\nFirst\t7 October 2026\tJP KR\tvisit\tspace, cyber\tITPP\t\"A summary\nof two lines, with a \"\"word\"\".\"\nSecond\t\t\tnonsense\n"));

        page.Column("milestones", "title").Should().Equal("First", "Second");
        page.Column("milestones", "date.edtf").Should().Equal(["7 October 2026", "7 October 2026"], "an empty cell takes what a new row would");
        page.Column("milestones", "partners").Should().Equal("JP KR", "JP KR");
        page.Column("milestones", "kind").Should().Equal(["visit", "nonsense"], "nothing pasted is lost");
        page.Column("milestones", "framework").Should().Equal("itpp", "");
        page.ValueOf("milestones[0].summary").Should().Be("A summary\nof two lines, with a \"word\".");
        page.TextsOf("[id='milestones[0].areas-echo'] span").Should().Equal("Space", "Cyber defence");
    }

    [Fact]
    public async Task The_preview_draws_the_new_among_the_recorded_of_that_year()
    {
        await using var app = new TrackerApp();
        using var editor = await app.SignInAsContributorAsync();

        using var response = await editor.FillAsync(
            SheetForms.NewSummit,
            "preview",
            [.. SheetForms.Summit, .. SheetForms.Milestone(0, "Council receives the four", "NZ"), ("agreements[0].partner", "KR"), ("agreements[0].framework", "itpp"), ("agreements[0].adopted.edtf", "8 October 2026")]);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        var preview = (await response.PageAsync()).Section("On the timeline");
        var marks = preview.QuerySelectorAll("svg a").Select(mark => mark.GetAttribute("href")).ToList();
        marks.Should().Contain("#milestones[0].title").And.Contain("#agreements[0].partner").And.Contain("#name").And.Contain("/milestones/ankara-summit-2026");
        marks.Should().NotContain("/milestones/kishida-nato-summit-2023", "it is of another year");
        (await editor.VisitAsync("/desk")).TextsOf(".drafts__title").Should().BeEmpty("looking saves nothing");
    }
}
