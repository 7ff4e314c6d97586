namespace PartnershipTracker.Core.Data;

/// <summary>Makes copies of the whole database, to be changed and read apart from it.</summary>
public abstract class DatabaseCopies
{
    /// <summary>The folder in which copies may lie: beside the database.</summary>
    public abstract string Folder { get; }

    /// <summary>The folder for files that are made of the record to be taken away: beside the database, too.</summary>
    public abstract string ExportFolder { get; }

    /// <summary>Copies the database as it is at one moment into a new file, while others read and write it.</summary>
    /// <param name="from">The connection string of a copy that is copied in its place; null: the database itself.</param>
    public abstract Task CopyAsync(string path, string? from, CancellationToken cancellationToken);

    /// <summary>Empties tables of a copy for good: nothing of them is left in the file.</summary>
    public abstract Task EmptyAsync(string path, IReadOnlyList<string> tables, CancellationToken cancellationToken);

    /// <summary>Makes of a copy a file for anybody: what is private is gone for good, and so is what only this software uses.</summary>
    /// <param name="tables">The private tables.</param>
    /// <param name="secrets">Columns of bytes that are private in a table that is not.</param>
    /// <param name="about">What the file is, by name, for a table <c>About</c>.</param>
    public abstract Task PublishAsync(
        string path, IReadOnlyList<string> tables, IReadOnlyList<(string Table, string Column)> secrets, IReadOnlyDictionary<string, string?> about, CancellationToken cancellationToken);

    /// <summary>The connection string by which a copy is opened.</summary>
    /// <param name="isWritten">Whether it is still changed; afterwards it is only read.</param>
    public abstract string Connection(string path, bool isWritten);

    /// <summary>Lets go of a copy that is about to be moved or deleted.</summary>
    public abstract void Release(string path);
}
