using System.Net;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Desk;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Lists;

/// <summary>A list from the file to the record, step by step, without scripts.</summary>
public sealed class ImportTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task A_list_becomes_records_and_is_undone_as_one_step()
    {
        using var editor = await app.SignInAsEditorAsync("Lise Lists");
        var path = await editor.UploadAsync(
            "Title,date,Kind,Partners,areas,Summary,source,quote,source_url_2,source_title_2,source_publisher_2,mine",
            "\"Seoul, a first talk\",late 2019,meeting,ROK; Tokyo,cyber; space,They talked.,nato-pivot-to-indo-pacific,,,,,x",
            "Second talk,3-4 April 2024,Visit,New Zealand,,\"They talked\nagain.\",anadolu-nato-ankara-summit-results,,https://example.org/talk,On the talk,A paper,y",
            "Third talk,5 April 2024,visit,Australia,,They talked.,,,https://example.org/talk,,,z");
        var columns = await editor.VisitAsync(path);
        columns.QuerySelectorAll("select[name=mapping] option[selected]").Select(option => option.GetAttribute("value")).Should().Equal(
            "title", "date.edtf", "kind", "partners", "areas", "summary", "citations[0].source", "citations[0].quote",
            "citations[1].newSource.url", "citations[1].newSource.title", "citations[1].newSource.publisher");

        // The first passage is missing, though the text is held.
        var wrong = await editor.CheckAsync(path);
        wrong.RowErrors().Should().ContainSingle().Which.Should().StartWith("2 | quote | The source's text is held");
        wrong.QuerySelectorAll("main button").Select(button => button.TextContent).Should().NotContain(text => text.StartsWith("Write"));

        path = await editor.UploadAsync(
            "title,date,kind,partners,summary,source,source_url_2,source_title_2,source_publisher_2",
            ListForms.Row("Second talk", "3-4 April 2024", "New Zealand") + ",https://example.org/talk,On the talk,A paper",
            "Third talk,5 April 2024,visit,Australia,They talked.,,https://example.org/talk,,");
        (await editor.CheckAsync(path)).Counts().Should().StartWith("New: 2");
        var done = await editor.WriteAsync(path);

        done.Counts().Should().StartWith("Added: 2");
        var record = await editor.ReadAsync("/api/v1/milestones/second-talk-2024");
        record["date"]!["edtf"]!.GetValue<string>().Should().Be("2024-04-03/2024-04-04");
        record["citations"]!.AsArray().Select(citation => citation!["source"]!.GetValue<string>()).Should().Equal("anadolu-nato-ankara-summit-results", "a-paper-on-the-talk");
        (await editor.ReadAsync("/api/v1/milestones/third-talk-2024"))["citations"]!.AsArray().Should().ContainSingle("a source is described once, and known to the rows below");

        var save = done.QuerySelector("main .notice a")!.GetAttribute("href")!;
        (await editor.VisitAsync(save)).TextsOf("h1").Should().Equal("A list from the ministry.");
        using var undone = await editor.SubmitAsync(save, ("why", "The wrong list."));
        await undone.LeadsToAsync("/desk/saves/");
        using var gone = await editor.GetAsync("/milestones/second-talk-2024");
        gone.StatusCode.Should().Be(HttpStatusCode.Gone);
        (await editor.VisitAsync(path)).TextOf("main .page-header__kicker").Should().EndWith("Undone");
        (await editor.VisitAsync(save)).QuerySelectorAll("main form").Should().BeEmpty("what is undone is not undone again");
    }

    [Fact]
    public async Task Rows_change_records_by_id_leave_what_is_empty_and_never_overwrite_what_was_not_seen()
    {
        using var editor = await app.SignInAsEditorAsync("Udo Update");
        const string id = "ankara-summit-2026";
        var before = await editor.ReadAsync($"/api/v1/milestones/{id}");
        string[] list = ["id,title,areas,source", $"{id},Ankara hosts the summit,space,anadolu-nato-ankara-summit-results", $"another-one,A title,,"];

        (await editor.CheckAsync(await editor.UploadAsync(list))).RowErrors()[0].Should().Contain("already taken");
        (await editor.CheckAsync(await editor.UploadAsync(list[..2]), ("treatment", "skip"))).Counts().Should().StartWith("Passed over: 1");
        (await editor.CheckAsync(await editor.UploadAsync(list), ("treatment", "update"))).RowErrors().Should().Contain(error => error.StartsWith("3 | date |"));

        var path = await editor.UploadAsync(list[..2]);
        (await editor.CheckAsync(path, ("treatment", "update"))).Counts().Should().StartWith("Change: 1");
        using var other = await app.SignInAsEditorAsync("Olga Other");
        var rival = await other.UploadAsync("id,title", $"{id},Another title");
        await other.CheckAsync(rival, ("treatment", "update"));
        (await other.WriteAsync(rival)).Counts().Should().StartWith("Changed: 1");
        var overtaken = await editor.WriteAsync(path);

        overtaken.RowErrors().Should().ContainSingle().Which.Should().Contain("was changed by somebody else since it was checked");
        (await editor.ReadAsync($"/api/v1/milestones/{id}"))["title"]!.GetValue<string>().Should().Be("Another title");
        using var columns = await editor.PressAsync(overtaken, "Change columns");
        await editor.CheckAsync(path, ("treatment", "update"));
        (await editor.WriteAsync(path)).Counts().Should().StartWith("Changed: 1");

        var after = await editor.ReadAsync($"/api/v1/milestones/{id}");
        (after["title"]!.GetValue<string>(), after["summary"]!.GetValue<string>()).Should().Be(("Ankara hosts the summit", before["summary"]!.GetValue<string>()));
        after["areas"]!.AsArray().Select(area => area!.GetValue<string>()).Should().Equal("space");
        (await editor.CheckAsync(await editor.UploadAsync(list[..2]), ("treatment", "update"))).Counts().Should().StartWith("Says so already: 1");
    }

    [Fact]
    public async Task A_column_tells_whether_words_are_original_or_translated()
    {
        using var editor = await app.SignInAsEditorAsync("Tessa Translator");
        string[] list =
        [
            "title,date,kind,partners,summary,source,quote,statement_speaker,statement_words,statement_wording",
            "A minister in Wellington,3 May 2024,statement,NZ,She spoke.,anadolu-nato-ankara-summit-results,We agree.,A minister,We agree.,Translated",
            "A minister in Canberra,4 May 2024,statement,AU,She spoke.,anadolu-nato-ankara-summit-results,We differ.,A minister,We differ.,",
        ];

        (await editor.CheckAsync(await editor.UploadAsync([list[0], list[1].Replace("Translated", "Spoken", StringComparison.Ordinal)]))).RowErrors().Should().ContainSingle()
            .Which.Should().Be("2 | statement_wording | Original or translated: “Spoken” is not one of the choices.");
        var path = await editor.UploadAsync(list);
        (await editor.CheckAsync(path)).RowErrors().Should().BeEmpty();
        await editor.WriteAsync(path);

        (await editor.ReadAsync("/api/v1/milestones/a-minister-in-wellington-2024"))["statement"]!["wording"]!.GetValue<string>().Should().Be("translated");
        (await editor.ReadAsync("/api/v1/milestones/a-minister-in-canberra-2024"))["statement"]!["wording"].Should().BeNull();
    }

    [Fact]
    public async Task What_may_be_recorded_already_is_shown()
    {
        using var editor = await app.SignInAsEditorAsync("Dora Double");

        var page = await editor.CheckAsync(await editor.UploadAsync(
            ListForms.Heading, ListForms.Row("Kishida attends the Vilnius summit", "12 July 2023"), ListForms.Row("A tea ceremony", "1 May 2001"), ListForms.Row("A tea ceremony", "2 May 2001")));

        page.Counts().Should().StartWith("New: 3");
        page.QuerySelectorAll("a[href^='/milestones/'][target=_blank]").Should().NotBeEmpty();
        page.QuerySelector("main")!.TextContent.Should().Contain("line 4, A tea ceremony").And.Contain("line 3, A tea ceremony");
    }

    [Theory]
    [InlineData("source", "title,publisher,url,published", "A list of ships,A navy,https://example.org/ships,2021", "/api/v1/sources/a-navy-a-list-of-ships-2021")]
    [InlineData("cooperation-area", "name,group,aliases", "Polar routes,Domains,ice; the north", "/api/v1/areas/polar-routes")]
    [InlineData("agreement", "partner,framework,adopted,periodStart,source", "Wellington,IPCP,May 2030,2030,anadolu-nato-ankara-summit-results", "/api/v1/agreements/nz-ipcp-2030")]
    public async Task Lists_of_other_types_come_in_by_their_forms(string type, string heading, string row, string record)
    {
        using var editor = await app.SignInAsEditorAsync($"Tia {type}");
        using var response = await editor.UploadAsync(System.Text.Encoding.UTF8.GetBytes($"{heading}\n{row}\n"), type);
        var path = await response.LeadsToAsync(ListForms.Imports + "/");

        (await editor.CheckAsync(path)).RowErrors().Should().BeEmpty();
        (await editor.WriteAsync(path)).Counts().Should().StartWith("Added: 1");

        (await editor.ReadAsync(record))["version"]!.GetValue<int>().Should().Be(1);
    }

    [Theory]
    [InlineData("milestone")]
    [InlineData("source")]
    [InlineData("cooperation-area")]
    [InlineData("agreement")]
    public async Task A_template_is_understood_whole(string type)
    {
        using var editor = await app.SignInAsEditorAsync($"Tom {type}");
        using var template = await editor.GetAsync($"{ListForms.Imports}?handler=Template&type={type}");
        template.Content.Headers.ContentDisposition!.FileName.Should().Be($"{type}-template.csv");

        using var response = await editor.UploadAsync(await template.Content.ReadAsByteArrayAsync(), type);
        var page = await editor.VisitAsync(await response.LeadsToAsync(ListForms.Imports + "/"));

        page.QuerySelectorAll("select[name=mapping]").Should().OnlyContain(select => select.QuerySelector("option[selected]") != null);
        page.QuerySelectorAll(".notice--strong").Should().BeEmpty("no column is missing");
    }

    [Fact]
    public async Task An_import_is_its_owners_alone_and_outlives_a_restart()
    {
        await using var first = new TrackerApp();
        var person = await first.JoinAsync("editor", "Rita Restart");
        using var stranger = await first.SignInAsEditorAsync("Sven Stranger");
        var path = await person.Client.UploadAsync(ListForms.Heading, ListForms.Row("A talk of its own"));
        await person.Client.CheckAsync(path);
        using var refused = await stranger.GetAsync(path);
        refused.StatusCode.Should().Be(HttpStatusCode.NotFound);

        await using var second = first.Restarted();
        using var browser = second.Visitor();
        foreach (var cookie in (await person.Client.GetAsync("/desk")).RequestMessage!.Headers.TryGetValues("Cookie", out var cookies) ? cookies : [])
            browser.DefaultRequestHeaders.Add("Cookie", cookie);
        await (person with { App = second }).SignInAsync(browser);

        (await browser.VisitAsync(path)).Counts().Should().StartWith("New: 1");
        (await browser.WriteAsync(path)).Counts().Should().StartWith("Added: 1");
    }
}
