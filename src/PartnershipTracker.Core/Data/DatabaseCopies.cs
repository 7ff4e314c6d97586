namespace PartnershipTracker.Core.Data;

/// <summary>Makes copies of the whole database, to be changed and read apart from it.</summary>
public abstract class DatabaseCopies
{
    /// <summary>The folder in which copies may lie: beside the database.</summary>
    public abstract string Folder { get; }

    /// <summary>Copies the database as it is at one moment into a new file, while others read and write it.</summary>
    public abstract Task CopyAsync(string path, CancellationToken cancellationToken);

    /// <summary>Empties tables of a copy for good: nothing of them is left in the file.</summary>
    public abstract Task EmptyAsync(string path, IReadOnlyList<string> tables, CancellationToken cancellationToken);

    /// <summary>The connection string by which a copy is opened.</summary>
    /// <param name="isWritten">Whether it is still changed; afterwards it is only read.</param>
    public abstract string Connection(string path, bool isWritten);

    /// <summary>Lets go of a copy that is about to be moved or deleted.</summary>
    public abstract void Release(string path);
}
