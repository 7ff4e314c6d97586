using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PartnershipTracker.Core.Webhooks;
using PartnershipTracker.Web.Tests.Access;
using PartnershipTracker.Web.Tests.Api;
using PartnershipTracker.Web.Tests.Changes;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Webhooks;

/// <summary>Changes sent to a program of somebody's own.</summary>
public sealed class WebhookTests : IDisposable
{
    private static readonly (string, string)[] Settings = [("Webhooks:AllowLoopback", "true"), ("Webhooks:Pause", "00:00:00.050")];

    private readonly WebhookTarget _target = new();

    public void Dispose() => _target.Dispose();

    [Fact]
    public async Task A_change_is_sent_signed()
    {
        await using var app = TrackerApp.With(Settings);
        using var client = await app.SignInAsContributorAsync();
        var (_, secret) = await AddAsync(client);

        await app.CreateAsync("one");

        var message = (await _target.ReceivedAsync(1)).Single();
        message.ContentType.Should().Be("application/json");
        message.Timestamp.Should().Be($"{TrackerApp.Now.ToUnixTimeSeconds()}");
        message.Signature.Should().Be(new StandardWebhooks.StandardWebhook(secret).Sign(message.Id, TrackerApp.Now, Encoding.UTF8.GetString(message.Body)), "another's code signs it so as well");
        message.Json["type"]!.GetValue<string>().Should().Be("record.created");
        message.Json["timestamp"]!.GetValue<string>().Should().Be("2026-11-23T09:00:00Z");
        var change = (await client.ReadAsync("/api/v1/changes?kind=created&type=milestone&limit=200"))["items"]!.AsArray().Single(item => item!["id"]!.GetValue<string>() == "one");
        message.Json["data"].ShouldBe(change!.ToJsonString());
    }

    [Fact]
    public async Task Only_what_was_asked_for_is_sent_and_nothing_of_before()
    {
        await using var app = TrackerApp.With(Settings);
        using var client = await app.SignInAsContributorAsync();
        await app.CreateAsync("before");
        await AddAsync(client, ("kind", "withdrawn"));

        await app.CreateAsync("one");
        await app.WithdrawAsync("one");
        await app.RenameAsync("before", "Talks");
        await app.WithdrawAsync("before");

        (await _target.ReceivedAsync(2)).Select(message => message.Record).Should().Equal("one", "before");
    }

    [Fact]
    public async Task What_is_not_taken_is_tried_again_and_what_follows_waits_its_turn()
    {
        await using var app = TrackerApp.With(Settings);
        using var client = await app.SignInAsContributorAsync();
        var (address, _) = await AddAsync(client);
        _target.Status = HttpStatusCode.InternalServerError;

        await app.CreateAsync("one");
        await app.CreateAsync("two");
        await _target.ReceivedAsync(1);
        await UntilAsync(async () => (await client.VisitAsync(address)).TextOf("main").Contains("1 try failed", StringComparison.Ordinal));
        app.Clock.Move(TimeSpan.FromSeconds(6));
        await _target.ReceivedAsync(2);
        _target.Status = HttpStatusCode.NoContent;
        app.Clock.Move(TimeSpan.FromMinutes(6));

        var messages = await _target.ReceivedAsync(4);
        messages.Select(message => message.Record).Should().Equal("one", "one", "one", "two");
        messages.Take(3).Select(message => message.Id).Distinct().Should().ContainSingle("it is one message");
        messages.Select(message => message.Signature).Should().OnlyHaveUniqueItems("each is signed with its time");
        await UntilAsync(async () => (await client.VisitAsync(address)).QuerySelectorAll(".sessions__row").Length == 4);
        (await client.VisitAsync(address)).TextsOf(".sessions__name").Should().Equal(
            "Taken (204): milestone “A meeting” created", "Taken (204): milestone “A meeting” created", "Refused (500): milestone “A meeting” created", "Refused (500): milestone “A meeting” created");
    }

    [Fact]
    public async Task Nothing_is_lost_over_a_start()
    {
        await using var app = TrackerApp.With(Settings);
        using var client = await app.SignInAsContributorAsync();
        await AddAsync(client);
        _target.Status = HttpStatusCode.ServiceUnavailable;
        await app.CreateAsync("one");
        await app.CreateAsync("two");
        await _target.ReceivedAsync(1);
        await StopAsync(app);
        await using var restarted = app.Restarted([.. Settings]);
        restarted.Clock.Move(TimeSpan.FromHours(1));
        _target.Status = HttpStatusCode.OK;

        using var started = restarted.CreateClient();

        (await _target.ReceivedAsync(3)).Select(message => message.Record).Should().Equal("one", "one", "two");
    }

