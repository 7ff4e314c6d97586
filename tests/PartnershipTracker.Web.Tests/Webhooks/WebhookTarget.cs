using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Webhooks;

/// <summary>A message as it arrived.</summary>
internal sealed record Message(string Id, string Timestamp, string Signature, string? ContentType, byte[] Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The id of the record that it tells of.</summary>
    public string Record => Json["data"]!["id"]!.GetValue<string>();
}

/// <summary>A program of somebody's own, to which messages are sent.</summary>
internal sealed class WebhookTarget : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<Message> _messages = [];

    public WebhookTarget()
    {
        // A port that was free a moment ago.
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/hook";
        }

        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Task.Run(TakeAsync);
    }

    public string Address { get; }

    /// <summary>What it answers from now on.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public IReadOnlyList<Message> Messages => [.. _messages];

    /// <summary>Waits until so many messages have arrived in all.</summary>
    public async Task<IReadOnlyList<Message>> ReceivedAsync(int count)
    {
        var begun = Stopwatch.StartNew();
        while (_messages.Count < count && begun.Elapsed < Limit)
            await Task.Delay(20);
        _messages.Count.Should().Be(count);
        return Messages;
    }

    public void Dispose() => _listener.Close();

    private async Task TakeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            var headers = context.Request.Headers;
            _messages.Enqueue(new(headers["webhook-id"]!, headers["webhook-timestamp"]!, headers["webhook-signature"]!, context.Request.ContentType, body.ToArray()));
            context.Response.StatusCode = (int)Status;
            if (Status == HttpStatusCode.Found)
                context.Response.RedirectLocation = Address;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"<b>{(int)Status}</b>\n" + new string('x', 2000)));
            context.Response.Close();
        }
    }
}
