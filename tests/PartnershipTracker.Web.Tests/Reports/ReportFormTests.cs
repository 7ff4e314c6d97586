using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Reports;

/// <summary>A reader without an account and without scripts reports an error. Whatever goes wrong, what was typed stays.</summary>
public sealed class ReportFormTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    private static readonly TimeSpan Writing = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_report_is_taken_and_gets_a_number()
    {
        using var reader = app.Visitor();
        var form = await OpenAsync(reader);
        app.Clock.Move(Writing);

        using var sent = await SendAsync(reader, form, "The first day is not right.");

        sent.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var report = await app.FindReportAsync("The first day is not right.");
        sent.Headers.Location!.OriginalString.Should().Be($"{TrackerAppReports.Form}/sent/{report.Number}");
        var thanks = await reader.VisitAsync(sent.Headers.Location!.OriginalString);
        thanks.TextOf("h1").Should().Be("Thank you");
        thanks.TextOf(".page-header strong").Should().Be(report.Number);
        thanks.Body!.TextContent.Should().NotContain("not right").And.NotContain("reader@example.org", "nobody but editors sees what was written");
        report.Should().BeEquivalentTo(new { SourceUrl = "https://example.org/day", HasContact = true, RecordVersion = 1, State = ReportState.Open });
    }

    [Fact]
    public async Task The_form_says_what_it_is_about_and_needs_no_account()
    {
        using var reader = app.Visitor();

        var form = await OpenAsync(reader);

        form.TextOf(".page-header__lede a[href='/milestones/rok-itpp-2023']").Should().Be("South Korea moves from the IPCP to the ITPP");
        form.QuerySelectorAll("form.report-form label").Select(label => label.GetAttribute("for")).Should().Equal("text", "source", "contact", "homepage");
        form.TextOf("#contact-help").Should().Contain("deleted 90 days after");
        form.QuerySelectorAll("[style], script:not([src])").Should().BeEmpty();
    }

    [Theory]
    [InlineData("/report/milestone/no-such-milestone")]
    [InlineData("/report/rumour/rok-itpp-2023")]
    [InlineData("/report/milestone/rok-itpp-2023/sent/2026-999")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        using var reader = app.Visitor();

        using var response = await reader.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_number_stands_with_its_own_record_only()
    {
        var number = await app.ReportAsync("A number and its record.");
        using var reader = app.Visitor();

        using var response = await reader.GetAsync($"/report/partner/japan/sent/{number}");

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_not_right_is_told_at_its_field_and_stays()
    {
        using var reader = app.Visitor();
        var form = await OpenAsync(reader);
        app.Clock.Move(Writing);

        using var refused = await SendAsync(reader, form, "Too short", source: "example.org", contact: "nobody");

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await refused.PageAsync();
        page.Title.Should().StartWith("Error: ");
        page.QuerySelectorAll(".form-errors a").Select(link => link.GetAttribute("href")).Should().Equal("#text", "#source", "#contact");
        page.QuerySelector("#text")!.GetAttribute("aria-describedby").Should().Be("text-help text-error");
        Typed(page).Should().Be(("Too short", "example.org", "nobody"));

        using var mended = await SendAsync(reader, page, "Long enough at last.", contact: "");
        mended.StatusCode.Should().Be(HttpStatusCode.Redirect, "the form is still good");
    }

    [Fact]
    public async Task What_comes_at_once_is_asked_for_again_and_taken_a_little_later()
    {
        using var reader = app.Visitor();
        var form = await OpenAsync(reader);
        app.Clock.Move(TimeSpan.FromSeconds(3.9));

        using var early = await SendAsync(reader, form, "\nSent by a machine,\nor so it looks.");

        var page = await ShouldAskAgainAsync(early, "\nSent by a machine,\nor so it looks.", "as fast as machines");
        app.Clock.Move(TimeSpan.FromSeconds(0.2));
        using var later = await SendAsync(reader, page);
        later.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await app.FindReportAsync("Sent by a machine,\nor so it looks.")).Should().NotBeNull();
    }

    [Fact]
    public async Task A_form_that_lay_about_is_asked_for_again_with_a_fresh_stamp()
    {
        using var reader = app.Visitor();
        var form = await OpenAsync(reader);
        app.Clock.Move(TimeSpan.FromHours(24.1));

        using var late = await SendAsync(reader, form, "Begun yesterday, sent today.");

        var page = await ShouldAskAgainAsync(late, "Begun yesterday, sent today.", "open for too long");
        app.Clock.Move(Writing);
        using var again = await SendAsync(reader, page);
        again.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("stamp", "made-up", "not one that this page gave out")]
    [InlineData("stamp", "", "not one that this page gave out")]
    [InlineData("homepage", "https://spam.example", "people do not see")]
    [InlineData("token", "made-up", "did not send back the cookie")]
    public async Task What_a_machine_does_is_asked_for_again(string field, string value, string words)
    {
        using var reader = app.Visitor();
        var form = await OpenAsync(reader);
        app.Clock.Move(Writing);
        var text = $"A form whose {field} is “{value}”.";

        using var doubted = await reader.SubmitAsync(form, TrackerAppReports.Form, ("text", text), ("source", "https://example.org/day"), ("contact", "reader@example.org"), (field, value));

        var page = await ShouldAskAgainAsync(doubted, text, words);
        page.QuerySelector("#homepage")!.GetAttribute("value").Should().BeNullOrEmpty();
        app.Clock.Move(Writing);
        using var again = await SendAsync(reader, page);
        again.StatusCode.Should().Be(HttpStatusCode.Redirect, "a person sends it once more as it stands");
        (await app.FindReportAsync(text)).Should().NotBeNull();
    }

    [Fact]
    public async Task The_field_for_machines_is_hidden_from_everybody_else()
    {
        using var reader = app.Visitor();
        var form = await OpenAsync(reader);
        var css = await reader.GetStringAsync(form.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));

        form.QuerySelector("#homepage")!.ParentElement!.ClassName.Should().Be("report-form__unseen");
        form.QuerySelector("#homepage")!.GetAttribute("tabindex").Should().Be("-1");
        css.Replace(" ", "", StringComparison.Ordinal).Should().Contain(".report-form__unseen{display:none}");
    }

    [Fact]
    public async Task Sent_twice_it_is_one_report()
    {
        using var reader = app.Visitor();
        var form = await OpenAsync(reader);
        app.Clock.Move(Writing);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(reader, form, "Sent by a double click.")));

        answers.Select(answer => answer.Headers.Location!.OriginalString).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        (await app.FindReportAsync("Sent by a double click.")).Should().NotBeNull();
    }

    private static async Task<IDocument> OpenAsync(HttpClient reader) => await reader.VisitAsync(TrackerAppReports.Form);

    private static Task<HttpResponseMessage> SendAsync(HttpClient reader, IDocument form, string text, string source = "https://example.org/day", string contact = "reader@example.org") =>
        reader.SubmitAsync(form, TrackerAppReports.Form, ("text", text), ("source", source), ("contact", contact));

    /// <summary>Sends the form as it stands on the page.</summary>
    private static Task<HttpResponseMessage> SendAsync(HttpClient reader, IDocument form) => SendAsync(reader, form, Typed(form).Text, Typed(form).Source, Typed(form).Contact);

    private static async Task<IDocument> ShouldAskAgainAsync(HttpResponseMessage response, string text, string words)
    {
        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await response.PageAsync();
        page.TextOf(".form-errors").Should().Contain(words).And.Contain("nothing is lost");
        Typed(page).Should().Be((text, "https://example.org/day", "reader@example.org"));
        return page;
    }

    private static (string Text, string Source, string Contact) Typed(IDocument page) => (
        ((IHtmlTextAreaElement)page.QuerySelector("#text")!).Value, page.QuerySelector("#source")!.GetAttribute("value")!, page.QuerySelector("#contact")!.GetAttribute("value")!);
}
