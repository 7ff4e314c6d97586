using System.Net;
using System.Text.Json;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Citing;

/// <summary>How pages and records are cited: in words, and in the three forms that reference managers read.</summary>
public sealed class CitationTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const string Moment = "known=2026-11-23T09:00:00Z";
    private const string Version = "Dataset version 1 of 23 November 2026";

    private readonly HttpClient _client = app.CreateClient();

    /// <summary>A page, what it is cited as, and where.</summary>
    public static TheoryData<string, string, string, string> Pages => new()
    {
        { "/", "NATO and its four Indo-Pacific partners", $"/?on=2026-11-23&{Moment}", Version },
        { "/milestones?partner=JP,KR&from=2022&limit=3&utm_source=mail", "Milestones: Japan or South Korea, from 2022 on", $"/milestones?partner=JP&partner=KR&from=2022&{Moment}", Version },
        { "/milestones?view=timeline&lanes=area&q=%22East%20Asia%22", "Milestones: with “\"East Asia\"”", $"/milestones?q=%22East%20Asia%22&view=timeline&lanes=area&{Moment}", Version },
        { "/areas/matrix?on=2013-01-01", "Areas of cooperation on 1 January 2013", $"/areas/matrix?on=2013-01-01&{Moment}", Version },
        { "/sources", "Sources", $"/sources?{Moment}", Version },
        { "/disagreements?severity=high", "Disagreements", $"/disagreements?severity=high&{Moment}", Version },
        { "/milestones?known=2026-11-23&partner=NZ", "Milestones: New Zealand", $"/milestones?partner=NZ&{Moment}", Version },
        { "/corrections", "Corrections", "/corrections", Version },
        { "/releases/1", "Release 1: As first loaded", "/releases/1", Version },
        { "/milestones/yoon-vilnius-2023", "Yoon: the security of Europe and Asia cannot be separated", "/milestones/yoon-vilnius-2023", "Milestone, version 1 of 23 November 2026 (dataset version 1)" },
        { "/partners/japan", "Japan", "/partners/japan", "Partner, version 1 of 23 November 2026 (dataset version 1)" },
        { "/partners/japan?on=2016-01-01", "Japan", $"/partners/japan?on=2016-01-01&{Moment}", "Partner, version 1 of 23 November 2026 (dataset version 1)" },
        { "/summits/vilnius-2023", "Vilnius Summit", "/summits/vilnius-2023", "Summit, version 1 of 23 November 2026 (dataset version 1)" },
        { "/sources/nato-pivot-to-indo-pacific", "NATO’s Pivot To Indo-Pacific: Focus On Japan And South Korea – Analysis", "/sources/nato-pivot-to-indo-pacific", "Source, version 1 of 23 November 2026 (dataset version 1)" },
        { "/cite/agreement/jp-itpp-2023", "ITPP of Japan, 12 July 2023", "/frameworks#jp-itpp-2023", "Agreement, version 1 of 23 November 2026 (dataset version 1)" },
        { "/cite/cooperation-area/space", "Space", "/areas#space", "Area, version 1 of 23 November 2026 (dataset version 1)" },
        { "/cite/disagreement/ipcp-two-year-period", "", "/disagreements#ipcp-two-year-period", "Disagreement, version 1 of 23 November 2026 (dataset version 1)" },
        { "/cite/assessment/no-agreed-line-on-china", "", "/assessments#no-agreed-line-on-china", "Assessment, version 1 of 23 November 2026 (dataset version 1)" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_form_says_what_was_read_where_and_when(string path, string title, string link, string version)
    {
        var page = await _client.OpenAsync(path);
        var asked = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}cite=";
        title = title.Length > 0 ? title : page.Title.Split(" · ")[0];
        link = $"http://localhost{link}";

        var (_, _, fields) = BibTexReader.Read(await _client.GetStringAsync(asked + "bib"));
        var ris = RisLines(await _client.GetStringAsync(asked + "ris"));
        var csl = JsonDocument.Parse(await _client.GetStringAsync(asked + "csl")).RootElement.EnumerateArray().Should().ContainSingle().Which;

        page.Texts("#cite-short").Should().Equal($"PartnershipTracker, “{title}”, {link}, retrieved 23 November 2026.");
        page.Texts("#cite-long").Should().ContainSingle().Which.Should().StartWith($"PartnershipTracker. “{title}”. {version}. {link}. Retrieved 23 November 2026.");
        (BibTexReader.Printed(fields["title"]), fields["url"], fields["urldate"], fields["year"]).Should().Be((title, link, "2026-11-23", "2026"));
        (ris["TY"], ris["TI"], ris["UR"], ris["Y2"], ris["DA"]).Should().Be(("ELEC", title, link, "2026/11/23", "2026/11/23"));
        csl.GetProperty("title").GetString().Should().Be(title);
        csl.GetProperty("URL").GetString().Should().Be(link);
        csl.GetProperty("accessed").GetRawText().Should().Match(text => text.Count(sign => sign == '[') == 2);
        foreach (var note in new[] { BibTexReader.Printed(fields["note"].Split(@" As it was then: \url")[0]), ris["N1"], csl.GetProperty("note").GetString()! })
            note.Should().StartWith(version);
    }

    [Fact]
    public async Task CSL_JSON_has_what_its_schema_asks_for()
    {
        var item = JsonDocument.Parse(await _client.GetStringAsync("/milestones/yoon-vilnius-2023?cite=csl")).RootElement[0];

        item.GetProperty("type").GetString().Should().Be("webpage");
        item.GetProperty("id").GetString().Should().Be("partnershiptracker-yoon-vilnius-2023");
        item.GetProperty("author")[0].GetProperty("literal").GetString().Should().Be("PartnershipTracker");
        foreach (var date in new[] { "issued", "accessed" })
            item.GetProperty(date).GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()).Should().Equal(2026, 11, 23);
    }

    [Theory]
    [InlineData("bib", "application/x-bibtex; charset=utf-8", "bib")]
    [InlineData("ris", "application/x-research-info-systems; charset=utf-8", "ris")]
    [InlineData("csl", "application/vnd.citationstyles.csl+json; charset=utf-8", "json")]
    public async Task A_file_has_its_type_and_name_and_the_box_leads_to_it(string form, string type, string extension)
    {
        var page = await _client.OpenAsync("/milestones?partner=JP&known=2026-11-23");

        var link = page.Document.QuerySelectorAll("#cite a[download]").Select(found => found.GetAttribute("href")!).Single(href => href.Contains($"cite={form}", StringComparison.Ordinal));
        using var answer = await _client.GetAsync(link);

        link.Should().Be($"/milestones?partner=JP&cite={form}&known=2026-11-23");
        answer.Content.Headers.ContentType!.ToString().Should().Be(type);
        answer.Content.Headers.ContentDisposition!.ToString().Should().MatchRegex($"^attachment; filename=partnershiptracker-milestones-[0-9a-f]{{6}}.{extension}$");
        page.Texts($"#cite-{form}")[0].Should().Be(string.Join(' ', (await answer.Content.ReadAsStringAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task Hostile_titles_stay_text_and_the_link_shows_next_year_what_was_cited()
    {
        const string hostile = @"50% of {all} \input{x} & ~^_#$ “Ä” } TY  - BOOK";
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        var before = (await client.OpenAsync("/milestones?q=Ankara")).Texts("#cite-short")[0];
        own.Clock.Move(TimeSpan.FromDays(1));
        await own.ChangeAsync("milestone", "ankara-summit-2026", (MilestoneInput input) => input with { Title = hostile });

        var (_, _, fields) = BibTexReader.Read(await client.GetStringAsync("/milestones/ankara-summit-2026?cite=bib"));
        var ris = RisLines(await client.GetStringAsync("/milestones/ankara-summit-2026?cite=ris"));
        var csl = JsonDocument.Parse(await client.GetStringAsync("/milestones/ankara-summit-2026?cite=csl")).RootElement[0];
        var listed = await client.OpenAsync(new Uri(before.Split(", ")[^2]).PathAndQuery);
        var asRead = await client.OpenAsync(new Uri(fields["note"].Split(@"\url{")[1].TrimEnd('}')).PathAndQuery);

        BibTexReader.Printed(fields["title"]).Should().Be(hostile.Replace("  ", " ", StringComparison.Ordinal));
        ris["TI"].Should().Be(hostile.Replace("  ", " ", StringComparison.Ordinal));
        csl.GetProperty("title").GetString().Should().Be(hostile);
        fields["note"].Should().StartWith("Milestone, version 2 of 24 November 2026 (dataset version 2)");
        listed.Html.Should().NotContain("input{x}");
        asRead.Heading.Should().Be(hostile);
    }

    [Fact]
    public async Task A_state_of_this_very_second_can_be_asked_for()
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        own.Clock.Move(TimeSpan.FromMilliseconds(1_250));
        await own.ChangeAsync("milestone", "ankara-summit-2026", (MilestoneInput input) => input with { Title = "Told just now" });

        var within = Link(await client.OpenAsync("/milestones?q=just"));
        own.Clock.Move(TimeSpan.FromSeconds(2));
        var later = Link(await client.OpenAsync("/milestones?q=just"));

        within.Should().EndWith("known=2026-11-23T09:00:01.25Z");
        later.Should().EndWith("known=2026-11-23T09:00:02Z");
        foreach (var link in new[] { within, later })
            (await client.OpenAsync(new Uri(link).PathAndQuery)).Texts(".milestone-row__title").Should().Equal("Told just now");
    }

    [Theory]
    [InlineData("/milestones?cite=doc", HttpStatusCode.BadRequest)]
    [InlineData("/milestones?from=soon&cite=bib", HttpStatusCode.BadRequest)]
    [InlineData("/account/sign-in?cite=bib", HttpStatusCode.BadRequest)]
    [InlineData("/milestones/no-such?cite=bib", HttpStatusCode.NotFound)]
    [InlineData("/cite/milestone/no-such", HttpStatusCode.NotFound)]
    [InlineData("/cite/account/1", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_cited_is_a_page_that_says_so(string path, HttpStatusCode status)
    {
        var page = await _client.OpenAsync(path);

        page.Status.Should().Be(status);
        page.Document.QuerySelectorAll("#cite").Should().BeEmpty();
        page.Heading.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/report/milestone/yoon-vilnius-2023")]
    public async Task A_form_is_not_cited(string path) => (await _client.OpenAsync(path)).Document.QuerySelectorAll("#cite, [href='#cite']").Should().BeEmpty();

    [Theory]
    [InlineData("/frameworks", "/cite/agreement/jp-itpp-2023")]
    [InlineData("/areas", "/cite/cooperation-area/space")]
    [InlineData("/disagreements", "/cite/disagreement/ipcp-two-year-period")]
    [InlineData("/assessments", "/cite/assessment/no-agreed-line-on-china")]
    public async Task A_record_among_others_leads_to_its_own_citation(string path, string link) =>
        (await _client.OpenAsync(path)).Document.QuerySelectorAll($".record-tools a[href='{link}']").Should().ContainSingle();

    // The address stands between the title and the day.
    private static string Link(ReadPage page) => page.Texts("#cite-short")[0].Split(", ")[^2];

    private static Dictionary<string, string> RisLines(string text)
    {
        text.Should().EndWith("ER  - \r\n");
        var lines = text.Split("\r\n")[..^1];
        lines.Should().NotContain(line => line.IndexOf("  - ", StringComparison.Ordinal) != 2 || line.Contains('\n'));
        lines[0].Should().StartWith("TY  - ");
        return lines.ToDictionary(line => line[..2], line => line[6..], StringComparer.Ordinal);
    }
}
