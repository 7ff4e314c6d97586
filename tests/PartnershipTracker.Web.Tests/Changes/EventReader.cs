using System.Net.ServerSentEvents;

namespace PartnershipTracker.Web.Tests.Changes;

/// <summary>Reads a stream of events as they come.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage _response;
    private readonly SseParser<string> _parser;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    public EventReader(HttpResponseMessage response)
    {
        _response = response;
        _parser = SseParser.Create(response.Content.ReadAsStream());
        _events = _parser.EnumerateAsync().GetAsyncEnumerator();
    }

    /// <summary>The id that a browser would send when it lost the stream.</summary>
    public string LastEventId => _parser.LastEventId;

    /// <summary>The next event, of a type if one is named.</summary>
    public async Task<SseItem<string>> NextAsync(string? type = null)
    {
        do
            (await _events.MoveNextAsync().AsTask().WaitAsync(Limit)).Should().BeTrue("the stream goes on");
        while (type is not null && _events.Current.EventType != type);
        return _events.Current;
    }

    /// <summary>Whether the stream ends, whatever comes before.</summary>
    public async Task<bool> EndAsync()
    {
        while (await _events.MoveNextAsync().AsTask().WaitAsync(Limit))
        {
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        _response.Dispose();
    }
}
