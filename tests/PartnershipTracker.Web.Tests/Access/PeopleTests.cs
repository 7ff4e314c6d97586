using System.Net;
using AngleSharp.Dom;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>What administrators do to accounts, and what the audit log says of it.</summary>
public sealed class PeopleTests : IAsyncLifetime
{
    private readonly ArticleApp _app = new();
    private Person _ada = null!;

    public async Task InitializeAsync() => _ada = await _app.JoinAsync(Roles.Administrator, "Ada Administrator");

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task An_invitation_is_shown_once_and_works()
    {
        using var made = await _ada.Client.SubmitAsync("/people", ("email", "new@tracker.example"), ("role", Roles.Editor));
        var link = new Uri((await made.PageAsync()).TextOf("#new-link"));
        (await _ada.Client.VisitAsync("/people")).QuerySelector("#new-link").Should().BeNull();

        using var client = _app.Visitor();
        using var joined = await client.SubmitAsync(link.PathAndQuery, ("name", "New Editor"), ("password", TrackerAppPeople.Password));

        joined.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await _ada.Client.VisitAsync("/people")).TextsOf(".people th a").Should().Equal("Ada Administrator", "New Editor");
    }

    [Theory]
    [InlineData("", "editor", "email")]
    [InlineData("no address", "editor", "email")]
    [InlineData("ADA.administrator@tracker.example", "editor", "email")]
    [InlineData("new@tracker.example", "emperor", "role")]
    public async Task An_invitation_that_cannot_be_is_explained(string email, string role, string field)
    {
        using var refused = await _ada.Client.SubmitAsync("/people", ("email", email), ("role", role));

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await refused.PageAsync();
        page.QuerySelectorAll($".form-errors a[href='#{field}']").Should().ContainSingle();
        page.Title.Should().StartWith("Error: ");
    }

    [Theory]
    [InlineData("Disable")]
    [InlineData("Role")]
    public async Task The_last_administrator_stays(string handler)
    {
        using var refused = await ActAsync(_ada, (await _app.AccountAsync(_ada.Name)).Id, handler);

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await refused.PageAsync()).TextOf(".form-errors").Should().Contain("last administrator");
    }

    [Fact]
    public async Task Of_two_administrators_who_demote_each_other_at_once_one_stays()
    {
        var bob = await _app.JoinAsync(Roles.Administrator, "Bob Administrator");
        var (ada, other) = ((await _app.AccountAsync(_ada.Name)).Id, (await _app.AccountAsync(bob.Name)).Id);

        // Both look at the other's page before either acts: who was demoted first could not open it.
        var (ofBob, ofAda) = (await _ada.Client.VisitAsync($"/people/{other}"), await bob.Client.VisitAsync($"/people/{ada}"));

        await Task.WhenAll(ActAsync(_ada, ofBob, "Role"), ActAsync(bob, ofAda, "Role"));

        (await _app.AccountsAsync()).Count(person => person.Role == Roles.Administrator).Should().Be(1);
    }

    [Fact]
    public async Task Every_act_is_in_the_audit_log()
    {
        var edith = await _app.JoinAsync(Roles.Editor, "Edith Editor");
        var id = (await _app.AccountAsync(edith.Name)).Id;
        foreach (var handler in new[] { "Role", "EndSessions", "Disable", "Enable", "Password", "Factors" })
        {
            using (await ActAsync(_ada, id, handler))
            {
            }
        }

        var page = await _ada.Client.VisitAsync("/audit?who=Edith+Editor");

        page.TextsOf(".audit tbody td:nth-child(2)").Should().Contain("Role changed").And.Contain("Sessions ended").And.Contain("Disabled")
            .And.Contain("Enabled").And.Contain("Link issued").And.Contain("Joined").And.Contain("Factor added");
        page.TextsOf(".audit tbody td:nth-child(5)").Should().Contain("from editor to contributor");
    }

    [Fact]
    public async Task Who_may_not_is_refused_in_words_and_it_is_recorded()
    {
        var cora = await _app.JoinAsync(Roles.Contributor, "Cora Contributor");

        using var refused = await cora.Client.GetAsync("/audit");

        refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await refused.PageAsync()).TextOf("h1").Should().Be("This is not yours to do");
        (await _ada.Client.VisitAsync("/audit?act=refused")).TextsOf(".audit tbody td:nth-child(4)").Should().Equal("/audit");
    }

    private static async Task<HttpResponseMessage> ActAsync(Person by, int id, string handler) =>
        await ActAsync(by, await by.Client.VisitAsync($"/people/{id}"), handler);

    private static Task<HttpResponseMessage> ActAsync(Person by, IDocument page, string handler) =>
        by.Client.SendFormAsync(page.FormTo($"handler={handler}"), ("role", Roles.Contributor));
}
