using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api.Formats;

/// <summary>Writes all that a list holds while it is read: what has been sent is not kept.</summary>
internal static class WholeList
{
    /// <summary>Answers with one record a line (NDJSON).</summary>
    public static Task AnswerLinesAsync(HttpContext context, IAsyncEnumerable<object> records)
    {
        var json = JsonOf(context);
        var lines = records.Select(record => (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(record, record.GetType(), json), (byte)'\n']);
        return AnswerAsync(context, ListFormat.Lines.MediaType, body => WriteAsync(body, lines, context.RequestAborted));
    }

    /// <summary>Answers with what is written, where the answer itself is wanted.</summary>
    public static async Task AnswerAsync(HttpContext context, string mediaType, Func<Stream, Task> write)
    {
        context.Response.ContentType = mediaType;
        if (!Revalidation.IsBodyWanted(context))
            return;

        using var body = new HeldBack(context.Response.Body);
        await write(body);
        await body.SendAsync(context.RequestAborted);
    }

    /// <summary>How records are written as JSON.</summary>
    public static JsonSerializerOptions JsonOf(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    /// <summary>Writes what comes as it comes.</summary>
    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<byte[]> pieces, CancellationToken cancellationToken)
    {
        await foreach (var piece in pieces.WithCancellation(cancellationToken))
            await stream.WriteAsync(piece, cancellationToken);
    }

    /// <summary>The type of a table: UTF-8, as its first bytes say too.</summary>
    public static string TableType => new MediaTypeHeaderValue(ListFormat.Csv.MediaType) { Encoding = Encoding.UTF8 }.ToString();
}
