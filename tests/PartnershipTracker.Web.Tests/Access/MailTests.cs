using System.Net;
using System.Net.Sockets;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>Links by mail, where the settings name a server; by hand everywhere.</summary>
public sealed class MailTests
{
    [Fact]
    public async Task An_invitation_is_sent_where_there_is_a_mail_server()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var message = MailServer.ReceiveAsync(listener);
        await using var app = TrackerApp.With(("Seeds:Record", "false"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{((IPEndPoint)listener.LocalEndpoint).Port}"));
        using var client = await app.SignInAsAdministratorAsync();

        using var made = await client.SubmitAsync("/people", ("email", "eve@tracker.example"), ("role", Roles.Editor));

        var page = await made.PageAsync();
        page.TextOf("[role=status]").Should().Contain("It was sent to this address as well.");
        var text = await message.WaitAsync(TimeSpan.FromSeconds(10));
        text.Should().Contain("RCPT TO:<eve@tracker.example>").And.Contain("/account/join?code=");
    }

    [Fact]
    public async Task A_server_that_does_not_answer_leaves_the_link_to_hand_over()
    {
        // Taken, so that nobody else listens there, and listening to nobody.
        using var deaf = new Socket(SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await using var app = TrackerApp.With(("Seeds:Record", "false"), ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{((IPEndPoint)deaf.LocalEndPoint!).Port}"));
        using var client = await app.SignInAsAdministratorAsync();

        using var made = await client.SubmitAsync("/people", ("email", "eve@tracker.example"), ("role", Roles.Editor));

        var page = await made.PageAsync();
        page.TextOf("[role=status]").Should().Contain("hand it over yourself");
        page.TextOf("#new-link").Should().Contain("/account/join?code=");
    }
}
