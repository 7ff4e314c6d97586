using System.Net;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>What the site holds of people: they mend their own address, and whoever takes everybody's data away is written down.</summary>
public sealed class PersonalDataTests : IAsyncLifetime
{
    private readonly ArticleApp _app = new();
    private Person _ada = null!;

    public async Task InitializeAsync() => _ada = await _app.JoinAsync(Roles.Administrator, "Ada Administrator");

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Somebody_who_moved_signs_in_with_the_new_address_and_not_with_the_old_one()
    {
        using var changed = await _ada.Client.SubmitAsync("/account/email", ("email", " ada@moved.example "), ("current", TrackerAppPeople.Password));
        changed.Headers.Location!.OriginalString.Should().Be("/account?done=email");
        (await _ada.Client.VisitAsync("/account")).TextOf("main").Should().Contain("ada@moved.example");

        using var browser = _app.Visitor();
        using var old = await browser.SubmitAsync("/account/sign-in", ("email", _ada.Email), ("password", TrackerAppPeople.Password));
        old.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        await (_ada with { Email = "ada@moved.example" }).SignInAsync(browser);
        (await EntriesAsync("email-changed")).Should().ContainSingle().Which.Should().Contain("was ada.administrator@tracker.example");
    }

    [Theory]
    [InlineData("no address", TrackerAppPeople.Password, "email")]
    [InlineData("TAKEN.editor@tracker.example", TrackerAppPeople.Password, "email")]
    [InlineData("ada@moved.example", "a wrong password", "current")]
    public async Task An_address_that_cannot_be_is_explained_and_nothing_changes(string email, string password, string field)
    {
        await _app.JoinAsync(Roles.Editor, "Taken Editor");

        using var refused = await _ada.Client.SubmitAsync("/account/email", ("email", email), ("current", password));

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await refused.PageAsync();
        page.QuerySelectorAll($".form-errors a[href='#{field}']").Should().ContainSingle();
        page.QuerySelector("#email")!.GetAttribute("value").Should().Be(email, "what was typed is kept");
        using var browser = _app.Visitor();
        await _ada.SignInAsync(browser);
        (await EntriesAsync("email-changed")).Should().BeEmpty();
    }

    [Fact]
    public async Task Everybodys_data_are_taken_away_as_a_table_and_the_log_says_by_whom()
    {
        await _app.JoinAsync(Roles.Editor, "Edith Editor");

        using var file = await _ada.Client.SubmitAsync("/people");

        file.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        var lines = (await file.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].Should().Be("name,email,role,createdAt,disabledAt,lastSeenAt,secondFactor");
        lines[1..].Should().HaveCount(2).And.Contain(line => line.StartsWith("Edith Editor,edith.editor@tracker.example,editor,2026-11-23T09:00:00"));
        (await EntriesAsync("people-exported")).Should().ContainSingle().Which.Should().StartWith("Ada Administrator").And.Contain("2 accounts");
    }

    private async Task<IReadOnlyList<string>> EntriesAsync(string act) =>
        [.. (await _app.AskAsync((AuditQueries audit) => audit.ListAsync(new AuditFilter { Act = [act] }, default))).Items.Select(entry => $"{entry.Who} {entry.Detail}")];
}
