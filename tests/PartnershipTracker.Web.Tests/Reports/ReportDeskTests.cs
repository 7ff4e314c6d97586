using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Reports;

/// <summary>The editors' queue: read, answered, linked to a revision, published, taken back.</summary>
public sealed class ReportDeskTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task Visitors_are_asked_to_sign_in_and_contributors_are_refused()
    {
        var number = await app.ReportAsync("Nobody may read this.");
        using var visitor = app.Visitor();
        using var contributor = await app.SignInAsContributorAsync("Curious Contributor");

        foreach (var path in new[] { "/desk/reports", $"/desk/reports/{number}" })
        {
            using var closed = await visitor.GetAsync(path);
            closed.Headers.Location!.OriginalString.Should().StartWith("/account/sign-in");
            using var refused = await contributor.GetAsync(path);
            refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task The_queue_holds_what_is_open_and_shows_no_address()
    {
        var open = await app.ReportAsync("Still waiting for an answer.", contact: "secret@example.org");
        var settled = await app.CorrectAsync("Answered long ago.");
        using var editor = await app.SignInAsEditorAsync("Queue Editor");

        using var response = await editor.GetAsync("/desk/reports");
        var queue = await response.PageAsync();

        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        Listed(queue).Should().Contain(open).And.NotContain(settled);
        queue.Source.Text.Should().NotContain("secret@example.org");
        Listed(await editor.VisitAsync("/desk/reports?state=corrected")).Should().Contain(settled).And.NotContain(open);
        Listed(await editor.VisitAsync("/desk/reports?state=open,corrected")).Should().Contain([open, settled]);
    }

    [Theory]
    [InlineData("/desk/reports?state=rumoured", HttpStatusCode.BadRequest)]
    [InlineData("/desk/reports?cursor=made-up", HttpStatusCode.BadRequest)]
    [InlineData("/desk/reports/2026-999", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_understood_or_found_is_told(string path, HttpStatusCode status)
    {
        using var editor = await app.SignInAsEditorAsync($"Lost Editor {path.Split('/', '=')[^1]}");

        using var response = await editor.GetAsync(path);

        response.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task A_report_is_answered_published_and_taken_back()
    {
        var number = await app.ReportAsync("The day was the day before.");
        var path = $"/desk/reports/{number}";
        using var editor = await app.SignInAsEditorAsync("Settling Editor");
        using var client = app.CreateClient();
        var tag = (await client.GetAsync("/api/v1/corrections")).Headers.ETag;

        using var answered = await editor.SubmitAsync(path, ("state", "corrected"), ("revision", "1"), ("answer", "It was."));
        using var published = await editor.SubmitAsync(path, ("wrong", "The day of the programme was a day early."));

        answered.Headers.Location!.OriginalString.Should().Be(path);
        published.Headers.Location!.OriginalString.Should().Be(path);
        var report = await editor.VisitAsync(path);
        report.TextsOf(".columns__side dd").Should().Contain("Corrected: the record was wrong").And.Contain("Revision 1");
        using var visitor = app.Visitor();
        var correction = (await visitor.VisitAsync("/corrections")).GetElementById($"correction-{number}")!;
        correction.TextOf(".correction__title a").Should().Be("South Korea moves from the IPCP to the ITPP");
        correction.TextsOf("dd").Should().Equal("The day of the programme was a day early.", correction.TextsOf("dd")[1]).And.HaveCount(2);
        var step = correction.QuerySelector("dd a")!.GetAttribute("href")!.Split('#');
        (await visitor.VisitAsync(step[0])).GetElementById(step[1]).Should().NotBeNull("the link leads to the revision that set it right");
        correction.TextContent.Should().NotContain("the day before", "the reader's own words are not published");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/corrections") { Headers = { IfNoneMatch = { tag! } } };
        using var changed = await client.SendAsync(request);
        changed.StatusCode.Should().Be(HttpStatusCode.OK, "what a script has kept no longer holds");
        (await changed.Content.ReadAsStringAsync()).Should().Contain($"\"id\":\"{number}\"");

        var page = await editor.VisitAsync(path);
        using var takenBack = await editor.SendFormAsync(page.FormTo("takeback"));
        takenBack.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await visitor.VisitAsync("/corrections")).GetElementById($"correction-{number}").Should().BeNull();
    }

    [Fact]
    public async Task What_is_not_right_is_told_at_its_field_and_stays()
    {
        var number = await app.ReportAsync("Answered without a revision.");
        using var editor = await app.SignInAsEditorAsync("Hasty Editor");

        using var refused = await editor.SubmitAsync($"/desk/reports/{number}", ("state", "corrected"), ("revision", ""), ("answer", "It was\nwrong."));

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await refused.PageAsync();
        page.QuerySelectorAll(".form-errors a").Select(link => link.GetAttribute("href")).Should().Equal("#revision");
        page.QuerySelector("#state-corrected")!.HasAttribute("checked").Should().BeTrue();
        ((IHtmlTextAreaElement)page.QuerySelector("#answer")!).Value.Should().Be("It was\nwrong.");
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_keeps_what_was_typed()
    {
        var number = await app.ReportAsync("Two editors at once.");
        var path = $"/desk/reports/{number}";
        using var first = await app.SignInAsEditorAsync("First Editor");
        using var second = await app.SignInAsEditorAsync("Second Editor");
        var seen = await second.VisitAsync(path);
        using var answered = await first.SubmitAsync(path, ("state", "declined"), ("answer", "The record is right."));

        using var late = await second.SubmitAsync(seen, path, ("state", "answered"), ("answer", "Nothing to change."));

        late.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var page = await late.PageAsync();
        page.TextOf(".form-errors").Should().Contain("Another editor was faster").And.Contain("First Editor");
        page.QuerySelector("main")!.TextContent.Should().Contain("The record is right.");
        ((IHtmlTextAreaElement)page.QuerySelector("#answer")!).Value.Should().Be("Nothing to change.");
        using var again = await second.SubmitAsync(page, path, ("state", "answered"), ("answer", "Nothing to change."));
        again.StatusCode.Should().Be(HttpStatusCode.Redirect, "knowing of the other answer, the second may answer anew");
    }

    [Fact]
    public async Task An_address_is_shown_to_who_asks_and_that_is_written_down()
    {
        var number = await app.ReportAsync("Please ask me back.", contact: "reader@example.org");
        var path = $"/desk/reports/{number}";
        using var editor = await app.SignInAsEditorAsync("Asking Editor");
        var page = await editor.VisitAsync(path);
        page.Source.Text.Should().NotContain("reader@example.org");

        using var shown = await editor.SendFormAsync(page.FormTo("contact"));

        shown.Headers.CacheControl!.NoStore.Should().BeTrue();
        (await shown.PageAsync()).QuerySelector("a[href='mailto:reader@example.org']").Should().NotBeNull();
        var entry = (await app.EntriesAsync()).Should().ContainSingle(entry => entry.Act == AuditAct.ContactShown && entry.About == $"report {number}").Which;
        entry.Who.Should().Be("Asking Editor");
    }

    [Fact]
    public async Task What_a_reader_types_is_never_markup()
    {
        var number = await app.ReportAsync("<b>bold</b> <script>alert(1)</script>");
        using var editor = await app.SignInAsEditorAsync("Careful Editor");

        var page = await editor.VisitAsync($"/desk/reports/{number}");

        page.TextsOf(".typed").Should().Equal("<b>bold</b> <script>alert(1)</script>");
    }

    private static List<string> Listed(IDocument queue) => [.. queue.QuerySelectorAll(".report-row__title a").Select(link => link.GetAttribute("href")!.Split('/')[^1])];
}
