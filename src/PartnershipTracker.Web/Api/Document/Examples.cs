using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>A request and what it is answered.</summary>
/// <param name="Request">The path and query of a GET.</param>
/// <param name="Body">The answer's body.</param>
public sealed record Example(string Request, JsonNode Body);

/// <summary>
/// The examples of the document: real answers of the seeded site, by operation and status, from <c>Examples.json</c>. A test
/// asks each again.
/// </summary>
public static class Examples
{
    /// <summary>By operation id, then by status code.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, Example>> All { get; } = Read();

    /// <summary>Those of one operation, by status code; none where it has none.</summary>
    public static IReadOnlyDictionary<string, Example> Of(string operation) => All.GetValueOrDefault(operation) ?? new Dictionary<string, Example>(StringComparer.Ordinal);

    private static Dictionary<string, IReadOnlyDictionary<string, Example>> Read()
    {
        using var file = typeof(Examples).Assembly.GetManifestResourceStream(typeof(Examples), "Examples.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, IReadOnlyDictionary<string, Example>>>(file, JsonSerializerOptions.Web)!;
    }
}
