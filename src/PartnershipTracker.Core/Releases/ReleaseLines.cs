using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Releases;

/// <summary>
/// The records that stood at a point of the history, one to a line: <c>{"id":…,"record":…,"type":…,"version":…}</c> in canonical JSON (RFC 8785), in the order
/// of type and id. Revisions never change, so the same point always gives the same bytes, whatever else is recorded.
/// </summary>
public sealed class ReleaseLines(TrackerDbContext db)
{
    // As many as are read at once: what waits is a few hundred kilobytes, however large the record.
    private const int Batch = 500;

    /// <summary>The lines in UTF-8, each with its line feed.</summary>
    /// <param name="last">The key of the last revision that counts.</param>
    public async IAsyncEnumerable<byte[]> ReadAsync(int last, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = db.Set<Revision>().AsNoTracking().Where(revision => revision.Id <= last);
        var standing = all.Where(revision => revision.Kind != RevisionKind.Withdrawn && revision.Kind != RevisionKind.Merged
            && !all.Any(later => later.RecordType == revision.RecordType && later.RecordSlug == revision.RecordSlug && later.Number > revision.Number));
        // Within one type the index leads to the next id; across types it would be read from the type's beginning each time.
        foreach (var type in await all.Select(revision => revision.RecordType).Distinct().OrderBy(type => type).ToListAsync(cancellationToken))
        {
            for (var after = ""; after is not null;)
            {
                var some = await standing
                    .Where(revision => revision.RecordType == type && string.Compare(revision.RecordSlug, after) > 0)
                    .OrderBy(revision => revision.RecordSlug)
                    .Take(Batch).ToListAsync(cancellationToken);
                foreach (var revision in some)
                    yield return LineOf(revision);
                after = some.Count < Batch ? null : some[^1].RecordSlug;
            }
        }
    }

    /// <summary>How many lines there are, and the SHA-256 of all of them in hexadecimal digits.</summary>
    public async Task<(int Count, string Sha256)> HashAsync(int last, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0;
        await foreach (var line in ReadAsync(last, cancellationToken))
        {
            hash.AppendData(line);
            count++;
        }

        return (count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static byte[] LineOf(Revision revision)
    {
        using var snapshot = JsonDocument.Parse(revision.Snapshot);
        var line = JsonSerializer.SerializeToElement(new { id = revision.RecordSlug, record = snapshot.RootElement, type = revision.RecordType, version = revision.Number });
        return Encoding.UTF8.GetBytes(CanonicalJson.Write(line) + "\n");
    }
}