    [Fact]
    public async Task After_a_day_of_failures_it_is_switched_off_with_a_notice_and_goes_on_when_it_is_switched_on()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var mail = MailServer.ReceiveAsync(listener);
        await using var app = TrackerApp.With([.. Settings, ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{((IPEndPoint)listener.LocalEndpoint).Port}"), ("Accounts:SessionIdle", "3.00:00:00"), ("Accounts:SessionLimit", "3.00:00:00")]);
        using var client = await app.SignInAsContributorAsync();
        var (address, _) = await AddAsync(client);
        _target.Status = HttpStatusCode.BadGateway;
        await app.CreateAsync("one");
        foreach (var (failures, pause) in WebhookOptions.Retries.Index())
        {
            await UntilAsync(async () => (await client.VisitAsync(address)).QuerySelectorAll(".sessions__row").Length == failures + 1);
            app.Clock.Move(pause * 1.1);
        }

        (await mail.WaitAsync(TimeSpan.FromSeconds(30))).Should().Contain("RCPT TO:<cora.contributor@tracker.example>").And.Contain(_target.Address);
        (await client.VisitAsync("/account")).TextOf("main").Should().Contain("1 webhook switched off");
        await _target.ReceivedAsync(WebhookOptions.Retries.Count + 1);
        _target.Status = HttpStatusCode.OK;
        using var started = await client.SendFormAsync((await client.VisitAsync(address)).FormTo("handler=Start"));

        (await _target.ReceivedAsync(WebhookOptions.Retries.Count + 2))[^1].Record.Should().Be("one");
        using var administrator = await app.SignInAsAdministratorAsync();
        (await administrator.VisitAsync("/audit")).TextOf("main").Should().Contain(_target.Address);
    }

    [Fact]
    public async Task A_target_that_is_gone_for_good_is_not_asked_again()
    {
        await using var app = TrackerApp.With(Settings);
        using var client = await app.SignInAsContributorAsync();
        var (address, _) = await AddAsync(client);
        _target.Status = HttpStatusCode.Gone;

        await app.CreateAsync("one");

        await UntilAsync(async () => (await client.VisitAsync(address)).TextOf("main").Contains("Switched off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_test_and_a_message_once_more_are_sent_by_buttons_and_logged()
    {
        await using var app = TrackerApp.With(Settings);
        using var client = await app.SignInAsContributorAsync();
        var (address, _) = await AddAsync(client);
        using var tested = await client.SendFormAsync((await client.VisitAsync(address)).FormTo("handler=Test"));
        (await _target.ReceivedAsync(1)).Single().Json["type"]!.GetValue<string>().Should().Be("test");
        await app.CreateAsync("one");
        var first = (await _target.ReceivedAsync(2))[1];
        await UntilAsync(async () => (await client.VisitAsync(address)).QuerySelectorAll(".sessions__row").Length == 2);

        using var resent = await client.SendFormAsync((await client.VisitAsync(address)).FormTo("handler=Resend"));

        var again = (await _target.ReceivedAsync(3))[2];
        (again.Id, again.Json.ToJsonString()).Should().Be((first.Id, first.Json.ToJsonString()));
        var page = await client.VisitAsync(resent.Headers.Location!.OriginalString);
        page.TextOf("[role=status]").Should().Contain("once more");
        page.TextsOf(".sessions__detail")[0].Should().Contain("<b>200</b>").And.NotContain(new string('x', 501));
    }

    [Fact]
    public async Task It_can_be_led_elsewhere_and_sent_other_changes_from_where_it_stands()
    {
        using var elsewhere = new WebhookTarget();
        await using var app = TrackerApp.With(Settings);
        using var client = await app.SignInAsContributorAsync();
        var (address, _) = await AddAsync(client, ("kind", "withdrawn"), ("partner", "JP"));
        var form = (await client.VisitAsync(address)).FormTo("handler=Change");
        form.QuerySelectorAll("[name=url], :checked").Select(field => field.GetAttribute("value")).Should().BeEquivalentTo(_target.Address, "withdrawn", "JP");

        using var wrong = await client.SendFormAsync(form, ("url", "ftp://x"), ("description", "Typed."), ("kind", "created"));
        wrong.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var shown = await wrong.PageAsync();
        shown.TextOf(".form-errors").Should().Contain("The webhook is not changed").And.Contain("Enter an address that begins with https://.");
        shown.QuerySelector("#description")!.GetAttribute("value").Should().Be("Typed.");
        using var changed = await client.SendFormAsync(shown.FormTo("handler=Change"), ("url", elsewhere.Address), ("description", ""));
        (await client.VisitAsync(changed.Headers.Location!.OriginalString)).TextOf("main").Should().Contain("It was changed.").And.Contain(elsewhere.Address).And.Contain("kinds: created");
        await app.CreateAsync("one");

        (await elsewhere.ReceivedAsync(1))[0].Record.Should().Be("one");
        _target.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task Given_another_secret_it_signs_by_both_for_a_day()
    {
        await using var app = TrackerApp.With([.. Settings, ("Accounts:SessionIdle", "3.00:00:00"), ("Accounts:SessionLimit", "3.00:00:00")]);
        using var client = await app.SignInAsContributorAsync();
        var (address, first) = await AddAsync(client);

        using var renewed = await client.SendFormAsync((await client.VisitAsync(address)).FormTo("handler=Renew"));
        var second = (await renewed.PageAsync()).TextOf("[data-part=secret]");
        await app.CreateAsync("one");
        var both = (await _target.ReceivedAsync(1))[0];
        app.Clock.Move(TimeSpan.FromDays(1));
        await app.CreateAsync("two");
        var alone = (await _target.ReceivedAsync(2))[1];

        second.Should().StartWith("whsec_").And.NotBe(first);
        both.Signature.Should().Be($"{SignatureOf(both, second)} {SignatureOf(both, first)}");
        alone.Signature.Should().Be(SignatureOf(alone, second));
        (await client.VisitAsync(address)).TextOf("main").Should().NotContain(second);

        static string SignatureOf(Message message, string secret) =>
            WebhookSignature.Of(secret, message.Id, DateTimeOffset.FromUnixTimeSeconds(long.Parse(message.Timestamp, CultureInfo.InvariantCulture)), message.Body);
    }

    [Fact]
    public async Task What_is_never_taken_can_be_passed_over_and_sent_again_later()
    {
        await using var app = TrackerApp.With(Settings);
        using var client = await app.SignInAsContributorAsync();
        var (address, _) = await AddAsync(client);
        (await client.VisitAsync(address)).QuerySelector("form[action*='handler=Pass']").Should().BeNull("nothing waits");
        _target.Status = HttpStatusCode.Gone;
        await app.CreateAsync("one");
        await UntilAsync(async () => (await client.VisitAsync(address)).TextOf("main").Contains("Switched off", StringComparison.Ordinal));
        await app.CreateAsync("two");
        _target.Status = HttpStatusCode.OK;

        using var passed = await client.SendFormAsync((await client.VisitAsync(address)).FormTo("handler=Pass"));
        var page = await client.VisitAsync(passed.Headers.Location!.OriginalString);
        using var started = await client.SendFormAsync(page.FormTo("handler=Start"));
        (await _target.ReceivedAsync(2)).Select(message => message.Record).Should().Equal("one", "two");
        using var again = await client.SendFormAsync(page.QuerySelectorAll<IHtmlFormElement>("form[action*='handler=Resend']").First());

        page.TextsOf(".sessions__name")[0].Should().Be("Passed over: milestone “A meeting” created");
        (await _target.ReceivedAsync(3))[2].Record.Should().Be("one", "what was passed over can be sent all the same");
    }

    [Fact]
    public async Task A_redirect_is_no_success_and_is_not_followed()
    {
        await using var app = TrackerApp.With(Settings);
        using var client = await app.SignInAsContributorAsync();
        var (address, _) = await AddAsync(client);
        _target.Status = HttpStatusCode.Found;

        using var tested = await client.SendFormAsync((await client.VisitAsync(address)).FormTo("handler=Test"));

        await _target.ReceivedAsync(1);
        (await client.VisitAsync(address)).TextsOf(".sessions__name").Should().Equal("Refused (302): a test");
    }

    [Fact]
    public async Task What_leads_to_this_machine_is_not_asked_once_that_is_not_allowed_any_more()
    {
        await using var app = TrackerApp.With(Settings);
        using var client = await app.SignInAsContributorAsync();
        var (address, _) = await AddAsync(client);
        await StopAsync(app);
        await using var restarted = app.Restarted(("Webhooks:AllowLoopback", "false"), ("Webhooks:Pause", "00:00:00.050"));
        using var later = await restarted.SignInAsAdministratorAsync();
        await restarted.CreateAsync("one");

        await UntilAsync(() => restarted.AskAsync(async (WebhookQueries webhooks) => (await webhooks.FindAsync(1, address.Split('/')[^1], default))!.Deliveries.Count == 1));

        var delivery = (await restarted.AskAsync((WebhookQueries webhooks) => webhooks.FindAsync(1, address.Split('/')[^1], default)))!.Deliveries.Single();
        (delivery.Outcome, delivery.Answer).Should().Be((DeliveryOutcome.Forbidden, "The name leads to no address of the public internet."));
        _target.Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task Paused_and_deleted_it_is_silent()
    {
        await using var app = TrackerApp.With(Settings);
        using var client = await app.SignInAsContributorAsync();
        var (address, _) = await AddAsync(client);
        using var paused = await client.SendFormAsync((await client.VisitAsync(address)).FormTo("handler=Pause"));
        await app.CreateAsync("one");
        await Task.Delay(300);
        _target.Messages.Should().BeEmpty();
        using var started = await client.SendFormAsync((await client.VisitAsync(address)).FormTo("handler=Start"));
        (await _target.ReceivedAsync(1))[0].Record.Should().Be("one");

        using var removed = await client.SendFormAsync((await client.VisitAsync(address)).FormTo("handler=Remove"));

        using var gone = await client.GetAsync(address);
        gone.StatusCode.Should().Be(HttpStatusCode.NotFound);
        await app.CreateAsync("two");
        await Task.Delay(300);
        _target.Messages.Should().ContainSingle();
    }

    [Fact]
    public async Task It_is_its_owner_s_alone_and_its_secret_is_not_in_the_database()
    {
        await using var app = TrackerApp.With(Settings);
        using var client = await app.SignInAsContributorAsync();
        var (address, secret) = await AddAsync(client);
        using var other = await app.SignInAsAdministratorAsync();

        using var seen = await other.GetAsync(address);
        seen.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.VisitAsync("/account/webhooks")).QuerySelectorAll(".sessions__row").Should().BeEmpty();
        using var paused = await other.SendFormAsync((await client.VisitAsync(address)).FormTo("handler=Pause"));
        paused.IsSuccessStatusCode.Should().BeFalse();
        (await client.VisitAsync(address)).TextOf("main").Should().Contain("Active.").And.NotContain(secret);
        Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path.Combine(app.Folder, "tracker.db-wal"))).Should().NotContain(secret);
    }

    [Fact]
    public async Task An_account_has_no_more_than_it_may()
    {
        await using var app = TrackerApp.With([.. Settings, ("Webhooks:PerAccount", "1")]);
        using var client = await app.SignInAsContributorAsync();
        await AddAsync(client);

        using var refused = await client.SubmitAsync("/account/webhooks", ("url", _target.Address), ("description", ""));

        (await refused.PageAsync()).TextOf(".form-errors").Should().Contain("as many webhooks as an account may have");
    }

    /// <summary>Makes a webhook to the target; its page, and its secret.</summary>
    private async Task<(string Address, string Secret)> AddAsync(HttpClient client, params (string Name, string Value)[] fields)
    {
        using var added = await client.SubmitAsync("/account/webhooks", [("url", _target.Address), ("description", "A program."), .. fields]);
        added.StatusCode.Should().Be(HttpStatusCode.OK);
        var page = await added.PageAsync();
        return (page.QuerySelector("main a[href^='/account/webhooks/']")!.GetAttribute("href")!, page.TextOf("[data-part=secret]"));
    }

    // The rest of the site may stay: what it does by itself stops.
    private static async Task StopAsync(TrackerApp app)
    {
        foreach (var working in app.Services.GetServices<IHostedService>().OfType<BackgroundService>())
            await working.StopAsync(default);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await isSo())
                return;
            await Task.Delay(50);
        }

        false.Should().BeTrue("it comes to be so within a while");
    }
}
