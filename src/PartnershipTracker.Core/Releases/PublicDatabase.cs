using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Known;

namespace PartnershipTracker.Core.Releases;

/// <summary>The record as a database for anybody: its public tables and its history, and nothing of people, drafts, keys and logs.</summary>
public sealed class PublicDatabase(DatabaseCopies copies, PastEditor past)
{
    /// <summary>Writes it to a new file.</summary>
    /// <param name="copy">The copy of the record that it is made of.</param>
    /// <param name="about">What it is, by name, for a table of its own.</param>
    public async Task WriteAsync(string path, KnownCopy copy, IReadOnlyDictionary<string, string?> about, CancellationToken cancellationToken)
    {
        await copies.CopyAsync(path, copy.Connection, cancellationToken);
        await copies.PublishAsync(path, past.PrivateTables, [(nameof(Dataset), nameof(Dataset.CursorKey))], about, cancellationToken);
    }
}
