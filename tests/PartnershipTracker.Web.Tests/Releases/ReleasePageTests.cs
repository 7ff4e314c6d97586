using System.Net;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Releases;

/// <summary>Releases in a browser: editors make them, everybody reads them.</summary>
public sealed class ReleasePageTests : IAsyncLifetime
{
    private readonly TrackerApp _app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task An_editor_makes_one_and_everybody_reads_what_it_changed()
    {
        using var editor = await _app.SignInAsEditorAsync();
        _app.Clock.Move(TimeSpan.FromMinutes(5));
        await _app.ChangeAsync<MilestoneInput>("milestone", "ankara-summit-2026", milestone => milestone with { Title = "Another title" });

        using var made = await editor.SubmitAsync("/desk/releases", ("name", "After Ankara"), ("notes", "A line.\nAnother."));

        made.Headers.Location!.OriginalString.Should().Be("/releases/2");
        using var visitor = _app.Visitor();
        var page = await visitor.VisitAsync("/releases/2");
        page.TextOf("h1").Should().Be("Release 2: After Ankara");
        page.TextOf(".save__title").Should().Be("Another title");
        page.TextOf(".change").Should().Be("Title changed from “Scheduled: NATO summit in Ankara, 7–8 July 2026” to “Another title”.");
        page.QuerySelector(".save__title a")!.GetAttribute("href").Should().Be("/history/milestone/ankara-summit-2026?from=1&to=2");
        page.TextOf(".release__hash").Should().MatchRegex("^[0-9a-f]{64}$");
        (await visitor.VisitAsync("/releases")).TextsOf(".release__title").Should().Equal("2: After Ankara", "1: As first loaded");
        (await visitor.VisitAsync(page.QuerySelector(".release__facts a[href^='/?known=']")!.GetAttribute("href")!)).QuerySelector("[data-part=known], .known").Should().NotBeNull();
        (await visitor.VisitAsync("/")).QuerySelector("footer a[href='/releases']").Should().NotBeNull();
    }

    [Fact]
    public async Task The_first_says_that_there_is_none_before_it()
    {
        using var visitor = _app.Visitor();

        var page = await visitor.VisitAsync("/releases/1");

        page.TextsOf("main p").Should().Contain("It is the first release: there is none before it to compare.");
        page.QuerySelectorAll(".save").Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_typed_stays_where_nothing_can_be_released()
    {
        using var editor = await _app.SignInAsEditorAsync();

        using var refused = await editor.SubmitAsync("/desk/releases", ("name", "Nothing new"), ("notes", "Kept."));

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await refused.PageAsync();
        page.TextOf("h1").Should().Be("Make a release");
        page.TextOf(".form-errors li").Should().Be("Nothing was recorded since release 1, “As first loaded”: there is nothing new to release.");
        (page.QuerySelector("#name")!.GetAttribute("value"), page.QuerySelector("#notes")!.TextContent.Trim()).Should().Be(("Nothing new", "Kept."));
    }

    [Theory]
    [InlineData("/releases/2", HttpStatusCode.NotFound)]
    [InlineData("/releases/nonsense", HttpStatusCode.NotFound)]
    [InlineData("/releases/latest", HttpStatusCode.Redirect)]
    [InlineData("/releases?cursor=made-up", HttpStatusCode.BadRequest)]
    public async Task Other_addresses_say_what_they_are(string address, HttpStatusCode status)
    {
        using var visitor = _app.Visitor();
        using var answer = await visitor.GetAsync(address);

        answer.StatusCode.Should().Be(status);
    }
}
