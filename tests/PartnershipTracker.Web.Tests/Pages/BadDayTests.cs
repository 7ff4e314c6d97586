using System.Net;
using AngleSharp.Dom;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>A day that is none: said at its field, what was typed kept, and the page there as it stands today.</summary>
public sealed class BadDayTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.Visitor();

    [Theory]
    [InlineData("/", "Error: Front page · PartnershipTracker")]
    [InlineData("/frameworks", "Error: Agreements · PartnershipTracker")]
    [InlineData("/partners/japan", "Error: Japan · PartnershipTracker")]
    [InlineData("/partners/new-zealand", "Error: New Zealand · PartnershipTracker")]
    public async Task It_is_said_at_its_field_and_nothing_typed_or_shown_is_lost(string path, string title)
    {
        using var answer = await _client.GetAsync($"{path}?on=2023-02-30");
        var page = await answer.PageAsync();
        var today = await _client.VisitAsync(path);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        page.Title.Should().Be(title);
        page.TextsOf("#on-error .field-error").Should().Equal("'2023-02-30' is not a day. Write year, month and day: 2016-03-01.");
        var field = page.QuerySelector("#on")!;
        new[] { "type", "value", "aria-invalid", "aria-describedby" }.Select(field.GetAttribute).Should().Equal("text", "2023-02-30", "true", "on-error");
        page.TextOf(".day-form__field a").Should().Be("Today");
        page.TextsOf(".headline").Should().NotBeEmpty().And.Equal(today.TextsOf(".headline"));
        page.TextsOf("main tbody tr").Should().NotBeEmpty().And.Equal(today.TextsOf("main tbody tr"));
        Titles(page).Should().NotBeEmpty().And.Equal(Titles(today));
        page.TextsOf(".day-form__turns li").Should().Equal(today.TextsOf(".day-form__turns li"));
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2023-07")]
    [InlineData("12/07/2023")]
    [InlineData("<script>")]
    public async Task What_was_typed_stands_in_the_field_as_it_was(string typed)
    {
        using var answer = await _client.GetAsync($"/?on={Uri.EscapeDataString(typed)}");
        var page = await answer.PageAsync();

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        page.QuerySelector("#on")!.GetAttribute("value").Should().Be(typed);
        page.TextOf("#on-error .field-error").Should().StartWith($"'{typed}' is not a day.");
        page.QuerySelectorAll("script:not([src])").Should().BeEmpty();
    }

    private static IReadOnlyList<string> Titles(IDocument page) => page.TextsOf("main h2, main h3");
}
