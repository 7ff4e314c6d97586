using System.Net;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Desk;

/// <summary>A second pair of eyes; and two who change one record at one time.</summary>
public sealed class ReviewTests
{
    [Fact]
    public async Task A_contributor_proposes_an_editor_publishes_and_the_history_names_both()
    {
        await using var app = new TrackerApp();
        using var contributor = await app.SignInAsContributorAsync();
        using var editor = await app.SignInAsEditorAsync();

        using var proposed = await contributor.PressAsync(DeskForms.NewMilestone, "propose", DeskForms.Milestone("Australia hosts a workshop", partner: "AU"));
        await proposed.LeadsToAsync("/desk");
        var review = await WaitingAsync(editor);
        (await editor.VisitAsync(review)).TextsOf(".side__label").Should().Contain("Title").And.Contain("Sources");
        using var published = await editor.SubmitAsync(review, ("do", "approve"));

        var page = await published.LeadsToAsync("/milestones/australia-hosts-a-workshop-2026");
        (await editor.VisitAsync(page)).TextOf("h1").Should().Be("Australia hosts a workshop");
        (await contributor.VisitAsync("/desk")).TextsOf(".drafts__title").Should().BeEmpty();
    }

    [Fact]
    public async Task An_editor_asks_for_changes_and_the_author_goes_on()
    {
        await using var app = new TrackerApp();
        using var contributor = await app.SignInAsContributorAsync();
        using var editor = await app.SignInAsEditorAsync();
        using var proposed = await contributor.PressAsync(DeskForms.NewMilestone, "propose", DeskForms.Milestone("A vague visit"));
        var review = await WaitingAsync(editor);

        using var silent = await editor.SubmitAsync(review, ("comment", " "), ("do", "return"));
        using var returned = await editor.SubmitAsync(review, ("comment", "Who visited whom?"), ("do", "return"));

        silent.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        returned.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var draft = review[..^"/review".Length];
        (await contributor.VisitAsync(draft)).TextOf(".notice--strong").Should().Be("Edith Editor asks for changes: Who visited whom?");
        using var again = await contributor.PressAsync(draft, "propose", ("title", "An Australian minister visits NATO"));
        await again.LeadsToAsync("/desk");
        (await editor.VisitAsync(review)).TextOf("h1").Should().Be("Review: An Australian minister visits NATO");
    }

    [Fact]
    public async Task A_word_on_what_should_change_is_kept_where_somebody_else_was_faster()
    {
        await using var app = new TrackerApp();
        using var contributor = await app.SignInAsContributorAsync();
        using var editor = await app.SignInAsEditorAsync();
        using var other = await app.SignInAsEditorAsync("Otto Other");
        using var proposed = await contributor.PressAsync(DeskForms.NewMilestone, "propose", DeskForms.Milestone("Published meanwhile"));
        var review = await WaitingAsync(editor);
        var open = await editor.VisitAsync(review);
        using var published = await other.SubmitAsync(review, ("do", "approve"));
        await published.LeadsToAsync("/milestones/");

        using var late = await editor.SubmitAsync(open, review, ("comment", "Who met whom?"), ("do", "return"));

        late.StatusCode.Should().Be(HttpStatusCode.Forbidden, "what is published is reviewed no more");
        using var again = await contributor.PressAsync(DeskForms.NewMilestone, "propose", DeskForms.Milestone("Taken back meanwhile", partner: "KR"));
        var second = await WaitingAsync(editor);
        open = await editor.VisitAsync(second);
        using var taken = await contributor.SubmitAsync(second, ("do", "reopen"));
        using var anew = await contributor.PressAsync(second[..^"/review".Length], "propose");
        await anew.LeadsToAsync("/desk");
        using var stale = await editor.SubmitAsync(open, second, ("comment", "Who met whom?"), ("do", "return"));

        stale.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var page = await stale.PageAsync();
        page.Errors().Should().Equal((null, "It was changed or published by somebody else in the meantime. This is how it stands now."));
        page.ValueOf("comment").Should().Be("Who met whom?");
        using var returned = await editor.SubmitAsync(page, second, ("do", "return"));
        await returned.LeadsToAsync("/desk");
    }

