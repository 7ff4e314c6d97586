namespace PartnershipTracker.Core.Known;

/// <summary>A copy of the record as it was known at a moment, while somebody reads it: it stays until they let go of it.</summary>
/// <param name="connection">The connection string by which it is read.</param>
/// <param name="letGo">Is called once, when it is let go of.</param>
public sealed class KnownCopy(string connection, Action letGo) : IDisposable
{
    private Action? _letGo = letGo;

    public string Connection { get; } = connection;

    public void Dispose() => Interlocked.Exchange(ref _letGo, null)?.Invoke();
}
