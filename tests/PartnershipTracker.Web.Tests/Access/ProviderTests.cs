using System.Net;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>Signing in by OpenID Connect: for accounts that are there already, and as strong as any other way (ASVS 6.3.4).</summary>
public sealed class ProviderTests : IAsyncLifetime
{
    private IdentityProvider _provider = null!;
    private TrackerApp _app = null!;
    private Person _person = null!;

    public async Task InitializeAsync()
    {
        _provider = await IdentityProvider.StartAsync();
        _app = TrackerApp.With(
            ("Seeds:Record", "false"), ("Accounts:OpenIdConnect:Authority", _provider.Address), ("Accounts:OpenIdConnect:ClientId", "tracker"),
            ("Accounts:OpenIdConnect:ClientSecret", "a secret"), ("Accounts:OpenIdConnect:Name", "the ministry"));
        _person = await _app.JoinAsync(Roles.Editor, "Vouched Editor");
        (_provider.Claims["sub"], _provider.Claims["email"], _provider.Claims["email_verified"]) = ("person-7", _person.Email, true);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task With_several_factors_there_it_lets_in_here_to_the_page_asked_for()
    {
        _provider.Claims["amr"] = new[] { "pwd", "mfa" };
        using var browser = _app.Visitor();

        (await EnterAsync(browser, "/account/passkeys")).Should().Be("/account/passkeys");

        (await browser.VisitAsync("/account")).TextOf(".account-bar__name").Should().Be("Vouched Editor");
    }

    [Fact]
    public async Task With_one_factor_there_the_second_is_asked_for_here()
    {
        using var browser = _app.Visitor();

        (await EnterAsync(browser)).Should().Be("/account/second-factor?returnUrl=%2Faccount");
        using (var closed = await browser.GetAsync("/account"))
            closed.StatusCode.Should().Be(HttpStatusCode.Redirect);

        using var second = await browser.SubmitAsync("/account/second-factor", ("code", _person.NextCode()));
        second.Headers.Location!.OriginalString.Should().Be("/account");
        (await browser.VisitAsync("/account")).TextOf(".account-bar__name").Should().Be("Vouched Editor");
    }

    [Theory]
    [InlineData("stranger@tracker.example", true)]
    [InlineData("vouched.editor@tracker.example", false)]
    public async Task A_stranger_or_an_address_that_was_not_verified_is_let_in_nowhere(string email, bool verified)
    {
        (_provider.Claims["email"], _provider.Claims["email_verified"], _provider.Claims["amr"]) = (email, verified, new[] { "mfa" });
        using var browser = _app.Visitor();

        (await EnterAsync(browser)).Should().Be("/account/sign-in?provider=refused");

        (await browser.VisitAsync("/account/sign-in?provider=refused")).TextOf(".field-error[role=alert]:not([data-passkey-error])").Should().Contain("the ministry");
    }

    [Fact]
    public async Task Once_known_a_person_is_known_by_the_providers_own_name_for_them()
    {
        _provider.Claims["amr"] = new[] { "mfa" };
        using (var first = _app.Visitor())
            (await EnterAsync(first)).Should().Be("/account");
        (_provider.Claims["email"], _provider.Claims["email_verified"]) = ("moved@elsewhere.example", false);
        using var browser = _app.Visitor();

        (await EnterAsync(browser)).Should().Be("/account");
    }

    [Fact]
    public async Task An_answer_that_no_browser_of_ours_asked_for_is_refused()
    {
        using var asked = _app.Visitor();
        using var other = _app.Visitor();
        using var back = await _provider.VisitAsync(other, await LeaveAsync(asked));

        back.Headers.Location!.OriginalString.Should().Be("/account/sign-in?provider=refused");
    }

    private async Task<string> EnterAsync(HttpClient browser, string? returnUrl = null)
    {
        using var back = await _provider.VisitAsync(browser, await LeaveAsync(browser, returnUrl));
        return back.Headers.Location!.OriginalString;
    }

    /// <summary>Asks to sign in by the provider; where the browser is sent.</summary>
    private static async Task<Uri> LeaveAsync(HttpClient browser, string? returnUrl = null)
    {
        var page = await browser.VisitAsync(returnUrl is null ? "/account/sign-in" : $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        using var away = await browser.SendFormAsync(page.FormTo("handler=Provider"));
        return away.Headers.Location!;
    }
}
