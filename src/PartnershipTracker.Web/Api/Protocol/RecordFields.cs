using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Some properties of records, in the order in which records have them.</summary>
internal sealed class RecordFields
{
    /// <summary>What tells records apart is never left out.</summary>
    public const string Id = "id";

    /// <summary>What stands beside records, and is no property of theirs.</summary>
    public const string Included = "included";

    private readonly JsonSerializerOptions _json;
    private readonly JsonPropertyInfo[] _kept;

    /// <param name="names">The properties that are kept, in any case of letters.</param>
    public RecordFields(Type type, IEnumerable<string> names, JsonSerializerOptions json)
    {
        _json = json;
        _kept = [.. Properties(type, json).Where(property => names.Append(Id).Contains(property.Name, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The names of all properties, as JSON has them.</summary>
    public static IReadOnlyList<string> NamesOf(Type type, JsonSerializerOptions json) => [.. Properties(type, json).Select(property => property.Name)];

    /// <summary>What is kept of a record.</summary>
    public JsonObject Of(object record) =>
        new(_kept.Select(property => KeyValuePair.Create(property.Name, JsonSerializer.SerializeToNode(property.Get!(record), property.PropertyType, _json))));

    private static IEnumerable<JsonPropertyInfo> Properties(Type type, JsonSerializerOptions json) => json.GetTypeInfo(type).Properties.Where(property => property.Get is not null);
}
