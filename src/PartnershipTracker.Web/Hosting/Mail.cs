using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The settings under <c>Mail</c>.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The mail server; null: the site sends no mail, and links are handed over by hand.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "tracker@localhost";

    public string? User { get; set; }

    public string? Password { get; set; }
}

/// <summary>What became of a message.</summary>
public enum MailOutcome
{
    /// <summary>The site sends no mail.</summary>
    Off,
    Sent,
    Failed,
}

/// <summary>Sends mail by the one server that the settings name, over TLS (on its own machine, without if need be); nothing is sent where they name none.</summary>
public sealed partial class Mail(IOptions<MailOptions> options, ILogger<Mail> logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async Task<MailOutcome> SendAsync(string to, string subject, string text, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (string.IsNullOrWhiteSpace(settings.Host))
            return MailOutcome.Off;

        using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(MailboxAddress.Parse(to));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            using var smtp = new SmtpClient();
            await smtp.ConnectAsync(settings.Host, settings.Port, Line(settings), limit.Token);
            if (settings.User is not null)
                await smtp.AuthenticateAsync(settings.User, settings.Password ?? "", limit.Token);
            await smtp.SendAsync(message, limit.Token);
            await smtp.DisconnectAsync(quit: true, limit.Token);
            return MailOutcome.Sent;
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException or MailKit.ProtocolException or MailKit.CommandException
            or AuthenticationException or SslHandshakeException or OperationCanceledException)
        {
            LogFailed(logger, exception);
            return MailOutcome.Failed;
        }
    }

    // A link goes over no open line, but within one machine.
    private static SecureSocketOptions Line(MailOptions settings) => settings switch
    {
        { Host: "localhost" or "127.0.0.1" or "::1" } => SecureSocketOptions.StartTlsWhenAvailable,
        { Port: 465 } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    [LoggerMessage(LogLevel.Error, "The mail server did not take a message")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
