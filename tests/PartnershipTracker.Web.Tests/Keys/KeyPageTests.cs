using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Keys;

/// <summary>The page on which keys are made and revoked.</summary>
public sealed class KeyPageTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task The_secret_is_shown_once_and_its_beginning_from_then_on()
    {
        using var editor = await app.SignInAsEditorAsync("Once Editor");

        using var made = await editor.SubmitAsync("/account/keys", ("name", " Nightly mirror "), ("scope", "drafts:write"), ("scope", "publish"), ("days", "365"));

        made.Headers.CacheControl!.NoStore.Should().BeTrue();
        var secret = (await made.PageAsync()).TextOf("[data-part=secret]");
        var page = await editor.VisitAsync("/account/keys");
        page.Body!.InnerHtml.Should().NotContain(secret).And.NotContain(secret[12..]);
        page.TextsOf(".sessions__name").Should().Equal("Nightly mirror");
        page.TextsOf(".sessions__detail").Should().Equal(
            $"{secret[..11]}… May write drafts and publish. Good until 23 November 2027, 09:00 UTC. Made 23 November 2026, 09:00 UTC, never used.");
        (await editor.VisitAsync("/account")).Body!.TextContent.Should().Contain("1 key of yours is good.");
    }

    [Fact]
    public async Task A_key_that_was_used_and_revoked_stays_to_be_read()
    {
        var cora = await app.JoinAsync(Roles.Contributor, "Used Contributor");
        using var script = await app.KeyAsync(cora, KeyScope.ReadDrafts);
        using var revoked = await cora.Client.SendFormAsync((await cora.Client.VisitAsync("/account/keys")).FormTo("handler=Revoke"));

        var page = await cora.Client.VisitAsync(revoked.Headers.Location!.OriginalString);

        page.TextOf("[role=status]").Should().Be("The key is revoked. It opens nothing any more.");
        page.TextsOf(".sessions__detail").Should().ContainSingle().Which.Should().EndWith("Revoked 23 November 2026, 09:00 UTC. Made 23 November 2026, 09:00 UTC, never used.");
        page.QuerySelectorAll("form[action*=Revoke]").Should().BeEmpty();
    }

    [Theory]
    [InlineData("", "drafts:read", "30", "name", "Enter a name, by which you will know the key again.")]
    [InlineData("A script", "", "30", "scope", "Tick what the key may be used for.")]
    [InlineData("A script", "everything", "30", "scope", "'everything' is not a known scope. Allowed: drafts:read, drafts:write, publish.")]
    [InlineData("A script", "publish", "30", "scope", "Your role, contributor, may not publish.")]
    [InlineData("A script", "drafts:read", "367", "days", "A key is good for 1 to 366 days.")]
    [InlineData("A script", "drafts:read", "soon", "days", "A key is good for 1 to 366 days.")]
    public async Task A_key_that_cannot_be_is_explained_at_its_field(string name, string scope, string days, string field, string reason)
    {
        using var contributor = await app.SignInAsContributorAsync($"Wrong {Guid.NewGuid():N}");

        using var refused = await contributor.SubmitAsync("/account/keys", ("name", name), ("scope", scope), ("days", days));

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await refused.PageAsync();
        page.TextsOf($"#{field}-error").Should().Equal(reason);
        page.QuerySelectorAll($".form-errors a[href='#{field}']").Should().ContainSingle();
        page.QuerySelectorAll<IHtmlInputElement>("#name").Single().Value.Should().Be(name);
        page.Title.Should().StartWith("Error: ");
        (await contributor.VisitAsync("/account/keys")).QuerySelectorAll(".sessions__row").Should().BeEmpty();
    }

    [Fact]
    public async Task To_publish_is_offered_to_those_who_may()
    {
        using var contributor = await app.SignInAsContributorAsync("Offered Contributor");
        using var editor = await app.SignInAsEditorAsync("Offered Editor");

        (await contributor.VisitAsync("/account/keys")).QuerySelectorAll("[name=scope]").Select(scope => scope.GetAttribute("value")).Should().Equal("drafts:read", "drafts:write");
        (await editor.VisitAsync("/account/keys")).QuerySelectorAll("[name=scope]").Select(scope => scope.GetAttribute("value")).Should().Equal("drafts:read", "drafts:write", "publish");
    }

    [Fact]
    public async Task Nobody_sees_or_revokes_the_keys_of_another()
    {
        var cora = await app.JoinAsync(Roles.Contributor, "Own Contributor");
        await cora.Client.SecretAsync(KeyScope.ReadDrafts);
        using var other = await app.SignInAsEditorAsync("Other Editor");
        await other.SecretAsync(KeyScope.ReadDrafts);
        var key = (await cora.Client.VisitAsync("/account/keys")).QuerySelectorAll<IHtmlInputElement>("[name=key]").Single().Value;

        using var refused = await other.SubmitAsync("/account/keys", ("key", key));

        refused.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.VisitAsync("/account/keys")).QuerySelectorAll(".sessions__row").Should().ContainSingle();
        (await cora.Client.VisitAsync("/account/keys")).QuerySelectorAll("form[action*=Revoke]").Should().ContainSingle();
    }

    [Fact]
    public async Task More_than_may_be_are_refused()
    {
        await using var site = TrackerApp.With(("Seeds:Record", "false"), ("Keys:PerAccount", "1"));
        using var editor = await site.SignInAsEditorAsync();
        await editor.SecretAsync(KeyScope.ReadDrafts);

        using var refused = await editor.SubmitAsync("/account/keys", ("name", "Another"), ("scope", "publish"), ("days", "30"));

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await refused.PageAsync()).TextsOf(".form-errors li").Should().Equal("You have as many keys as an account may have: revoke one first.");
    }

    [Fact]
    public async Task Whoever_signed_in_long_ago_signs_in_again_first()
    {
        await using var site = new ArticleApp();
        using var editor = await site.SignInAsEditorAsync();
        site.Clock.Move(TimeSpan.FromMinutes(11));

        using var answer = await editor.GetAsync("/account/keys");

        answer.Headers.Location!.OriginalString.Should().Be("/account/sign-in?returnUrl=%2Faccount%2Fkeys");
    }
}
