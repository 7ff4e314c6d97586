using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Unicode;
using PartnershipTracker.Core.History;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>The body of a request that writes, read whole and known to be sound JSON before anything is done with it.</summary>
/// <param name="MediaType">As which it was sent.</param>
/// <param name="Bytes">As it was sent.</param>
internal sealed record RequestBody(string MediaType, byte[] Bytes, JsonElement Json)
{
    public const string JsonType = "application/json";

    /// <summary>What an address takes that takes no other type.</summary>
    public static readonly IReadOnlyList<string> JsonAlone = [JsonType];

    /// <summary>How deep lists and objects may stand in each other: records need six.</summary>
    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>What a request without a body has.</summary>
    public static RequestBody None { get; } = new("", [], default);

    /// <param name="taken">The media types that the address takes.</param>
    /// <param name="limit">The most bytes.</param>
    /// <returns>The body, or why it is none.</returns>
    public static async Task<(RequestBody? Body, IResult? Refusal)> ReadAsync(HttpRequest request, IReadOnlyList<string> taken, int limit, CancellationToken cancellationToken)
    {
        if (MediaTypeOf(request) is not { } sent || !taken.Contains(sent, StringComparer.OrdinalIgnoreCase))
            return (null, new ProblemResult(WriteProblems.UnsupportedMediaType(taken)));
        if (request.ContentLength > limit || await BytesAsync(request, limit, cancellationToken) is not { } bytes)
            return (null, new ProblemResult(WriteProblems.BodyTooLarge(limit)));
        return Read(bytes, out var json) is { } fault ? (null, new ProblemResult(WriteProblems.InvalidBody(fault))) : (new(sent, bytes, json), null);
    }

    // JSON is UTF-8 (RFC 8259, section 8.1): what says that it is something else is not read as if it were not.
    public static string? MediaTypeOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.CharSet?.Trim('"') is null or "utf-8" or "UTF-8" ? type?.MediaType : null;

    private static async Task<byte[]?> BytesAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[16_384];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (bytes.Length + read > limit)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <returns>What is wrong; null: nothing.</returns>
    private static string? Read(byte[] bytes, out JsonElement json)
    {
        json = default;
        if (bytes.Length == 0)
            return "It is empty.";
        if (!Utf8.IsValid(bytes))
            return "It is not UTF-8.";
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            json = document.RootElement.Clone();
            return FaultIn(json, "");
        }
        catch (JsonException exception)
        {
            return JsonFault.DescribeSyntax(exception);
        }
        catch (InvalidOperationException)
        {
            // Where names are compared, to find one that is given twice.
            return "A name holds half a surrogate pair.";
        }
    }

    // JSON lets strings hold what is no text: half a character, and the character that ends texts elsewhere.
    private static string? FaultIn(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Select(member => FaultIn(member, path)).FirstOrDefault(fault => fault is not null),
        JsonValueKind.Array => json.EnumerateArray().Index().Select(item => FaultOf(item.Item, $"{path}[{item.Index}]")).FirstOrDefault(fault => fault is not null),
        JsonValueKind.String => TextOf(json) is { } text && !text.Contains('\0', StringComparison.Ordinal) ? null : $"{(path.Length == 0 ? "The text" : path)} holds what is no text: half a surrogate pair, or U+0000.",
        _ => null,
    };

    // No list of the record holds nothing.
    private static string? FaultOf(JsonElement item, string place) => item.ValueKind == JsonValueKind.Null ? $"{place} is null: leave it out." : FaultIn(item, place);

    private static string? FaultIn(JsonProperty member, string path) => FaultIn(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}");

    private static string? TextOf(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
