using Microsoft.Playwright;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>The first evening of a new desk, by keyboard alone and on a narrow screen: each page on the way is open to all.</summary>
public sealed class NewEditorTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private const string Milestone = "/milestones/council-receives-the-four-leaders-2026";

    private const string Summit = "/summits/izmir-2026";

    [SkippableFact]
    public async Task From_the_set_up_link_to_a_published_summit_a_conflict_a_restore_and_a_correction()
    {
        using var reader = new HttpClient { BaseAddress = site.Address };
        var code = await site.App.AskAsync((AccountLinks links) => links.SetUpAsync(default));
        var (ada, adaTypes) = await JoinAsync($"/account/join?code={code}", "Ada First", "ada@tracker.example");

        await PublishSummitAsync(ada, adaTypes);
        (await reader.ReadAsync("/api/v1" + Summit))["milestones"]!.AsArray().Should().HaveCount(4);

        var (conny, connyTypes) = await JoinAsync(await InviteAsync(ada, adaTypes, "conny@tracker.example"), "Conny Second", email: null);
        await ChangeAsync(conny, connyTypes, "The Council receives four leaders", "Proposed for the plain title.", "propose");
        await ChangeAsync(ada, adaTypes, "Four leaders meet the Council", "Published in the meantime.", "publish");
        await BringTogetherAsync(ada, adaTypes, conny, connyTypes);
        (await TitleAsync(reader)).Should().Be("The Council receives four leaders");

        await RestoreAsync(ada, adaTypes);
        (await TitleAsync(reader)).Should().Be("Council receives the four leaders");

        await ReportAsync();
        await CorrectAsync(ada, adaTypes);
        (await reader.ReadAsync("/api/v1/corrections"))["items"]!.AsArray().Should().ContainSingle()
            .Which!["wrong"]!.GetValue<string>().Should().Be("The title was that of a draft.");
        await ada.Context.CloseAsync();
        await conny.Context.CloseAsync();
    }

    private async Task<(IPage Page, Typist Typist)> JoinAsync(string link, string name, string? email)
    {
        var page = await site.OpenAsync(360);
        var typist = new Typist(page);
        await page.LookAsync(link);
        await typist.WriteAsync("name", name);
        if (email is not null)
            await typist.WriteAsync("email", email);
        await typist.WriteAsync("password", TrackerAppPeople.Password);
        await typist.PressAsync("Enter");
        var key = (await page.InnerTextAsync("#key")).Replace(" ", "", StringComparison.Ordinal);
        await typist.WriteAsync("code", Authenticator.CodeAt(key, Authenticator.StepAt(site.App.Clock.Now)));
        await typist.PressAsync("Enter");
        await page.WaitForSelectorAsync(".recovery-codes");
        await page.LookAsync();
        return (page, typist);
    }

    private static async Task PublishSummitAsync(IPage page, Typist typist)
    {
        await typist.FollowAsync("Desk");
        await page.LookAsync();
        await typist.FollowAsync("What a summit brought");
        await typist.ReachAsync("sources[0].source");
        await typist.FillAsync("https://www.example.org/izmir-declaration", "Izmir Summit Declaration", "NATO");
        await typist.ReachAsync("name");
        await typist.FillAsync("Izmir Summit", "Izmir", "TR", "7 to 8 October 2026", "1");
        await typist.ReachAsync("attendance[0].name");
        foreach (var (person, office) in new[] { ("Sanae Takaichi", "Prime Minister"), ("Lee Jae-myung", "President"), ("Anthony Albanese", "Prime Minister"), ("Christopher Luxon", "Prime Minister") })
        {
            await typist.FillAsync(person, office, "");
            await typist.PressAsync("Space", "Tab");
        }

        await typist.ReachAsync("milestones[0].title");
        await typist.FillAsync("Council receives the four leaders", "8 October 2026", "all", "Meet", "political dialogue", "", "The Council received the four leaders.", "1");
        foreach (var (title, partner, summary) in new[]
        {
            ("Tokyo launches a satellite dialogue", "JP", "A dialogue on satellites was launched."),
            ("Seoul joins a munitions project", "KR", "The project was joined."),
            ("Canberra sends a liaison officer", "AU", "An officer was sent."),
        })
        {
            await typist.PressAsync("Control+Enter");
            await typist.FillAsync(title, "7 October 2026", partner, "Meet", "political dialogue", "", summary, "1");
        }

        await page.LookAsync();
        await typist.FollowAsync("publish");
        (await page.Locator(".form-errors li").AllInnerTextsAsync()).Should().BeEmpty("the sheet is taken");
        new Uri(page.Url).AbsolutePath.Should().Be(Summit);
        await page.LookAsync();
    }

    private static async Task<string> InviteAsync(IPage page, Typist typist, string email)
    {
        await typist.FollowAsync("People");
        await typist.WriteAsync("email", email);
        await typist.PressAsync("Enter");
        return new Uri(await page.InnerTextAsync("#new-link")).PathAndQuery;
    }

    // From the record to the form, and on from there.
    private static async Task ChangeAsync(IPage page, Typist typist, string title, string why, string act)
    {
        await page.GotoAsync(Milestone);
        await typist.FollowAsync("edit");
        await typist.WriteAsync("title", title);
        await typist.WriteAsync("why", why);
        await page.LookAsync();
        await typist.FollowAsync(act);
    }

    private static async Task BringTogetherAsync(IPage editor, Typist editorTypes, IPage author, Typist authorTypes)
    {
        await editorTypes.FollowAsync("Desk");
        await editorTypes.FollowAsync("The Council receives four leaders");
        (await editor.InnerTextAsync(".side--conflict .side__mark")).Should().Be("changed on both sides");
        await editor.LookAsync();
        await editorTypes.WriteAsync("comment", "Bring it together with mine.");
        await editorTypes.FollowAsync("return");

        await authorTypes.FollowAsync("Desk");
        await authorTypes.FollowAsync("The Council receives four leaders");
        await authorTypes.FollowAsync("Bring both together");
        await author.LookAsync();
        await authorTypes.ReachAsync("take-title");
        await authorTypes.PressAsync("ArrowDown", "Space");
        await authorTypes.FollowAsync("Bring together and go on editing");
        await authorTypes.FollowAsync("propose");

        await editorTypes.FollowAsync("Desk");
        await editorTypes.FollowAsync("The Council receives four leaders");
        await editor.LookAsync();
        await editorTypes.FollowAsync("approve");
        new Uri(editor.Url).AbsolutePath.Should().Be(Milestone);
    }

    private static async Task RestoreAsync(IPage page, Typist typist)
    {
        await page.GotoAsync(Milestone);
        await typist.FollowAsync("history");
        await page.LookAsync();
        await typist.FollowAsync("Revision 1");
        await page.LookAsync();
        await typist.FollowAsync("Restore this");
        await page.LookAsync();
        await typist.WriteAsync("why", "The first title was that of the declaration.");
        await typist.FollowAsync("Restore it");
    }

    private async Task ReportAsync()
    {
        var page = await site.OpenAsync(360);
        var typist = new Typist(page);
        await page.GotoAsync(Milestone);
        await typist.FollowAsync("Report an error in this record");
        site.App.Clock.Move(TimeSpan.FromMinutes(1));
        await typist.WriteAsync("text", "The title was another one this morning.");
        await typist.FollowAsync("Send the report");
        await page.LookAsync();
        await page.Context.CloseAsync();
    }

    private static async Task CorrectAsync(IPage page, Typist typist)
    {
        await typist.FollowAsync("Desk");
        await typist.FollowAsync("1 open report");
        await page.LookAsync();
        await typist.FollowAsync(await page.InnerTextAsync(".report-row__title a"));
        await typist.ReachAsync("state");
        for (var choice = 0; choice < 4 && !await page.IsCheckedAsync("#state-corrected"); choice++)
            await typist.PressAsync("ArrowDown");
        await typist.ReachAsync("revision");
        await typist.PressAsync("ArrowDown");
        await typist.WriteAsync("answer", "It was; the first title is back.");
        await page.LookAsync();
        await typist.FollowAsync("Save the answer");
        await typist.WriteAsync("wrong", "The title was that of a draft.");
        await typist.FollowAsync("Publish");
        await page.LookAsync();
        await typist.FollowAsync("Corrections");
        await page.LookAsync();
    }

    private static async Task<string> TitleAsync(HttpClient reader) => (await reader.ReadAsync("/api/v1" + Milestone))["title"]!.GetValue<string>();
}
