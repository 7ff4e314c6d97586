using System.Net;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>Lists of pages that leave something out, as the API's do: it is told, kept by the form, and can be taken in again.</summary>
public sealed class ExcludingPagesTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("/sources?kind!=think-tank", "Not kind: think tank")]
    [InlineData("/assessments?partner!=JP&kind!=outlook", "Not partner: Japan", "Not kind: outlook")]
    [InlineData("/disagreements?severity!=low&about!=partner%2FKR", "Not severity: low", "Not about partner/KR")]
    [InlineData("/names?scope!=partner&scope!=person", "Not scope: partner", "Not scope: person")]
    public async Task What_a_list_leaves_out_is_told_and_kept(string address, params string[] chips)
    {
        var page = await _client.OpenAsync(address);

        page.Texts(".chip").Should().Equal([.. chips.Select(chip => $"Remove filter: {chip}"), "Clear all"]);
        page.Document.QuerySelectorAll(".filters__form input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={Uri.EscapeDataString(field.GetAttribute("value")!)}")
            .Should().Equal(address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&'));
        (await _client.GetStringAsync(page.Address(".stat-line a[href^='/api/']"))).Should().Contain($"\"total\":{page.Texts(".stat-line span")[0].Split(' ')[0]},");
        page.Texts(".stat-line span")[0].Should().Contain(" of ");
    }

    [Fact]
    public async Task Headings_say_it_and_statements_take_it_too()
    {
        (await _client.OpenAsync("/assessments?partner=JP&kind!=outlook,driver")).Heading.Should().Be("Assessments: Japan, not outlook or driver");
        var page = await _client.OpenAsync("/statements?partner!=JP&speaker!=fumio-kishida&wording!=translated&year!=2023");

        page.Heading.Should().Be("Statements: not Japan, not Fumio Kishida, not 2023, not translated");
        page.Texts(".milestone-year > h2").Should().NotBeEmpty().And.NotContain("2023");
        page.Texts(".said__facts dd").Should().NotBeEmpty().And.NotContain(fact => fact.Contains("Kishida", StringComparison.Ordinal) || fact.Contains("Japan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_left_out_by_a_word_that_is_unknown_is_told()
    {
        var page = await _client.OpenAsync("/statements?speaker!=nobody");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Texts(".form-errors li").Should().ContainSingle().Which.Should().StartWith("'nobody' is not a known speaker.");
    }

    [Fact]
    public async Task Corrections_leave_records_out()
    {
        await app.PublishAsync();

        (await _client.OpenAsync("/corrections?about!=milestone/rok-itpp-2023")).Texts(".chip")[0].Should().Be("Remove filter: Not about milestone/rok-itpp-2023");
        (await _client.OpenAsync("/corrections?about!=summit/vilnius-2023")).Document.QuerySelectorAll(".corrections > li").Should().NotBeEmpty();
    }
}
