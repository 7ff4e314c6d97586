using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Desk;

/// <summary>A milestone by the form, without scripts.</summary>
public sealed class MilestoneFormTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task A_lone_editor_publishes_what_the_form_says()
    {
        await using var own = new TrackerApp();
        using var editor = await own.SignInAsEditorAsync();

        var page = await editor.PublishAsync(
            [.. DeskForms.Milestone("Japan sends a liaison officer", "mid-November 2026"), ("areas", "cyber-defence"), ("framework", "itpp"), ("summit", "Ankara Summit"), ("confidence", "medium")]);

        var record = await editor.ReadAsync("/api/v1" + page);
        record["title"]!.GetValue<string>().Should().Be("Japan sends a liaison officer");
        record["date"]!["edtf"]!.GetValue<string>().Should().Be("2026-11-11~/2026-11-20~");
        record["areas"]!.AsArray().Select(area => area!.GetValue<string>()).Should().Equal("cyber-defence");
        (record["framework"]!.GetValue<string>(), record["summit"]!.GetValue<string>(), record["confidence"]!.GetValue<string>(), record["version"]!.GetValue<int>())
            .Should().Be(("itpp", "ankara-2026", "medium", 1));
        page.Should().Be("/milestones/japan-sends-a-liaison-officer-2026");
    }

    [Fact]
    public async Task What_is_wrong_is_said_above_and_at_its_field_and_nothing_typed_is_lost()
    {
        using var editor = await app.SignInAsEditorAsync("Erna Errors");

        using var response = await editor.PressAsync(
            DeskForms.NewMilestone, "publish",
            ("title", "A visit"), ("date.edtf", "the other day"), ("summary", " "), ("citations[0].source", "no such source"), ("citations[0].quote", "Some words"), ("framework", "itpp"));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await response.PageAsync();
        page.Errors().Select(error => error.Field).Should().BeEquivalentTo("date.edtf", "partners", "summary", "citations[0].source");
        foreach (var (field, message) in page.Errors())
        {
            page.GetElementById(field!).Should().NotBeNull();
            page.GetElementById(field + "-error")!.TextContent.Should().Contain(message);
        }

        page.Title.Should().StartWith("Error: ");
        (page.ValueOf("title"), page.ValueOf("date.edtf"), page.ValueOf("citations[0].source"), page.ValueOf("citations[0].quote"), page.ValueOf("framework"))
            .Should().Be(("A visit", "the other day", "no such source", "Some words", "itpp"));
        (await editor.VisitAsync("/desk")).TextsOf(".drafts__title").Should().Contain("A visit", "what is not ready is kept as a draft");
    }

    [Fact]
    public async Task Words_are_original_or_translated_where_they_are_given_and_the_editor_says_so()
    {
        await using var own = new TrackerApp();
        using var editor = await own.SignInAsEditorAsync();
        (string, string)[] said =
        [
            .. DeskForms.Milestone("A minister speaks of the alliance"), ("kind", "statement"), ("statement.speaker", "A minister"), ("statement.words", "We stand together."),
            ("citations[0].quote", "She said: “We stand together.”"), ("statement.wording", "translated"),
        ];
        (await editor.VisitAsync(DeskForms.NewMilestone)).QuerySelectorAll("[id='statement.wording'] option").Select(option => option.TextContent).Should().Equal(
            "Not recorded", "Original: as spoken", "Translated: from the language spoken");

        using var wordless = await editor.PressAsync(DeskForms.NewMilestone, "publish", [.. said.Where(field => field.Item1 != "statement.words")]);
        (await wordless.PageAsync()).Errors().Should().Equal(("statement.wording", "Only words that are given are original or translated: give them, or leave 'wording' out."));

        var page = await editor.PublishAsync(said);
        (await editor.ReadAsync("/api/v1" + page))["statement"]!["wording"]!.GetValue<string>().Should().Be("translated");
        (await editor.VisitAsync(page)).TextOf("blockquote.statement footer").Should().EndWith("Original or translated: Translated");

        var form = $"/desk/milestone/{page.Split('/')[^1]}";
        (await editor.VisitAsync(form)).ValueOf("statement.wording").Should().Be("translated");
        using var taken = await editor.PressAsync(form, "publish", ("statement.wording", ""), ("why", "The page does not say which."));
        await taken.LeadsToAsync(page);
        (await editor.ReadAsync("/api/v1" + page))["statement"]!["wording"].Should().BeNull();
        (await editor.VisitAsync(page)).TextOf("blockquote.statement footer").Should().EndWith("Original or translated: Not recorded");
        (await editor.VisitAsync($"/history/milestone/{page.Split('/')[^1]}")).TextOf("main").Should().Contain("Wording of the statement removed");
    }

    [Fact]
    public async Task A_new_source_is_recorded_along_the_way_and_known_again_by_its_address()
    {
        await using var own = new TrackerApp();
        using var editor = await own.SignInAsEditorAsync();
        (string, string)[] Cited(string title, string when) =>
        [
            .. DeskForms.Milestone(title, when).Where(field => field.Name != "citations[0].source"), ("citations[0].source", ""),
            ("citations[0].newSource.url", "https://example.org/a-new-report"), ("citations[0].newSource.title", "A new report"),
            ("citations[0].newSource.publisher", "A newspaper"), ("citations[0].newSource.kind", "press"), ("citations[0].newSource.published.edtf", "2 Nov 2026"),
        ];

        var first = await editor.PublishAsync(Cited("First visit of a frigate", "1 November 2026"));
        var second = await editor.PublishAsync(Cited("Second talks on space", "2 March 2025"));

        var source = (await editor.ReadAsync("/api/v1" + first))["citations"]![0]!["source"]!.GetValue<string>();
        (await editor.ReadAsync("/api/v1" + second))["citations"]![0]!["source"]!.GetValue<string>().Should().Be(source);
        var record = await editor.ReadAsync($"/api/v1/sources/{source}");
        (record["title"]!.GetValue<string>(), record["kind"]!.GetValue<string>(), record["published"]!["edtf"]!.GetValue<string>()).Should().Be(("A new report", "press", "2026-11-02"));
    }

    [Fact]
    public async Task A_wrong_address_of_a_new_source_is_named_where_it_was_typed()
    {
        using var editor = await app.SignInAsEditorAsync("Nora Newsource");

        using var response = await editor.PressAsync(
            DeskForms.NewMilestone, "propose",
            [
                .. DeskForms.Milestone("A visit to nowhere").Where(field => field.Name != "citations[0].source"), ("citations[0].source", ""),
                ("citations[0].newSource.url", "not an address"), ("citations[0].newSource.title", "T"), ("citations[0].newSource.publisher", ""),
            ]);

        (await response.PageAsync()).Errors().Should().ContainSingle(error => error.Field == "citations[0].newSource.publisher");
    }

    [Fact]
    public async Task A_passage_is_chosen_in_the_text_of_a_source_by_whatever_name_it_is_called_and_never_without_one()
    {
        using var editor = await app.SignInAsEditorAsync("Paula Passage");
        var title = (await editor.ReadAsync("/api/v1/sources/nato-pivot-to-indo-pacific"))["title"]!.GetValue<string>();

        using var named = await editor.PressAsync(DeskForms.NewMilestone, "passage:citations[0]", ("title", "Named"), ("citations[0].source", title));
        (await editor.VisitAsync(await named.LeadsToAsync("/desk/drafts/"))).TextOf("h1").Should().Be("Choose the passage");
        using var unnamed = await editor.PressAsync(DeskForms.NewMilestone, "passage:citations[0]", ("title", "Unnamed"), ("citations[0].source", ""));
        using var back = await editor.GetAsync(await unnamed.LeadsToAsync("/desk/drafts/"));

        var page = await editor.VisitAsync(await back.LeadsToAsync("/desk/drafts/"));
        page.ValueOf("title").Should().Be("Unnamed");
        page.Errors().Should().Equal(("citations[0].source", "Choose the source first: its passage is selected in its text."));
    }

    [Fact]
    public async Task More_than_a_draft_holds_is_refused_with_everything_that_was_typed()
    {
        using var editor = await app.SignInAsEditorAsync("Lena Long");
        var summary = new string('x', Core.Editing.Draft.MaxFormLength + 1);

        using var refused = await editor.PressAsync(DeskForms.NewMilestone, "publish", ("title", "Long"), ("summary", summary));
        var open = await editor.VisitAsync(DeskForms.NewMilestone);
        open.QuerySelector("form.editor")!.RemoveAttribute("action");
        using var unsaved = await editor.SubmitAsync(open, DeskForms.NewMilestone + "?handler=autosave", ("title", "Long"), ("summary", summary));

        (await unsaved.Content.ReadAsStringAsync()).Should().Be("""{"tooLong":true}""");
        (refused.StatusCode, unsaved.StatusCode).Should().Be((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge));
        var page = await refused.PageAsync();
        page.Errors().Should().Equal((null, "This is more than a draft holds: make it shorter, or two of it."));
        (page.ValueOf("title"), page.ValueOf("summary")).Should().Be(("Long", summary));
        (await editor.VisitAsync("/desk")).TextsOf(".drafts__title").Should().BeEmpty();
    }

    [Fact]
    public async Task A_passage_that_is_not_in_a_held_text_is_refused_with_the_nearest_that_is()
    {
        await using var own = new TrackerApp();
        using var editor = await own.SignInAsEditorAsync();

        using var response = await editor.PressAsync(
            DeskForms.NewMilestone, "publish",
            [.. DeskForms.Milestone("A passage").Where(field => field.Name != "citations[0].source"), ("citations[0].source", "nato-pivot-to-indo-pacific"), ("citations[0].quote", "Yoon Suk-yeols Global Pivotal State")]);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.PageAsync()).Errors().Should().ContainSingle(error => error.Field == "citations[0].quote")
            .Which.Message.Should().Contain("is not in the text").And.Contain("Yoon Suk-yeol’s Global Pivotal State");
    }

    [Fact]
    public async Task Rows_are_added_and_removed_by_buttons_with_all_that_was_typed()
    {
        using var editor = await app.SignInAsEditorAsync("Rosa Rows");
        using var one = await editor.SubmitAsync(DeskForms.NewMilestone, ("title", "Typed"), ("do", "add:citations"));
        using var two = await editor.SubmitAsync(await one.PageAsync(), DeskForms.NewMilestone, ("citations[0].quote", "first"), ("do", "add:citations"));
        var page = await two.PageAsync();
        using var less = await editor.SubmitAsync(page, DeskForms.NewMilestone, ("citations[1].quote", "second"), ("do", "remove:citations[0]"));

        page.QuerySelectorAll("#citations > .rows > .row").Should().HaveCount(2);
        var left = await less.PageAsync();
        left.QuerySelectorAll("#citations > .rows > .row").Should().ContainSingle();
        (left.ValueOf("title"), left.ValueOf("citations[0].quote")).Should().Be(("Typed", "second"));
    }

    [Fact]
    public async Task What_may_be_recorded_already_is_shown_until_it_is_said_to_be_different()
    {
        await using var own = new TrackerApp();
        using var editor = await own.SignInAsEditorAsync();
        var fields = DeskForms.Milestone("Kishida attends the NATO summit in Vilnius", "12 July 2023");

        using var asked = await editor.PressAsync(DeskForms.NewMilestone, "publish", fields);
        var page = await asked.PageAsync();
        page.QuerySelectorAll(".similar a").Should().NotBeEmpty().And.OnlyContain(link => link.GetAttribute("href")!.StartsWith("/milestones/"));
        var draft = (await editor.VisitAsync("/desk")).QuerySelector(".drafts__title a")!.GetAttribute("href")!;
        using var taken = await editor.PressAsync(draft, "publish");
        (await taken.PageAsync()).QuerySelectorAll(".similar a").Should().NotBeEmpty("nothing was said yet");

        using var different = await editor.SubmitAsync(await taken.PageAsync(), draft, ("different", "true"), ("do", "publish"));
        await different.LeadsToAsync("/milestones/kishida-attends-the-nato-summit-in-vilnius-2023");
    }

    [Fact]
    public async Task A_draft_needs_nothing_and_a_closed_page_comes_back()
    {
        using var contributor = await app.SignInAsContributorAsync("Dora Draft");

        using var saved = await contributor.PressAsync(DeskForms.NewMilestone, "save", ("title", "Half a thought"), ("date.edtf", "sometime"));
        var draft = await saved.LeadsToAsync("/desk/drafts/");

        var page = await contributor.VisitAsync(draft);
        (page.ValueOf("title"), page.ValueOf("date.edtf")).Should().Be(("Half a thought", "sometime"));
        page.QuerySelectorAll("button[value=publish]").Should().BeEmpty("a contributor proposes");
    }

    [Fact]
    public async Task Saving_by_itself_answers_with_the_draft_and_a_stale_window_learns_of_it()
    {
        using var contributor = await app.SignInAsContributorAsync("Otto Autosave");
        var page = await contributor.VisitAsync(DeskForms.NewMilestone);

        using var first = await AutosaveAsync(contributor, page, DeskForms.NewMilestone, "One", 0);
        var kept = (await first.Content.ReadFromJsonAsync<JsonObject>())!;
        var address = kept["address"]!.GetValue<string>();
        using var second = await AutosaveAsync(contributor, page, address, "Two", 1);
        using var stale = await AutosaveAsync(contributor, page, address, "Stale", 1);

        (first.StatusCode, second.StatusCode, stale.StatusCode).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict));
        (await contributor.VisitAsync(address)).ValueOf("title").Should().Be("Two");
    }

    [Fact]
    public async Task A_link_may_say_where_a_new_record_belongs()
    {
        using var contributor = await app.SignInAsContributorAsync("Pia Prefill");

        (await contributor.VisitAsync(DeskForms.NewMilestone + "?summit=ankara-2026&title=A%20talk")).Should().Match<IDocument>(page => page.ValueOf("summit") == "ankara-2026" && page.ValueOf("title") == "A talk");
    }

    [Theory]
    [InlineData("/desk/nothing/new")]
    [InlineData("/desk/milestone/no-such-milestone")]
    [InlineData("/desk/drafts/no-such-draft")]
    [InlineData("/desk/drafts/no-such-draft/review")]
    [InlineData("/desk/drafts/no-such-draft/merge")]
    [InlineData("/desk/drafts/no-such-draft/passage/0")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var editor = await app.SignInAsEditorAsync("Nils " + Math.Abs(path.GetHashCode(StringComparison.Ordinal)));

        using var response = await editor.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static Task<HttpResponseMessage> AutosaveAsync(HttpClient client, IDocument page, string address, string title, int version) => client.PostAsync(
        address + "?handler=autosave",
        new FormUrlEncodedContent(
        [
            KeyValuePair.Create("token", page.QuerySelector("form[data-editor] input[name=token]")!.GetAttribute("value")!),
            KeyValuePair.Create("title", title),
            KeyValuePair.Create("draftVersion", $"{version}"),
        ]));
}
