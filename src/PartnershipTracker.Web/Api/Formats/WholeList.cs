using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace PartnershipTracker.Web.Api.Formats;

/// <summary>Writes all that a list holds while it is read: what has been sent is not kept.</summary>
internal static class WholeList
{
    private static readonly byte[] LineEnd = [(byte)'\n'];

    /// <summary>Writes one record a line (NDJSON).</summary>
    public static async Task WriteLinesAsync(Stream stream, IAsyncEnumerable<object> records, JsonSerializerOptions json, CancellationToken cancellationToken)
    {
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(record, record.GetType(), json), cancellationToken);
            await stream.WriteAsync(LineEnd, cancellationToken);
        }
    }

    /// <summary>The type of a table: UTF-8, as its first bytes say too.</summary>
    public static string TableType => new MediaTypeHeaderValue(ListFormat.Csv.MediaType) { Encoding = Encoding.UTF8 }.ToString();
}
