using Microsoft.EntityFrameworkCore.Storage;

namespace PartnershipTracker.Core.History;

/// <summary>
/// A save under way. What is not committed is lost when it is disposed of. One that joined another only says that its own part may be kept: the other commits.
/// </summary>
public sealed class LedgerTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction? _transaction;
    private readonly LedgerTransaction? _outer;
    private bool _isCommitted;
    private bool _isLost;

    private LedgerTransaction(IDbContextTransaction transaction) => _transaction = transaction;

    private LedgerTransaction(LedgerTransaction outer) => _outer = outer;

    /// <summary>Whether nothing more can be saved in it.</summary>
    internal bool HasEnded { get; private set; }

    internal static LedgerTransaction Of(IDbContextTransaction transaction) => new(transaction);

    internal LedgerTransaction Join() => new(this);

    /// <exception cref="InvalidOperationException">A save that joined this one was given up, with what it had written.</exception>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_isLost)
            throw new InvalidOperationException("A part of this save was given up: none of it can be kept.");
        if (_transaction is not null)
            await _transaction.CommitAsync(cancellationToken);
        _isCommitted = true;
    }

    public async ValueTask DisposeAsync()
    {
        HasEnded = true;
        if (_outer is not null && !_isCommitted)
            _outer._isLost = true;
        if (_transaction is not null)
            await _transaction.DisposeAsync();
    }
}
