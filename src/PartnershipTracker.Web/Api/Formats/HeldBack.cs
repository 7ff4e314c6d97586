namespace PartnershipTracker.Web.Api.Formats;

/// <summary>
/// Holds back what is written until it is about as much as a page of records. What fails before the first is sent can be answered with a problem, and with nothing else:
/// what a response itself has not sent yet, it sends before the problem.
/// </summary>
/// <param name="sent">Where it goes.</param>
internal sealed class HeldBack(Stream sent) : MemoryStream
{
    private const int Most = 65_536;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await base.WriteAsync(buffer, cancellationToken);
        if (Length > Most)
            await SendAsync(cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Sends what is held.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        await sent.WriteAsync(GetBuffer().AsMemory(0, (int)Length), cancellationToken);
        await sent.FlushAsync(cancellationToken);
        SetLength(0);
    }
}
