using System.Net;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>When a session ends, whatever the browser still holds (ASVS 7).</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private readonly TrackerApp _app = TrackerApp.With(("Seeds:Record", "false"), ("Accounts:SessionsPerAccount", "3"));
    private Person _person = null!;

    public async Task InitializeAsync() => _person = await _app.JoinAsync(Roles.Editor, "Sess Editor");

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task After_an_hour_without_use()
    {
        _app.Clock.Move(TimeSpan.FromMinutes(59));
        (await IsOpenAsync()).Should().BeTrue();
        _app.Clock.Move(TimeSpan.FromMinutes(59));
        (await IsOpenAsync()).Should().BeTrue("it was used meanwhile");
        _app.Clock.Move(TimeSpan.FromMinutes(61));
        (await IsOpenAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task After_twelve_hours_in_any_case()
    {
        for (var half = 0; half < 23; half++)
        {
            _app.Clock.Move(TimeSpan.FromMinutes(30));
            (await IsOpenAsync()).Should().BeTrue();
        }

        _app.Clock.Move(TimeSpan.FromMinutes(30));
        (await IsOpenAsync()).Should().BeFalse();
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("role")]
    [InlineData("end")]
    public async Task As_soon_as_an_administrator_says_so(string act)
    {
        using var administrator = await _app.SignInAsAdministratorAsync();
        var id = (await _app.AccountAsync(_person.Name)).Id;
        (await IsOpenAsync()).Should().BeTrue();

        var page = await administrator.VisitAsync($"/people/{id}");
        var handler = act switch { "disable" => "Disable", "end" => "EndSessions", _ => "Role" };
        using var done = await administrator.SendFormAsync(page.FormTo($"handler={handler}"), ("role", Roles.Contributor));

        done.Headers.Location!.OriginalString.Should().Be($"/people/{id}");
        (await IsOpenAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task When_the_password_is_changed_elsewhere()
    {
        using var other = _app.Visitor();
        await _person.SignInAsync(other);

        using var changed = await other.SubmitAsync("/account/password", ("current", TrackerAppPeople.Password), ("password", "another nine slow snails"));

        changed.Headers.Location!.OriginalString.Should().Be("/account?done=password");
        (await IsOpenAsync(other)).Should().BeTrue("the one that changed it goes on");
        (await IsOpenAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task When_its_owner_ends_it_from_elsewhere()
    {
        using var other = _app.Visitor();
        await _person.SignInAsync(other);
        var page = await other.VisitAsync("/account");
        page.QuerySelectorAll(".sessions__row").Should().HaveCount(2);

        using var ended = await other.SubmitAsync(page, "/account", ("session", page.QuerySelector("input[name=session]")!.GetAttribute("value")!));

        (await IsOpenAsync()).Should().BeFalse();
        (await IsOpenAsync(other)).Should().BeTrue();
    }

    [Fact]
    public async Task When_its_owner_has_too_many_the_one_idle_longest_ends()
    {
        var browsers = Enumerable.Range(0, 3).Select(_ => _app.Visitor()).ToList();
        foreach (var browser in browsers)
        {
            _app.Clock.Move(TimeSpan.FromMinutes(1));
            await _person.SignInAsync(browser);
        }

        (await IsOpenAsync()).Should().BeFalse("an account has three sessions here");
        foreach (var browser in browsers)
            (await IsOpenAsync(browser)).Should().BeTrue();
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task When_somebody_signs_in_again_in_the_same_browser()
    {
        var before = SessionCookie(await _person.Client.GetAsync("/account"));
        using var first = await _person.Client.SubmitAsync("/account/sign-in", ("email", _person.Email), ("password", TrackerAppPeople.Password));
        using var second = await _person.Client.SubmitAsync("/account/second-factor", ("code", _person.NextCode()));
        var after = second.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("tracker=", StringComparison.Ordinal)).Split(';')[0];

        after.Should().NotBe(before);
        using var fixedClient = _app.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        using var old = await fixedClient.SendAsync(new(HttpMethod.Get, "/account") { Headers = { { "Cookie", before } } });
        old.StatusCode.Should().Be(HttpStatusCode.Redirect, "the old session ended");
        using var current = await fixedClient.SendAsync(new(HttpMethod.Get, "/account") { Headers = { { "Cookie", after } } });
        current.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_changes_how_one_signs_in_asks_to_sign_in_again_after_ten_minutes()
    {
        _app.Clock.Move(TimeSpan.FromMinutes(11));
        foreach (var page in new[] { "/account/email", "/account/password", "/account/authenticator", "/account/recovery-codes", "/account/passkeys" })
        {
            using var asked = await _person.Client.GetAsync(page);
            asked.Headers.Location!.OriginalString.Should().Be($"/account/sign-in?returnUrl={Uri.EscapeDataString(page)}");
        }

        (await IsOpenAsync()).Should().BeTrue("everything else goes on");
    }

    // The cookie that the last request carried, as the test's browser keeps it.
    private static string SessionCookie(HttpResponseMessage answer)
    {
        using (answer)
            return answer.RequestMessage!.Headers.GetValues("Cookie").SelectMany(cookies => cookies.Split("; ")).Single(cookie => cookie.StartsWith("tracker=", StringComparison.Ordinal));
    }

    private async Task<bool> IsOpenAsync(HttpClient? client = null)
    {
        using var answer = await (client ?? _person.Client).GetAsync("/account");
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
