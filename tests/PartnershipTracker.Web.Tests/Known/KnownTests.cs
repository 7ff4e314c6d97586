using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Known;

/// <summary>The second clock: the record as the tracker knew it at a moment.</summary>
public sealed class KnownTests : IAsyncLifetime
{
    private const string Yesterday = "2026-11-23";

    private static readonly string[] Lists =
    [
        "/api/v1/milestones?limit=200", "/api/v1/summits", "/api/v1/agreements?on=2026-06-01", "/api/v1/areas?limit=200", "/api/v1/assessments?limit=200",
        "/api/v1/disagreements", "/api/v1/partners", "/api/v1/areas/matrix?on=2026-06-01", "/api/v1/sources?kind=think-tank",
    ];

    private readonly TrackerApp _app = new();
    private readonly Dictionary<string, string> _then = [];

    public async Task InitializeAsync()
    {
        using var client = _app.CreateClient();
        foreach (var list in Lists)
            _then[list] = await client.GetStringAsync(list);
        _app.Clock.Move(TimeSpan.FromDays(1));
        await ChangeAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Every_list_answers_letter_for_letter_as_it_did_then()
    {
        using var client = _app.CreateClient();

        foreach (var list in Lists)
        {
            var now = await client.GetStringAsync(list);
            var known = await client.GetStringAsync($"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}known={Yesterday}");
            known.Should().Be(_then[list], list);
            if (list.StartsWith("/api/v1/milestones", StringComparison.Ordinal))
                now.Should().NotBe(_then[list]);
        }
    }

    [Fact]
    public async Task The_history_ends_with_the_moment()
    {
        using var client = _app.Visitor();

        (await client.VisitAsync("/history/milestone/ankara-summit-2026")).QuerySelectorAll(".history-step").Should().HaveCount(2);
        (await client.VisitAsync($"/history/milestone/ankara-summit-2026?known={Yesterday}")).QuerySelectorAll(".history-step").Should().ContainSingle();
        (await client.VisitAsync("/changes")).TextsOf(".save__title").Should().HaveCountGreaterThan(1);
        (await client.VisitAsync($"/changes?known={Yesterday}")).TextsOf(".save__title").Should().ContainSingle().Which.Should().EndWith("records loaded from the seeds");
        using var later = await client.GetAsync($"/history/milestone/ankara-summit-2026/2?known={Yesterday}");
        later.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/summits/new")]
    [InlineData("/summits/ankara-2026/desk")]
    [InlineData("/desk/milestone/new")]
    public async Task A_form_is_filled_in_today(string path)
    {
        using var editor = await _app.SignInAsEditorAsync();

        var page = await editor.VisitAsync($"{path}?known={Yesterday}");

        page.QuerySelector(".known").Should().BeNull();
        page.QuerySelectorAll("main form[method=post]").Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_page_shows_what_stood_there_and_says_so_and_its_links_stay_in_that_time()
    {
        using var client = _app.Visitor();

        var page = await client.VisitAsync($"/milestones/ankara-summit-2026?known={Yesterday}");

        page.TextOf("h1").Should().NotBe("Another title");
        page.TextOf(".known p").Should().Be("As the tracker knew it at the end of 23 November 2026. Show it as it is now");
        page.QuerySelector(".known a")!.GetAttribute("href").Should().Be("/milestones/ankara-summit-2026");
        page.QuerySelectorAll("main a[href^='/milestones'], main a[href^='/partners'], nav a[href^='/summits']").Should().NotBeEmpty()
            .And.OnlyContain(link => link.GetAttribute("href")!.Contains("known=2026-11-23"));
        page.QuerySelectorAll("a[href^='/account']").Should().OnlyContain(link => !link.GetAttribute("href")!.Contains("known="));
        (await client.VisitAsync($"/milestones?known={Yesterday}")).QuerySelectorAll("form input[name=known]").Select(field => field.GetAttribute("value")).Should().Equal([Yesterday, Yesterday], "the filters and the search box ask for that time too");
        (await client.VisitAsync($"/search?q=Ankara&known={Yesterday}")).QuerySelectorAll("main a[href^='/']").Should().NotBeEmpty().And.OnlyContain(link => link.GetAttribute("href")!.Contains("known=2026-11-23"));
        (await client.VisitAsync($"/search/suggest?q=Ankara&known={Yesterday}")).QuerySelectorAll("[role=option]").Should().NotBeEmpty()
            .And.OnlyContain(option => option.GetAttribute("data-href")!.Contains("known=2026-11-23"));
        using var dated = await client.GetAsync($"/milestones?date=July 2023&known={Yesterday}");
        dated.Headers.Location!.OriginalString.Should().Be($"/milestones?from=2023-07&to=2023-07&known={Yesterday}");
        (await client.VisitAsync("/milestones/ankara-summit-2026")).QuerySelectorAll(".known, a[href*='known=']").Should().BeEmpty();
    }

    [Fact]
    public async Task A_link_with_several_parameters_keeps_them()
    {
        using var client = _app.Visitor();

        var page = await client.VisitAsync($"/milestones?partner=NZ&kind=statement&q=NATO&known={Yesterday}");

        page.QuerySelector(".chip")!.GetAttribute("href").Should().Be($"/milestones?kind=statement&q=NATO&known={Yesterday}");
    }

    [Fact]
    public async Task What_was_withdrawn_since_stands_and_what_came_since_does_not()
    {
        using var client = _app.Visitor();

        (await client.VisitAsync($"/milestones/ardern-madrid-2022?known={Yesterday}")).TextOf("h1").Should().NotBeEmpty();
        using var gone = await client.GetAsync("/milestones/ardern-madrid-2022");
        using var later = await client.GetAsync($"/milestones/something-new?known={Yesterday}");
        using var now = await client.GetAsync("/milestones/something-new");

        gone.IsSuccessStatusCode.Should().BeFalse();
        (later.StatusCode, now.StatusCode).Should().Be((HttpStatusCode.NotFound, HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_moment_between_two_saves_of_one_day_is_told_apart()
    {
        using var client = _app.CreateClient();
        _app.Clock.Move(TimeSpan.FromHours(1));
        var between = _app.Clock.Now.UtcDateTime.AddMinutes(-30).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var then = await client.GetStringAsync("/api/v1/milestones/ankara-summit-2026");
        await SaveAsync("milestone", "ankara-summit-2026", input => (MilestoneInput)input with { Title = "A third title" });

        (await client.GetStringAsync($"/api/v1/milestones/ankara-summit-2026?known={between}")).Should().Be(then);
        (await client.ReadAsync("/api/v1/milestones/ankara-summit-2026"))["title"]!.GetValue<string>().Should().Be("A third title");
    }

    [Theory]
    [InlineData("2026-11-26", "'2026-11-26' lies ahead: what will be known then, nobody knows.")]
    [InlineData("yesterday", "'yesterday' is not a moment. Write a day, 2026-11-25, or a time in UTC, 2026-11-25T10:00:00Z.")]
    [InlineData("2026-02-30", "'2026-02-30' is not a moment. Write a day, 2026-11-25, or a time in UTC, 2026-11-25T10:00:00Z.")]
    [InlineData("2026-11-22", "Nothing was recorded by the end of 22 November 2026.")]
    public async Task What_is_no_moment_of_the_past_is_refused_in_words(string known, string reason)
    {
        using var client = _app.Visitor();

        using var api = await client.GetAsync($"/api/v1/milestones?known={known}");
        using var page = await client.GetAsync($"/milestones?known={known}");

        await api.ShouldBeProblemAsync(
            HttpStatusCode.BadRequest,
            $$"""{"type":"/problems/invalid-parameters","title":"The request has parameters that are not valid.","status":400,"errors":{"known":["{{reason}}"] } }""");
        page.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await page.PageAsync()).TextsOf(".error-page p").Should().Contain(reason);
    }

    [Fact]
    public async Task Nothing_of_people_is_in_a_copy()
    {
        using var editor = await _app.SignInAsEditorAsync("Vera Vanished");
        _app.Clock.Move(TimeSpan.FromMinutes(1));

        (await editor.VisitAsync($"/milestones?known={Yesterday}")).TextsOf("header, .account-bar").Should().Contain(text => text.Contains("Vera Vanished"), "she stays signed in");
        var file = Directory.GetFiles(Path.Combine(_app.Folder, "known"), "*.db").Should().ContainSingle().Subject;
        var bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));

        bytes.Should().NotContain("Vera Vanished").And.NotContain("vera.vanished@tracker.example");
    }

    [Fact]
    public async Task Many_who_ask_for_one_moment_at_once_get_one_copy()
    {
        using var client = _app.CreateClient();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.GetStringAsync($"/api/v1/summits?known={Yesterday}")));

        answers.Should().OnlyContain(answer => answer == _then["/api/v1/summits"]);
        Directory.GetFiles(Path.Combine(_app.Folder, "known")).Should().ContainSingle();
    }

    [Fact]
    public async Task The_tag_of_then_is_not_the_tag_of_now()
    {
        using var client = _app.CreateClient();

        using var now = await client.GetAsync("/api/v1/partners");
        using var then = await client.GetAsync($"/api/v1/partners?known={Yesterday}");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/partners?known={Yesterday}");
        request.Headers.IfNoneMatch.Add(then.Headers.ETag!);
        using var again = await client.SendAsync(request);

        then.Headers.ETag.Should().NotBe(now.Headers.ETag);
        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    // A title, a source that is renamed, a milestone that comes and one that goes.
    private async Task ChangeAsync()
    {
        await SaveAsync("milestone", "ankara-summit-2026", input => (MilestoneInput)input with { Title = "Another title" });
        await SaveAsync("milestone", "kishida-nato-summit-2023", input => (MilestoneInput)input with { Id = "something-new", Title = "Something new" }, isNew: true);
        await EditAsync((editor, records) => editor.WithdrawAsync("milestone", "ardern-madrid-2022", 1, new Change("Mina", "Gone."), default));
        await SaveAsync("partner", "japan", input => (Core.Partners.PartnerInput)input with { Summary = "Another summary." });
    }

    private Task SaveAsync(string type, string id, Func<RecordInput, RecordInput> change, bool isNew = false) => EditAsync(async (editor, records) =>
    {
        var state = (await records.CurrentAsync(type, id, default))!;
        return await editor.SaveAsync(new RecordWrite(change(state.Input), isNew ? 0 : state.Version), new Change("Mina", "Because."), default);
    });

    private async Task EditAsync(Func<RecordEditor, RecordQueries, Task<SaveResult>> edit)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        (await edit(scope.ServiceProvider.GetRequiredService<RecordEditor>(), scope.ServiceProvider.GetRequiredService<RecordQueries>())).Should().BeOfType<SaveResult.Saved>();
    }
}
