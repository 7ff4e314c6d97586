using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>
/// What stands for an answer, byte by byte: a strong entity tag (RFC 9110, section 8.8.3). Each compression of the answer has a tag of its own, told by what it ends with; whoever
/// keeps one of them keeps the answer.
/// </summary>
internal sealed class ContentTag
{
    private static readonly string[] Encodings = ["-br", "-gzip"];

    private readonly string _mark;

    private ContentTag(string mark) => _mark = mark;

    /// <summary>For what follows from a version of the dataset.</summary>
    /// <param name="basis">All else that it follows from.</param>
    public static ContentTag Of(long version, string basis) => new(Mark(version, Encoding.UTF8.GetBytes($"{version} {basis}")));

    /// <summary>For what is said. Where that is JSON, the tag begins with the version of the record that is told of, if one is.</summary>
    public static ContentTag Of(ReadOnlySpan<byte> said, bool isJson) => new(Mark(isJson ? VersionIn(said) : null, said));

    /// <summary>The tag of the answer in an encoding; without one, of the answer as it is.</summary>
    public EntityTagHeaderValue As(StringValues encoding = default) => new($"\"{_mark}{(StringValues.IsNullOrEmpty(encoding) ? "" : $"-{encoding}")}\"");

    /// <summary>The tag by which a caller keeps this answer; null where none is named.</summary>
    public EntityTagHeaderValue? KeptBy(HttpRequest request) =>
        request.GetTypedHeaders().IfNoneMatch.FirstOrDefault(kept => MarkIn(kept.Tag.AsSpan().Trim('"')).SequenceEqual(_mark)) is { } found ? new(found.Tag) : null;

    private static ReadOnlySpan<char> MarkIn(ReadOnlySpan<char> tag)
    {
        foreach (var encoding in Encodings)
        {
            if (tag.EndsWith(encoding, StringComparison.Ordinal))
                return tag[..^encoding.Length];
        }

        return tag;
    }

    private static string Mark(long? version, ReadOnlySpan<byte> basis)
    {
        var hash = Base64Url.EncodeToString(SHA256.HashData(basis).AsSpan(0, 12));
        return version is null ? hash : string.Create(CultureInfo.InvariantCulture, $"{version}-{hash}");
    }

    private static long? VersionIn(ReadOnlySpan<byte> said)
    {
        if (said is not [(byte)'{', ..])
            return null;

        var json = new Utf8JsonReader(said);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isVersion = json.ValueTextEquals("version"u8);
            json.Read();
            if (isVersion)
                return json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var version) ? version : null;
            json.Skip();
        }

        return null;
    }
}
