using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Webhooks;

namespace PartnershipTracker.Web.Hosting.Delivering;

/// <summary>A target was not asked: its name leads to no address that it may lead to.</summary>
internal sealed class ForbiddenTargetException() : IOException("The name leads to no address of the public internet.");

/// <summary>
/// Connects to targets. A name is resolved here and the connection made to the very address that was judged: between a check and a connection that resolves the name once more, it could
/// lead elsewhere.
/// </summary>
public sealed class WebhookTargets(IOptions<WebhookOptions> options)
{
    /// <summary>Connects for a request, or throws.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var isEncrypted = context.InitialRequestMessage.RequestUri!.Scheme == Uri.UriSchemeHttps;
        var allowed = await ResolveAsync(context.DnsEndPoint.Host, isEncrypted, cancellationToken);
        if (allowed.Length == 0)
            throw new ForbiddenTargetException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>What is wrong with a target as far as its name tells today; null: nothing. It is judged again each time that it is asked.</summary>
    public async Task<string?> FaultOfAsync(Uri url, CancellationToken cancellationToken)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(options.Value.Timeout);
            return (await ResolveAsync(url.DnsSafeHost, url.Scheme == Uri.UriSchemeHttps, limit.Token)).Length > 0 ? null : "This name leads to no address of the public internet.";
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return "There is no such name on the network.";
        }
    }

    private async Task<IPAddress[]> ResolveAsync(string host, bool isEncrypted, CancellationToken cancellationToken) =>
        [.. (await Dns.GetHostAddressesAsync(host, cancellationToken)).Where(address => PublicAddress.MayBeTarget(address, options.Value.AllowLoopback, isEncrypted))];
}
