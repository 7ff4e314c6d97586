using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.History;

/// <summary>What readers and scripts find at the address of a record that was withdrawn or merged.</summary>
public sealed class EndedRecordTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task A_withdrawn_milestone_says_so_when_and_why_and_can_be_brought_back()
    {
        const string id = "secretary-general-growing-ties";
        using var editor = await app.SignInAsEditorAsync("Wanda Withdrawer");
        using var reader = app.Visitor();
        var title = (await reader.OpenAsync($"/milestones/{id}")).Heading;

        using var done = await editor.SubmitAsync($"/desk/withdraw/milestone/{id}", ("why", "It is told elsewhere."));

        done.Headers.Location!.OriginalString.Should().Be($"/history/milestone/{id}#revision-2");
        var gone = await reader.OpenAsync($"/milestones/{id}");
        gone.Status.Should().Be(HttpStatusCode.Gone);
        gone.Heading.Should().Be($"“{title}” was withdrawn");
        gone.Texts("main p").Should().Contain("The reason: It is told elsewhere.").And.Contain(text => text.Contains("Wanda Withdrawer", StringComparison.Ordinal));
        (await reader.OpenAsync(gone.Address("main a[href^='/history/']")!)).Texts(".history-step .change").Should().Equal("Withdrawn.", "Recorded for the first time.");

        using var problem = await reader.GetAsync($"/api/v1/milestones/{id}");
        problem.StatusCode.Should().Be(HttpStatusCode.Gone);
        var body = JsonNode.Parse(await problem.Content.ReadAsStringAsync())!;
        body["type"]!.GetValue<string>().Should().Be("/problems/withdrawn-record");
        (body["recordTitle"]!.GetValue<string>(), body["reason"]!.GetValue<string>(), body["id"]!.GetValue<string>()).Should().Be((title, "It is told elsewhere.", id));

        using var back = await editor.SubmitAsync($"/desk/restore/milestone/{id}/1", ("why", "It is not."));
        back.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await reader.OpenAsync($"/milestones/{id}")).Heading.Should().Be(title);
    }

    [Fact]
    public async Task What_others_refer_to_is_not_withdrawn_and_the_page_says_what_does()
    {
        using var editor = await app.SignInAsEditorAsync("Rash Editor");

        using var refused = await editor.SubmitAsync("/desk/withdraw/cooperation-area/cyber-defence", ("why", "Too broad."));

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await refused.PageAsync()).TextOf(".form-errors li").Should().StartWith("Other records refer to it: ");
    }

    [Fact]
    public async Task A_merged_milestone_leads_to_the_other()
    {
        using var editor = await app.SignInAsEditorAsync("Mia Merger");
        using var reader = app.Visitor();
        var (going, staying) = ("japan-relations-progress-1990s", "japan-institutional-links-1980s");

        using var unknown = await editor.GetAsync($"/desk/merge/milestone/{going}?into=nothing");
        unknown.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using var done = await editor.SubmitAsync($"/desk/merge/milestone/{going}?into={staying}", ("why", "They are one."), ("take", "title"));

        done.Headers.Location!.OriginalString.Should().Be($"/milestones/{staying}");
        using var page = await reader.GetAsync($"/milestones/{going}?x=1");
        page.StatusCode.Should().Be(HttpStatusCode.MovedPermanently);
        page.Headers.Location!.OriginalString.Should().Be($"/milestones/{staying}?x=1");
        using var json = await reader.GetAsync($"/api/v1/milestones/{going}");
        json.StatusCode.Should().Be(HttpStatusCode.PermanentRedirect);
        json.Headers.Location!.OriginalString.Should().Be($"/api/v1/milestones/{staying}");
        var history = await reader.OpenAsync($"/history/milestone/{going}");
        history.Texts(".history-step .change")[0].Should().StartWith("Merged into another record");
        (await reader.OpenAsync($"/history/milestone/{staying}")).Texts(".history-step")[0].Should().Contain("Title changed from").And.Contain("Citation of");
    }

    [Theory]
    [InlineData("assessment", "assessments")]
    [InlineData("agreement", "agreements")]
    [InlineData("source", "sources")]
    [InlineData("summit", "summits")]
    [InlineData("cooperation-area", "areas")]
    [InlineData("framework", "frameworks")]
    [InlineData("partner", "partners")]
    public async Task Records_of_every_type_end_alike(string type, string list)
    {
        var id = await WithdrawSomethingAsync(type);
        using var reader = app.Visitor();

        using var gone = await reader.GetAsync($"/api/v1/{list}/{id}");

        gone.StatusCode.Should().Be(HttpStatusCode.Gone);
        gone.Headers.CacheControl!.NoStore.Should().BeTrue();
        (await reader.OpenAsync($"/history/{type}/{id}")).Status.Should().Be(HttpStatusCode.OK);
        if (type is "source" or "summit" or "partner")
            (await reader.OpenAsync($"/{list}/{id}")).Status.Should().Be(HttpStatusCode.Gone);
    }

    // A copy of a record of that type, to which nothing refers, taken out again.
    private async Task<string> WithdrawSomethingAsync(string type)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (revisions, editor, kind) = (scope.ServiceProvider.GetRequiredService<RevisionQueries>(), scope.ServiceProvider.GetRequiredService<RecordEditor>(), scope.ServiceProvider.GetRequiredService<RecordKinds>().Find(type)!);
        foreach (var (id, _) in await revisions.StandingAsync(type, default))
        {
            var state = JsonNode.Parse((await revisions.CurrentAsync(type, id, default))!.Json)!;
            state["id"] = $"{id}-copy";
            foreach (var (field, value) in new (string, JsonNode?)[] { ("url", $"https://example.org/{type}"), ("code", "XX"), ("text", type == "source" ? null : state["text"]?.DeepClone()), ("sha256", null), ("setAside", new JsonArray()) })
            {
                if (state.AsObject().ContainsKey(field))
                    state[field] = value;
            }

            var change = new Change("Test Editor", "A copy.");
            (await editor.SaveAsync(new RecordWrite(kind.Read(state.ToJsonString()), 0), change, default)).Should().BeOfType<SaveResult.Saved>();
            (await editor.WithdrawAsync(type, $"{id}-copy", 1, change, default)).Should().BeOfType<SaveResult.Saved>();
            return $"{id}-copy";
        }

        throw new InvalidOperationException($"There is no {type} to copy.");
    }
}
