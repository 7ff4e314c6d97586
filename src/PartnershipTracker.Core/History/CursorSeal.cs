using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.History;

/// <summary>
/// Makes and opens cursors: the sort key of a page's last row, signed (HMAC-SHA256) together with the query it belongs to.
/// A cursor that was made up, altered or taken to another query is refused.
/// </summary>
public sealed class CursorSeal(IServiceScopeFactory scopes)
{
    private const int TagLength = 16;

    // A title and a publisher, as long as they may be, in letters of three bytes; an address still has room for it.
    private const int MostLetters = 4_000;

    // A cursor stands in no page: letters need not be written by their numbers, which would make it six times as long.
    private static readonly JsonSerializerOptions AsTheyAre = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private byte[]? _key;

    // Validation of a request is not asynchronous, and the key never changes: it is read once, synchronously. There is none
    // while the record is empty.
    private byte[]? Key
    {
        get
        {
            if (_key is null)
            {
                using var scope = scopes.CreateScope();
                _key = scope.ServiceProvider.GetRequiredService<TrackerDbContext>().Set<Dataset>().AsNoTracking().SingleOrDefault()?.CursorKey;
            }

            return _key;
        }
    }

    /// <param name="query">The list and its filters, in one canonical string.</param>
    /// <param name="position">The sort key of the last row shown.</param>
    public string Seal(string query, IReadOnlyList<string> position)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(position, AsTheyAre);
        var key = Key ?? throw new InvalidOperationException("An empty record has no second page.");
        return Base64Url.EncodeToString([.. Tag(key, query, payload), .. payload]);
    }

    /// <summary>The sort key inside <paramref name="cursor"/>; null when the cursor is not one of ours for this query.</summary>
    public IReadOnlyList<string>? Open(string query, string cursor)
    {
        if (cursor.Length > MostLetters || !Base64Url.IsValid(cursor) || Key is not { } key)
            return null;

        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length <= TagLength)
            return null;

        var payload = bytes[TagLength..];
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, TagLength), Tag(key, query, payload))
            ? JsonSerializer.Deserialize<string[]>(payload)
            : null;
    }

    private static byte[] Tag(byte[] key, string query, byte[] payload) =>
        HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(query), 0, .. payload])[..TagLength];
}
