using System.Net;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>Second factors: needed, once each, and not got round (ASVS 6.3.3, 6.4.3, 6.4.4, 6.5).</summary>
public sealed class FactorTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task Without_a_second_factor_nothing_is_open_but_to_set_one_up()
    {
        using var client = app.Visitor();
        using (await client.SubmitAsync(await app.InviteAsync(Roles.Administrator, "single@tracker.example"), ("name", "Single Factor"), ("password", TrackerAppPeople.Password)))
        using (var asked = await client.GetAsync("/people"))
            asked.Headers.Location!.OriginalString.Should().Be("/account/authenticator");

        await client.SetUpAuthenticatorAsync(app.Clock.Now);

        using var open = await client.GetAsync("/people");
        open.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_of_many_who_show_it_at_once()
    {
        var person = await app.JoinAsync(Roles.Editor, "Recovering Editor");
        using var made = await person.Client.SubmitAsync("/account/recovery-codes");
        var codes = (await made.PageAsync()).TextsOf(".recovery-codes code");
        codes.Should().HaveCount(10).And.OnlyHaveUniqueItems().And.OnlyContain(code => code.Length == 29 && code.Split('-').Length == 6);

        var clients = Enumerable.Range(0, 4).Select(_ => app.Visitor()).ToList();
        var pages = new List<AngleSharp.Dom.IDocument>();
        foreach (var client in clients)
        {
            using (await client.SubmitAsync("/account/sign-in", ("email", person.Email), ("password", TrackerAppPeople.Password)))
                pages.Add(await client.VisitAsync("/account/second-factor"));
        }

        var answers = await Task.WhenAll(clients.Select((client, place) => client.SubmitAsync(pages[place], "/account/second-factor", ("recovery", codes[0].ToLowerInvariant()))));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect).Should().Be(1);
        (await person.Client.VisitAsync("/account")).Body!.TextContent.Should().Contain("9 of 10 left");
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Recovery_codes_are_kept_as_hashes()
    {
        var person = await app.JoinAsync(Roles.Editor, "Hashed Editor");
        using var made = await person.Client.SubmitAsync("/account/recovery-codes");
        var code = (await made.PageAsync()).TextsOf(".recovery-codes code")[0].Replace("-", "", StringComparison.Ordinal);
        var hash = Secret.Hash(code);

        (await app.AskAsync((TrackerDbContext db) => db.Set<RecoveryCode>().CountAsync(kept => kept.Hash == hash))).Should().Be(1);
    }

    [Fact]
    public async Task The_last_factor_cannot_be_taken_away()
    {
        var person = await app.JoinAsync(Roles.Editor, "Lasting Editor");
        var page = await person.Client.VisitAsync("/account/authenticator");

        using var refused = await person.Client.SendFormAsync(page.FormTo("handler=Remove"));

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await refused.PageAsync()).TextOf("main .field-error").Should().Contain("needs a second factor");
    }

    [Fact]
    public async Task A_sealed_key_of_somebody_else_sets_nothing_up()
    {
        var one = await app.JoinAsync(Roles.Editor, "Sealing One");
        var other = await app.JoinAsync(Roles.Editor, "Sealing Other");
        var sealedKey = (await one.Client.VisitAsync("/account/authenticator")).QuerySelector("input[name=sealed]")!.GetAttribute("value")!;

        using var refused = await other.Client.SubmitAsync("/account/authenticator", ("sealed", sealedKey), ("code", "123456"));

        refused.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_new_password_by_link_does_not_go_round_the_second_factor()
    {
        var person = await app.JoinAsync(Roles.Editor, "Forgetful Editor");
        using var administrator = await app.SignInAsAdministratorAsync("Reset Administrator");
        var link = await LinkAsync(administrator, person, "Password");
        using var browser = app.Visitor();

        using var reset = await browser.SubmitAsync(link, ("password", "three green lamps by the sea"));
        reset.Headers.Location!.OriginalString.Should().Be("/account/sign-in");
        using var first = await browser.SubmitAsync("/account/sign-in", ("email", person.Email), ("password", "three green lamps by the sea"));
        first.Headers.Location!.OriginalString.Should().Be("/account/second-factor");
        using var closed = await browser.GetAsync("/account");
        closed.StatusCode.Should().Be(HttpStatusCode.Redirect);
        using var used = await browser.GetAsync(link);
        used.StatusCode.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_link_that_takes_factors_away_asks_for_the_password()
    {
        var person = await app.JoinAsync(Roles.Editor, "Phoneless Editor");
        using var administrator = await app.SignInAsAdministratorAsync("Factor Administrator");
        var link = await LinkAsync(administrator, person, "Factors");
        using var browser = app.Visitor();

        using (var wrong = await browser.SubmitAsync(link, ("password", "not the right password")))
            wrong.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using var right = await browser.SubmitAsync(link, ("password", TrackerAppPeople.Password));

        right.Headers.Location!.OriginalString.Should().Be("/account/authenticator");
        using var old = await person.Client.GetAsync("/account");
        old.StatusCode.Should().Be(HttpStatusCode.Redirect, "its sessions ended");
        await browser.SetUpAuthenticatorAsync(app.Clock.Now);
    }

    private async Task<string> LinkAsync(HttpClient administrator, Person person, string handler)
    {
        var page = await administrator.VisitAsync($"/people/{(await app.AccountAsync(person.Name)).Id}");
        using var made = await administrator.SendFormAsync(page.FormTo($"handler={handler}"));
        return new Uri((await made.PageAsync()).TextOf("#new-link")).PathAndQuery;
    }
}
