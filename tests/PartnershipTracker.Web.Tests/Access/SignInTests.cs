using System.Net;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>In by password and code, and out again (ASVS 6.3, 7.2, 7.4).</summary>
public sealed class SignInTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task Whoever_joins_is_signed_in_and_the_bar_says_so()
    {
        using var client = await app.SignInAsEditorAsync("Bar Editor");

        var page = await client.VisitAsync("/account");

        page.TextOf(".account-bar__name").Should().Be("Bar Editor");
        page.QuerySelectorAll(".account-bar form input[name=token]").Should().ContainSingle();
    }

    [Fact]
    public async Task Password_and_code_let_in_and_a_code_works_once()
    {
        var person = await app.JoinAsync("editor", "Once Editor");
        using var browser = app.Visitor();
        await person.SignInAsync(browser);
        (await browser.VisitAsync("/account")).TextOf(".account-bar__name").Should().Be("Once Editor");

        using var other = app.Visitor();
        using var first = await other.SubmitAsync("/account/sign-in", ("email", person.Email), ("password", TrackerAppPeople.Password));
        var used = Core.Accounts.Authenticator.CodeAt(person.Key, Core.Accounts.Authenticator.StepAt(app.Clock.Now));
        using var second = await other.SubmitAsync("/account/second-factor", ("code", used));

        second.StatusCode.Should().Be(HttpStatusCode.BadRequest, "the code was used in the first browser");
        using var closed = await other.GetAsync("/account");
        closed.Headers.Location!.OriginalString.Should().Be("/account/sign-in?returnUrl=%2Faccount");
    }

    [Fact]
    public async Task After_signing_out_the_cookie_opens_nothing()
    {
        using var client = await app.SignInAsEditorAsync("Leaving Editor");
        using var opened = await client.GetAsync("/account");
        using var copy = app.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        copy.DefaultRequestHeaders.Add("Cookie", opened.RequestMessage!.Headers.GetValues("Cookie"));
        using (var open = await copy.GetAsync("/account"))
            open.StatusCode.Should().Be(HttpStatusCode.OK, "the cookie is all that it takes");

        using var left = await client.SendFormAsync((await opened.PageAsync()).FormTo("/account/sign-out"));

        left.Headers.Location!.OriginalString.Should().Be("/account/sign-out");
        left.Headers.GetValues("Clear-Site-Data").Single().Should().Contain("storage");
        foreach (var browser in new[] { client, copy })
        {
            using var closed = await browser.GetAsync("/account");
            closed.StatusCode.Should().Be(HttpStatusCode.Redirect);
        }
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Signing_in_leads_nowhere_else(string address)
    {
        var person = await app.JoinAsync("editor", $"Led Editor {address.Length}");
        using var browser = app.Visitor();
        using var first = await browser.SubmitAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(address)}", ("email", person.Email), ("password", TrackerAppPeople.Password));

        using var second = await browser.SubmitAsync(first.Headers.Location!.OriginalString, ("code", person.NextCode()));

        second.Headers.Location!.OriginalString.Should().Be("/account");
    }
}
