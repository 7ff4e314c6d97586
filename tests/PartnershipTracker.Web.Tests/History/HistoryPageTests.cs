using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.History;

/// <summary>The history as readers see it, and what editors do with it.</summary>
public sealed class HistoryPageTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    private const string Speech = "kishida-nato-summit-2023";

    [Fact]
    public async Task A_record_leads_to_its_history()
    {
        using var client = app.Visitor();
        var page = await client.OpenAsync("/milestones/japan-relations-progress-1990s");

        var history = await client.OpenAsync(page.Address(".meta a[href^='/history/']")!);

        history.Status.Should().Be(HttpStatusCode.OK);
        history.Texts(".history-step .change").Should().Equal("Recorded for the first time.");
        history.Document.GetElementById("revision-1").Should().NotBeNull();
        history.Document.QuerySelectorAll("form[method=post], input[type=radio]").Should().BeEmpty("there is nothing to compare, and a reader changes nothing");
    }

    [Fact]
    public async Task Two_steps_are_compared_in_sentences_and_each_is_read_whole()
    {
        await ChangeAsync("russia-invades-ukraine-2022", milestone => milestone with { Title = "A new title" });
        using var client = app.Visitor();

        var compared = await client.OpenAsync("/history/milestone/russia-invades-ukraine-2022?from=1&to=2");
        var whole = await client.OpenAsync("/history/milestone/russia-invades-ukraine-2022/1");

        compared.Texts(".comparison .change").Should().ContainSingle().Which.Should().StartWith("Title changed from “").And.EndWith("” to “A new title”.");
        compared.Document.QuerySelectorAll("input[type=radio]").Should().HaveCount(4);
        whole.Texts(".meta dt").Should().Contain("Title").And.Contain(label => label.StartsWith("Citation of", StringComparison.Ordinal));
        whole.Texts(".meta dd").Should().NotContain("A new title");
    }

    [Theory]
    [InlineData("/history/milestone/no-such-milestone", HttpStatusCode.NotFound)]
    [InlineData("/history/novel/kishida-nato-summit-2023", HttpStatusCode.NotFound)]
    [InlineData("/history/milestone/kishida-nato-summit-2023/9", HttpStatusCode.NotFound)]
    [InlineData("/history/milestone/kishida-nato-summit-2023?from=1&to=99", HttpStatusCode.BadRequest)]
    [InlineData("/history/milestone/kishida-nato-summit-2023?from=one&to=2", HttpStatusCode.BadRequest)]
    [InlineData("/changes?kind=mended", HttpStatusCode.BadRequest)]
    [InlineData("/changes?from=soon", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_or_not_understood_is_said(string address, HttpStatusCode status)
    {
        using var client = app.Visitor();

        (await client.OpenAsync(address)).Status.Should().Be(status);
    }

    [Fact]
    public async Task All_changes_stand_on_one_page_and_the_seeds_are_folded()
    {
        await ChangeAsync("strategic-concept-2022", milestone => milestone with { Significance = Significance.Context });
        using var client = app.Visitor();

        var all = await client.OpenAsync("/changes");
        var one = await client.OpenAsync("/changes?by=Test+Editor&q=tested");

        all.Texts(".save__title").Should().Contain(title => title.EndsWith("records loaded from the seeds", StringComparison.Ordinal));
        one.Texts(".save .change").Should().Contain("Significance changed from core to context.");
        one.Document.QuerySelectorAll("a[href^='/desk/']").Should().BeEmpty("a reader undoes nothing");
        using var editor = await app.SignInAsEditorAsync("Una Undo");
        (await editor.VisitAsync("/changes?by=Test+Editor&q=tested")).QuerySelector(".save a[href^='/desk/saves/']").Should().NotBeNull();
        (await client.OpenAsync("/changes?q=nobody+gave+this+reason")).Texts(".empty h2").Should().Equal("No change meets this");
        (await client.OpenAsync(all.Address(".save a[href^='/changes?save=']")!)).Texts(".save .change").Should().Contain("Recorded for the first time.");
    }

    [Fact]
    public async Task An_editor_restores_an_earlier_state_and_says_why()
    {
        using var editor = await app.SignInAsEditorAsync("Rita Restorer");
        await ChangeAsync(Speech, milestone => milestone with { Title = "To be taken back" });

        using var silent = await editor.SubmitAsync($"/desk/restore/milestone/{Speech}/1", ("why", " "));
        using var done = await editor.SubmitAsync($"/desk/restore/milestone/{Speech}/1", ("why", "The first title was right."));

        silent.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await silent.PageAsync()).TextOf(".form-errors li").Should().Be("Say why: the history shows it.");
        done.Headers.Location!.OriginalString.Should().StartWith($"/history/milestone/{Speech}#revision-");
        var history = await editor.OpenAsync($"/history/milestone/{Speech}");
        history.Texts(".history-step__why")[0].Should().Be("The first title was right.");
        history.Texts(".history-step")[0].Should().Contain("by Rita Restorer").And.Contain("Restored");
    }

    [Fact]
    public async Task A_restore_of_what_somebody_else_changed_meanwhile_is_refused_in_place()
    {
        const string id = "japan-institutional-links-1980s";
        await ChangeAsync(id, milestone => milestone with { Title = "Second" });
        using var editor = await app.SignInAsEditorAsync("Late Editor");
        var open = await editor.VisitAsync($"/desk/restore/milestone/{id}/1");
        await ChangeAsync(id, milestone => milestone with { Title = "Third" });

        using var refused = await editor.SubmitAsync(open, $"/desk/restore/milestone/{id}/1", ("why", "It was right."));

        refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await refused.PageAsync()).TextOf(".form-errors li").Should().Contain("Somebody saved revision 3");
    }

    [Theory]
    [InlineData("/desk/restore/milestone/kishida-nato-summit-2023/1")]
    [InlineData("/desk/withdraw/milestone/kishida-nato-summit-2023")]
    [InlineData("/desk/merge/milestone/kishida-nato-summit-2023")]
    public async Task Such_acts_need_an_editor(string address)
    {
        using var visitor = app.Visitor();
        using var contributor = await app.SignInAsContributorAsync($"Contributor {address.Split('/')[2]}");

        using var asVisitor = await visitor.GetAsync(address);
        using var asContributor = await contributor.GetAsync(address);

        asVisitor.Headers.Location!.OriginalString.Should().StartWith("/account/sign-in");
        asContributor.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    private async Task ChangeAsync(string id, Func<MilestoneInput, MilestoneInput> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var current = await scope.ServiceProvider.GetRequiredService<RevisionQueries>().CurrentAsync("milestone", id, default);
        var kind = scope.ServiceProvider.GetRequiredService<RecordKinds>().Find("milestone")!;
        var result = await scope.ServiceProvider.GetRequiredService<RecordEditor>().SaveAsync(
            new RecordWrite(change((MilestoneInput)kind.Read(current!.Json)), current.Revision.Number), new Change("Test Editor", "To be tested."), default);
        result.Should().BeOfType<SaveResult.Saved>();
    }
}
