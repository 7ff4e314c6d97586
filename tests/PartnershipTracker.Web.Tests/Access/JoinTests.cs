using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>Links work once, for a while, and for one purpose (ASVS 6.3.2, 6.4.1, 9.2.1, 9.2.2).</summary>
public sealed class JoinTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task The_set_up_link_makes_one_administrator_of_twenty_who_post_it_at_once()
    {
        await using var fresh = new ArticleApp();
        var path = await SetUpAsync(fresh);
        var clients = Enumerable.Range(0, 20).Select(_ => fresh.Visitor()).ToList();

        var pages = await Task.WhenAll(clients.Select(client => client.VisitAsync(path)));
        var answers = await Task.WhenAll(clients.Select((client, place) => client.SubmitAsync(
            pages[place], path, ("name", $"First {place}"), ("email", $"first{place}@tracker.example"), ("password", TrackerAppPeople.Password))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect).Should().Be(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Gone).Should().Be(19);
        (await fresh.AccountsAsync()).Should().ContainSingle().Which.Role.Should().Be(Roles.Administrator);
        (await fresh.AskAsync((AccountLinks links) => links.SetUpAsync(default))).Should().BeNull("there is an account now");
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_later_set_up_link_takes_the_place_of_the_earlier_one()
    {
        await using var fresh = new ArticleApp();
        var (earlier, later) = (await SetUpAsync(fresh), await SetUpAsync(fresh));
        using var client = fresh.Visitor();

        using var gone = await client.GetAsync(earlier);
        using var open = await client.GetAsync(later);

        gone.StatusCode.Should().Be(HttpStatusCode.Gone);
        open.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_link_that_was_used_or_has_expired_is_gone()
    {
        await using var own = new ArticleApp();
        using var client = own.Visitor();
        var used = await own.InviteAsync(Roles.Editor, "used@tracker.example");
        using (await client.SubmitAsync(used, ("name", "Used Link"), ("password", TrackerAppPeople.Password)))
        using (var again = await client.GetAsync(used))
            again.StatusCode.Should().Be(HttpStatusCode.Gone);

        var old = await own.InviteAsync(Roles.Editor, "old@tracker.example");
        own.Clock.Move(TimeSpan.FromDays(3));
        using var expired = await client.GetAsync(old);
        expired.StatusCode.Should().Be(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("/account/reset?code=")]
    public async Task An_invitation_opens_nothing_else(string other)
    {
        using var client = app.Visitor();
        var path = await app.InviteAsync(Roles.Editor, "purpose@tracker.example");

        using var answer = await client.GetAsync(other + path.Split('=')[1]);

        answer.StatusCode.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Who_joins_cannot_choose_role_or_address()
    {
        using var client = app.Visitor();
        var path = await app.InviteAsync(Roles.Contributor, "chosen@tracker.example");
        using var joined = await client.SubmitAsync(
            path, ("name", "Chosen Contributor"), ("email", "other@tracker.example"), ("password", TrackerAppPeople.Password));
        joined.StatusCode.Should().Be(HttpStatusCode.Redirect);

        var row = await app.AccountAsync("Chosen Contributor");
        (row.Email, row.Role).Should().Be(("chosen@tracker.example", Roles.Contributor));
    }

    [Theory]
    [InlineData("seed", "own")]
    [InlineData("Cora <script>", "letters")]
    [InlineData("", "Enter your name")]
    public async Task A_name_that_the_history_could_not_bear_is_refused_and_the_link_stays_open(string name, string why)
    {
        using var client = app.Visitor();
        var path = await app.InviteAsync(Roles.Contributor, $"named{name.Length}@tracker.example");

        using var refused = await client.SubmitAsync(path, ("name", name), ("password", TrackerAppPeople.Password));

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await refused.PageAsync()).TextOf("#name-error").Should().Contain(why);
        using var open = await client.GetAsync(path);
        open.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Only_hashes_of_links_and_sessions_are_kept()
    {
        var path = await app.InviteAsync(Roles.Editor, "hashed@tracker.example");
        var code = path.Split('=')[1];
        var kept = await app.AskAsync((TrackerDbContext db) => db.Set<AccountLink>().SingleAsync(link => link.Email == "hashed@tracker.example"));

        code.Should().HaveLength(Secret.Length);
        kept.Hash.Should().HaveCount(32).And.Equal(Secret.Hash(code));
    }

    private static async Task<string> SetUpAsync(TrackerApp app) =>
        $"/account/join?code={await app.AskAsync((AccountLinks links) => links.SetUpAsync(default))}";
}
