using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Web.Hosting.Reporting;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Reports;

/// <summary>How many reports one address of the network may send.</summary>
public sealed class ReportLimitTests
{
    [Fact]
    public async Task One_too_many_is_refused_and_keeps_what_was_typed()
    {
        await using var app = TrackerApp.With(("Seeds:Record", "false"), ("Reports:PerHour", "2"));
        using var reader = app.Visitor();
        var form = await reader.VisitAsync(TrackerAppReports.Form);
        app.Clock.Move(TimeSpan.FromMinutes(1));
        foreach (var text in new[] { "The first report.", "The second report." })
        {
            using var taken = await reader.SubmitAsync(form, TrackerAppReports.Form, ("text", text));
            taken.StatusCode.Should().Be(HttpStatusCode.Redirect);
        }

        using var refused = await reader.SubmitAsync(form, TrackerAppReports.Form, ("text", "The third report."), ("contact", "reader@example.org"));

        refused.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.Should().BePositive().And.BeLessThanOrEqualTo(TimeSpan.FromHours(1));
        var page = await refused.PageAsync();
        page.TextOf(".form-errors").Should().Contain("in an hour").And.MatchRegex("in [0-9]+ minutes?");
        ((IHtmlTextAreaElement)page.QuerySelector("#text")!).Value.Should().Be("The third report.");
        page.QuerySelector("#contact")!.GetAttribute("value").Should().Be("reader@example.org");
        (await app.AskAsync((ReportQueries reports) => reports.ListAsync(new(), default))).Total.Should().Be(2);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void A_household_has_one_limit(string first, string second, bool isShared)
    {
        using var limit = new ReportLimit(Options.Create(new ReportOptions { PerHour = 1 }));

        limit.Take(IPAddress.Parse(first)).Should().BeNull();

        (limit.Take(IPAddress.Parse(second)) is not null).Should().Be(isShared);
    }

    [Theory]
    [InlineData("Reports:PerHour", "0")]
    [InlineData("Reports:FormAge", "00:00:01")]
    [InlineData("Reports:KeepContactDays", "-1")]
    public async Task A_limit_that_is_none_stops_the_start(string setting, string value)
    {
        await using var app = TrackerApp.With((setting, value), ("Seeds:Record", "false"));

        app.Invoking(site => site.CreateClient()).Should().Throw<OptionsValidationException>();
    }
}
