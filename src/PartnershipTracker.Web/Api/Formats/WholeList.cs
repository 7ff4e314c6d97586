using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace PartnershipTracker.Web.Api.Formats;

/// <summary>Writes all that a list holds while it is read: what has been sent is not kept.</summary>
internal static class WholeList
{
    /// <summary>Writes one record a line (NDJSON).</summary>
    public static Task WriteLinesAsync(Stream stream, IAsyncEnumerable<object> records, JsonSerializerOptions json, CancellationToken cancellationToken) =>
        WriteAsync(stream, records.Select(record => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(record, record.GetType(), json), (byte)'\n']), cancellationToken);

    /// <summary>Writes what comes as it comes.</summary>
    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<byte[]> pieces, CancellationToken cancellationToken)
    {
        await foreach (var piece in pieces.WithCancellation(cancellationToken))
            await stream.WriteAsync(piece, cancellationToken);
    }

    /// <summary>The type of a table: UTF-8, as its first bytes say too.</summary>
    public static string TableType => new MediaTypeHeaderValue(ListFormat.Csv.MediaType) { Encoding = Encoding.UTF8 }.ToString();
}
