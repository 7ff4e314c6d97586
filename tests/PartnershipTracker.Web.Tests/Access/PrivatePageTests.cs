using System.Net;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>What private pages and their cookies say to a browser (ASVS 3.3, 3.5.1, 14.3).</summary>
public sealed class PrivatePageTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    private static readonly string[] Private =
        ["/account", "/account/email", "/account/password", "/account/authenticator", "/account/recovery-codes", "/account/keys", "/account/passkeys", "/account/webhooks", "/people", "/people/1", "/audit"];

    [Fact]
    public async Task Pages_for_one_person_are_not_kept_and_every_form_has_its_token()
    {
        using var client = await app.SignInAsAdministratorAsync("Private Administrator");
        foreach (var path in Private.Concat(["/", "/milestones"]))
        {
            using var answer = await client.GetAsync(path);
            answer.Headers.CacheControl!.NoStore.Should().BeTrue(path);
            var page = await answer.PageAsync();
            page.QuerySelectorAll("form[method=post]").Should().NotBeEmpty().And.OnlyContain(form => form.QuerySelector("input[name=token]") != null, path);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_does_nothing()
    {
        using var client = await app.SignInAsAdministratorAsync("Tokenless Administrator");
        var before = await app.EntriesAsync();
        foreach (var path in Private)
        {
            foreach (var form in (await client.VisitAsync(path)).QuerySelectorAll("form[method=post]"))
            {
                var address = form.GetAttribute("action") is { Length: > 0 } action ? action : path;
                using var refused = await client.PostAsync(address, new FormUrlEncodedContent([]));

                refused.StatusCode.Should().Be(HttpStatusCode.BadRequest, address);
                (await refused.PageAsync()).TextOf("h1").Should().Be("This request cannot be understood", "{0} was not even read", address);
            }
        }

        (await app.EntriesAsync()).Should().HaveSameCount(before);
    }

    [Fact]
    public async Task A_visitor_is_given_no_cookie_and_no_word_of_accounts_but_the_way_in()
    {
        using var client = app.Visitor();
        using var answer = await client.GetAsync("/milestones");

        answer.Headers.Contains("Set-Cookie").Should().BeFalse();
        answer.Headers.CacheControl?.NoStore.Should().NotBe(true);
        var page = await answer.PageAsync();
        page.QuerySelectorAll("form[method=post], .account-bar").Should().BeEmpty();
        page.QuerySelectorAll(".site-footer a[href='/account/sign-in']").Should().ContainSingle();
    }

    [Fact]
    public async Task In_production_cookies_belong_to_this_host_and_to_TLS()
    {
        await using var production = TrackerApp.With(("environment", "Production"), ("AllowedHosts", "tracker.example"), ("Seeds:Record", "false"));
        using var client = production.CreateClient(new() { BaseAddress = new Uri("https://tracker.example"), AllowAutoRedirect = false });
        var link = await production.InviteAsync("editor", "secure@tracker.example");
        using var form = await client.GetAsync(link);
        using var joined = await client.SubmitAsync(link, ("name", "Secure Editor"), ("password", TrackerAppPeople.Password));

        form.Headers.GetValues("Set-Cookie").Concat(joined.Headers.GetValues("Set-Cookie")).Should().HaveCountGreaterThan(1).And.OnlyContain(cookie =>
            cookie.StartsWith("__Host-tracker", StringComparison.Ordinal) && cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)
            && cookie.Contains("; httponly", StringComparison.OrdinalIgnoreCase) && cookie.Contains("; samesite=lax", StringComparison.OrdinalIgnoreCase)
            && cookie.Contains("path=/", StringComparison.OrdinalIgnoreCase) && !cookie.Contains("domain=", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Password_fields_are_fields_for_passwords()
    {
        using var client = app.Visitor();
        var page = await client.VisitAsync("/account/sign-in");

        var field = page.QuerySelector("#password")!;
        (field.GetAttribute("type"), field.GetAttribute("autocomplete"), field.GetAttribute("maxlength")).Should().Be(("password", "current-password", "256"));
    }

    [Theory]
    [InlineData("short words", "at least 12 characters")]
    [InlineData("Password2026!", "common and leaked")]
    public async Task A_bad_password_is_explained_at_its_field(string password, string why)
    {
        using var client = app.Visitor();
        using var refused = await client.SubmitAsync(await app.InviteAsync("editor", $"bad{password.Length}@tracker.example"), ("name", "Bad Password"), ("password", password));

        var page = await refused.PageAsync();
        page.TextOf("#password-error").Should().Contain(why);
        page.QuerySelector("#password")!.GetAttribute("aria-invalid").Should().Be("true");
        page.QuerySelector("#password")!.GetAttribute("value").Should().BeNullOrEmpty("a password is not sent back");
        page.QuerySelectorAll(".form-errors a[href='#password']").Should().ContainSingle();
    }

    [Fact]
    public async Task A_long_password_is_taken_as_it_is()
    {
        var password = string.Concat(Enumerable.Range(0, 60).Select(place => $"w{place}é "))[..200];
        using var client = app.Visitor();
        using var joined = await client.SubmitAsync(await app.InviteAsync("editor", "long@tracker.example"), ("name", "Long Password"), ("password", password));
        joined.StatusCode.Should().Be(HttpStatusCode.Redirect);

        using var other = app.Visitor();
        using var cut = await other.SubmitAsync("/account/sign-in", ("email", "long@tracker.example"), ("password", password[..^1]));
        cut.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using var whole = await other.SubmitAsync("/account/sign-in", ("email", "long@tracker.example"), ("password", password));
        whole.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }
}
