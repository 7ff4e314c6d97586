using Microsoft.AspNetCore.Http;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>However much a list holds, it is sent while it is read.</summary>
public sealed class WholeListTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private const int Pages = 100;

    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    public async Task What_was_read_is_sent_before_the_rest_is_read(string format)
    {
        var (read, readWhenFirstSent, mostUnsent) = (0, 0, 0L);
        var body = new CountingStream(_ =>
        {
            readWhenFirstSent = readWhenFirstSent == 0 ? read : readWhenFirstSent;
        });
        var list = new Listing<SourceDetails>(new SourceFilter(), new ListShape<SourceDetails>(), (filter, _) =>
        {
            filter!.Limit.Should().Be(200);
            filter.Should().Be(filter.Uncounted(), "a total that stands nowhere is not counted");
            filter.Cursor.Should().Be(read == 0 ? null : $"after-{read}");
            mostUnsent = Math.Max(mostUnsent, (read * 200L * 300) - body.Length);
            read++;
            return Task.FromResult(new Page<SourceDetails>([.. Enumerable.Range(0, 200).Select(number => Source($"source-{read}-{number}"))], Pages * 200, read < Pages ? $"after-{read}" : null));
        });

        await list.ExecuteAsync(Context(format, body));

        read.Should().Be(Pages);
        readWhenFirstSent.Should().BeLessThan(5);
        mostUnsent.Should().BeLessThan(500_000, "no more than some pages wait to be sent");
        body.Lines.Should().Be((Pages * 200) + (format == "csv" ? 1 : 0));
    }

    [Fact]
    public async Task Who_goes_away_ends_the_reading()
    {
        using var gone = new CancellationTokenSource();
        var read = 0;
        var list = new Listing<SourceDetails>(new SourceFilter(), new ListShape<SourceDetails>(), (_, cancellationToken) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++read == 3)
                gone.Cancel();
            return Task.FromResult(new Page<SourceDetails>([Source($"source-{read}")], 1_000_000, $"after-{read}"));
        });
        var context = Context("ndjson", new CountingStream(_ => { }));
        context.RequestAborted = gone.Token;

        await list.Awaiting(it => it.ExecuteAsync(context)).Should().ThrowAsync<OperationCanceledException>();

        read.Should().Be(3);
    }

    // About as long as 300 characters of a line, so that what waits can be reckoned from below.
    private static SourceDetails Source(string id) =>
        new(id, new string('t', 300), null, "Publisher", null, "https://example.org/", null, SourceKind.Press, "en", null, null, 1, TrackerApp.Now.UtcDateTime, TrackerApp.Now.UtcDateTime);

    private DefaultHttpContext Context(string format, Stream body)
    {
        var context = new DefaultHttpContext { RequestServices = app.Services };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = $"/api/v1/sources.{format}";
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("localhost");
        context.Request.RouteValues["format"] = format;
        context.Response.Body = body;
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(OfferedFormats.Of(typeof(SourceDetails))), "sources"));
        return context;
    }

    /// <summary>Counts what is sent, and keeps nothing of it.</summary>
    private sealed class CountingStream(Action<int> sent) : MemoryStream
    {
        private long _length;

        public int Lines { get; private set; }

        public override long Length => _length;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Count(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Count(buffer.AsSpan(offset, count));
            return Task.CompletedTask;
        }

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A server sends asynchronously.");

        private void Count(ReadOnlySpan<byte> bytes)
        {
            sent(bytes.Length);
            _length += bytes.Length;
            Lines += bytes.Count((byte)'\n');
        }
    }
}
