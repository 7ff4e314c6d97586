using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>Guessing is stopped, and tells nothing (ASVS 6.3.1, 6.3.8).</summary>
public sealed class GuessingTests
{
    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_for_a_quarter_of_an_hour()
    {
        await using var app = new ArticleApp();
        var person = await app.JoinAsync(Roles.Editor, "Locked Editor");
        using var guesser = app.Visitor();
        for (var guess = 0; guess < 5; guess++)
        {
            using var wrong = await guesser.SubmitAsync("/account/sign-in", ("email", person.Email), ("password", $"wrong guess number {guess}"));
            wrong.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        }

        using (var right = await guesser.SubmitAsync("/account/sign-in", ("email", person.Email), ("password", TrackerAppPeople.Password)))
            right.StatusCode.Should().Be(HttpStatusCode.BadRequest, "the account is locked");
        using (var stillIn = await person.Client.GetAsync("/account"))
            stillIn.StatusCode.Should().Be(HttpStatusCode.OK, "a lock keeps guesses out, not its owner's open sessions");

        app.Clock.Move(TimeSpan.FromMinutes(15));
        await person.SignInAsync(guesser);
    }

    [Fact]
    public async Task Guesses_made_at_once_are_all_counted()
    {
        await using var app = new ArticleApp();
        var person = await app.JoinAsync(Roles.Editor, "Raced Editor");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async guess =>
        {
            using var client = app.Visitor();
            using var wrong = await client.SubmitAsync("/account/sign-in", ("email", person.Email), ("password", $"wrong guess number {guess}"));
        }));

        var failures = await AuditAsync(app, new AuditFilter { Act = ["signed-in"], Who = person.Name, Failed = true });
        failures.Count(entry => entry.Detail == "wrong password").Should().Be(5, "no sixth guess is judged");
        failures.Count(entry => entry.Detail == "the account is locked").Should().Be(7);
        (await AuditAsync(app, new AuditFilter { Act = ["locked"] })).Should().NotBeEmpty();
    }

    [Fact]
    public async Task Wrong_codes_count_as_wrong_passwords_do_and_a_right_password_does_not_start_anew()
    {
        await using var app = new ArticleApp();
        var person = await app.JoinAsync(Roles.Editor, "Coded Editor");
        using var guesser = app.Visitor();
        for (var guess = 0; guess < 5; guess++)
        {
            using var first = await guesser.SubmitAsync("/account/sign-in", ("email", person.Email), ("password", TrackerAppPeople.Password));
            first.StatusCode.Should().Be(HttpStatusCode.Redirect);
            using var second = await guesser.SubmitAsync("/account/second-factor", ("code", "000000"));
            second.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        }

        using var locked = await guesser.SubmitAsync("/account/sign-in", ("email", person.Email), ("password", TrackerAppPeople.Password));
        locked.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Whatever_is_wrong_the_answer_is_the_same_and_a_password_is_hashed()
    {
        var hasher = new CountingHasher();
        await using var app = new HashingApp(hasher);
        var person = await app.JoinAsync(Roles.Editor, "Quiet Editor");
        using var client = app.Visitor();
        var answers = new List<string>();
        foreach (var email in new[] { person.Email, "nobody@tracker.example" })
        {
            var before = hasher.Verified;
            using var answer = await client.SubmitAsync("/account/sign-in", ("email", email), ("password", "not the password at all"));
            var page = await answer.PageAsync();
            answers.Add($"{answer.StatusCode} {page.TextOf(".form-errors")}");
            hasher.Verified.Should().Be(before + 1, $"{email} must take as long as any other");
        }

        answers.Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task One_address_may_try_so_often_a_minute()
    {
        await using var app = TrackerApp.With(("Seeds:Record", "false"), ("Accounts:TriesPerMinute", "3"));
        using var client = app.Visitor();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var wrong = await client.SubmitAsync("/account/sign-in", ("email", "a@tracker.example"), ("password", "some wrong password"));
            wrong.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        }

        using var slowed = await client.SubmitAsync("/account/sign-in", ("email", "a@tracker.example"), ("password", "some wrong password"));

        slowed.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        slowed.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(1));
        (await slowed.PageAsync()).TextOf("h1").Should().Be("Too many tries");
    }

    private static async Task<IReadOnlyList<AuditEntry>> AuditAsync(TrackerApp app, AuditFilter filter) =>
        (await app.AskAsync((AuditQueries audit) => audit.ListAsync(filter, default))).Items;

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        public int Verified { get; private set; }

        public string HashPassword(Account user, string password) => "hash of " + password;

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return hashedPassword == "hash of " + providedPassword ? PasswordVerificationResult.Success : PasswordVerificationResult.Failed;
        }
    }

    private sealed class HashingApp(CountingHasher hasher) : TrackerApp(("Seeds:Record", "false"))
    {
        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            Microsoft.AspNetCore.TestHost.WebHostBuilderExtensions.ConfigureTestServices(builder, services => services.AddScoped<IPasswordHasher<Account>>(_ => hasher));
        }
    }
}