    [Fact]
    public async Task A_draft_of_a_record_that_is_withdrawn_meanwhile_is_kept_and_published_once_the_record_is_back()
    {
        await using var app = TrackerApp.With(("Editing:OwnReview", "Always"));
        using var editor = await app.SignInAsEditorAsync();
        const string record = "milestone/ankara-summit-2026";
        using var saved = await editor.PressAsync($"/desk/{record}", "save", ("title", "A better title"), ("why", "Better."));
        var draft = (await saved.LeadsToAsync("/desk/drafts/")).Split('?')[0];
        using var withdrawn = await editor.SubmitAsync($"/desk/withdraw/{record}", ("why", "It did not happen."));
        await withdrawn.LeadsToAsync("/history/");

        var open = await editor.VisitAsync(draft);
        open.ValueOf("title").Should().Be("A better title");
        open.TextOf(".notice--strong").Should().StartWith("The milestone was taken out of the tracker since you began");
        using var refused = await editor.PressAsync(draft, "publish", ("summary", "More words."));
        refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await refused.PageAsync()).ValueOf("summary").Should().Be("More words.");
        using var restored = await editor.SubmitAsync($"/desk/restore/{record}/1", ("why", "It did happen."));
        await restored.LeadsToAsync("/history/");

        (await editor.VisitAsync(draft)).TextOf(".notice--strong").Should().Contain("Bring both together");
        (await editor.VisitAsync(draft)).ValueOf("summary").Should().Be("More words.");
    }

    [Fact]
    public async Task Nobody_reviews_their_own_work_while_there_is_another_editor()
    {
        await using var app = new TrackerApp();
        using var editor = await app.SignInAsEditorAsync();
        (await editor.VisitAsync(DeskForms.NewMilestone)).QuerySelectorAll("button[value=publish]").Should().NotBeEmpty("there is nobody else");
        using var other = await app.SignInAsEditorAsync("Otto Other");

        using var proposed = await editor.PressAsync(DeskForms.NewMilestone, "publish", DeskForms.Milestone("My own work"));
        await proposed.LeadsToAsync("/desk");
        var review = await WaitingAsync(editor);
        using var refused = await editor.SubmitAsync(await editor.VisitAsync(review), review, ("do", "approve"), ("draftVersion", "2"));
        using var approved = await other.SubmitAsync(review, ("do", "approve"));

        refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await approved.LeadsToAsync("/milestones/my-own-work-2026");
    }

    [Fact]
    public async Task A_reviewer_takes_some_fields_and_leaves_others()
    {
        await using var app = new TrackerApp();
        using var contributor = await app.SignInAsContributorAsync();
        using var editor = await app.SignInAsEditorAsync();
        using var proposed = await contributor.PressAsync(
            "/desk/milestone/ankara-summit-2026", "propose", ("title", "Another title"), ("summary", "Another summary."), ("why", "Clearer words."));
        await proposed.LeadsToAsync("/desk");
        var before = await editor.ReadAsync("/api/v1/milestones/ankara-summit-2026");
        var review = await WaitingAsync(editor);

        var page = await editor.VisitAsync(review);
        page.QuerySelectorAll("input[name=accept]").Select(box => box.GetAttribute("value")).Should().Equal("title", "summary");
        foreach (var box in page.QuerySelectorAll("input[name=accept]"))
            box.RemoveAttribute("checked");
        using var published = await editor.SubmitAsync(page, review, ("accept", "summary"), ("do", "approve"));

        await published.LeadsToAsync("/milestones/ankara-summit-2026");
        var after = await editor.ReadAsync("/api/v1/milestones/ankara-summit-2026");
        after["summary"]!.GetValue<string>().Should().Be("Another summary.");
        foreach (var field in new[] { "title", "date", "partners", "areas", "citations", "standing" })
            after[field]!.ToJsonString().Should().Be(before[field]!.ToJsonString(), field);
        after["version"]!.GetValue<int>().Should().Be(before["version"]!.GetValue<int>() + 1);
    }

    [Fact]
    public async Task A_change_wants_a_reason_and_one_that_changes_nothing_else_keeps_the_record_letter_for_letter()
    {
        await using var app = new TrackerApp();
        using var editor = await app.SignInAsEditorAsync();
        const string record = "/desk/milestone/kishida-nato-summit-2023";
        var before = await editor.ReadAsync("/api/v1/milestones/kishida-nato-summit-2023");

        using var silent = await editor.PressAsync(record, "publish", ("title", "Kishida at Vilnius"));
        (await silent.PageAsync()).Errors().Should().Equal(("why", "Say why the record is changed: the history shows it."));
        var draft = (await editor.VisitAsync("/desk")).QuerySelector(".drafts__title a")!.GetAttribute("href")!;
        using var published = await editor.PressAsync(draft, "publish", ("why", "Shorter."));

        await published.LeadsToAsync("/milestones/kishida-nato-summit-2023");
        var after = await editor.ReadAsync("/api/v1/milestones/kishida-nato-summit-2023");
        after["title"]!.GetValue<string>().Should().Be("Kishida at Vilnius");
        foreach (var changed in new[] { "title", "version", "updatedAt" })
        {
            after.Remove(changed);
            before.Remove(changed);
        }

        after.ToJsonString().Should().Be(before.ToJsonString());
    }

    [Fact]
    public async Task Two_who_change_one_record_bring_both_together_field_by_field()
    {
        await using var app = TrackerApp.With(("Editing:OwnReview", "Always"));
        using var mina = await app.SignInAsEditorAsync("Mina One");
        using var otto = await app.SignInAsEditorAsync("Otto Two");
        const string record = "/desk/milestone/ankara-summit-2026";
        using var mine = await mina.PressAsync(record, "save", ("title", "Mina’s title"), ("summary", "Mina’s summary."), ("why", "Mina’s reason."));
        var draft = (await mine.LeadsToAsync("/desk/drafts/")).Split('?')[0];
        using var theirs = await otto.PressAsync(record, "publish", ("title", "Otto’s title"), ("confidence", "medium"), ("why", "Otto’s reason."));
        await theirs.LeadsToAsync("/milestones/");

        using var late = await mina.PressAsync(draft, "publish");
        var merge = await late.LeadsToAsync(draft + "/merge");
        (await mina.ReadAsync("/api/v1/milestones/ankara-summit-2026"))["title"]!.GetValue<string>().Should().Be("Otto’s title", "nothing is overwritten");
        var page = await mina.VisitAsync(merge);
        page.TextsOf(".side--conflict legend").Should().ContainSingle(text => text.StartsWith("Title"));
        using var undecided = await mina.SubmitAsync(merge, ("current", "2"));
        undecided.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using var together = await mina.SubmitAsync(page, merge, ("take-title", "mine"));
        await together.LeadsToAsync(draft);
        using var published = await mina.PressAsync(draft, "publish");

        await published.LeadsToAsync("/milestones/");
        var after = await mina.ReadAsync("/api/v1/milestones/ankara-summit-2026");
        (after["title"]!.GetValue<string>(), after["summary"]!.GetValue<string>(), after["confidence"]!.GetValue<string>(), after["version"]!.GetValue<int>())
            .Should().Be(("Mina’s title", "Mina’s summary.", "medium", 3));
    }

    [Fact]
    public async Task Who_else_has_the_record_open_is_shown()
    {
        await using var app = new TrackerApp();
        using var mina = await app.SignInAsEditorAsync("Mina One");
        using var otto = await app.SignInAsEditorAsync("Otto Two");

        await mina.VisitAsync("/desk/milestone/ankara-summit-2026");

        (await otto.VisitAsync("/desk/milestone/ankara-summit-2026")).TextOf("[data-others]").Should().Be("Mina One has this milestone open too.");
    }

    [Fact]
    public async Task What_somebody_has_not_shown_yet_is_theirs_alone()
    {
        await using var app = new TrackerApp();
        using var contributor = await app.SignInAsContributorAsync();
        using var editor = await app.SignInAsEditorAsync();
        using var saved = await contributor.PressAsync(DeskForms.NewMilestone, "save", ("title", "Secret"));
        var draft = (await saved.LeadsToAsync("/desk/drafts/")).Split('?')[0];

        using var form = await editor.GetAsync(draft);
        using var review = await editor.GetAsync(draft + "/review");

        form.StatusCode.Should().Be(HttpStatusCode.Redirect);
        review.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_survives_a_killed_server()
    {
        await using var app = new TrackerApp();
        var person = await app.JoinAsync("contributor", "Carla Contributor");
        using var saved = await person.Client.PressAsync(DeskForms.NewMilestone, "save", ("title", "Before the fall"));
        var draft = (await saved.LeadsToAsync("/desk/drafts/")).Split('?')[0];

        await using var again = app.Restarted();
        using var client = again.Visitor();
        await (person with { App = again }).SignInAsync(client);

        (await client.VisitAsync(draft)).ValueOf("title").Should().Be("Before the fall");
    }

    private static async Task<string> WaitingAsync(HttpClient client) =>
        (await client.VisitAsync("/desk")).Section("Waiting for review").QuerySelector("a")!.GetAttribute("href")!;
}
