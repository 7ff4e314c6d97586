using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace PartnershipTracker.Web.Api.Formats;

/// <summary>Writes all that a list holds while it is read: what has been sent is not kept.</summary>
internal static class WholeList
{
    // What waits to be sent is about as much as a page of records.
    private const int Unsent = 65_536;

    /// <summary>Writes one record a line (NDJSON).</summary>
    public static Task WriteLinesAsync(HttpResponse response, IAsyncEnumerable<object> records, JsonSerializerOptions json, CancellationToken cancellationToken) =>
        WriteAsync(response, records.Select(record => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(record, record.GetType(), json), (byte)'\n']), cancellationToken);

    /// <summary>Writes what comes as it comes.</summary>
    public static async Task WriteAsync(HttpResponse response, IAsyncEnumerable<byte[]> pieces, CancellationToken cancellationToken)
    {
        await foreach (var piece in pieces.WithCancellation(cancellationToken))
        {
            response.BodyWriter.Write(piece);
            if (response.BodyWriter.UnflushedBytes > Unsent)
                await response.BodyWriter.FlushAsync(cancellationToken);
        }

        await response.BodyWriter.FlushAsync(cancellationToken);
    }

    /// <summary>The type of a table: UTF-8, as its first bytes say too.</summary>
    public static string TableType => new MediaTypeHeaderValue(ListFormat.Csv.MediaType) { Encoding = Encoding.UTF8 }.ToString();
}
