using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace PartnershipTracker.Web.Assistants;

/// <summary>
/// Finds fault with arguments that a tool does not take, that are of the wrong type, or that are missing. Binding passes over the first in silence, and a misspelt
/// filter would then answer with everything; of the others it says nothing that helps.
/// </summary>
internal static class ArgumentCheck
{
    /// <summary>How long the text of one argument may be: the longest thing that is asked about is a quotation.</summary>
    public const int MaxLength = 5_000;

    /// <summary>What is wrong with the arguments of a call, each parameter by its name; nothing where the tool is not known.</summary>
    public static IReadOnlyList<string> Faults(RequestContext<CallToolRequestParams> call) =>
        call.MatchedPrimitive is McpServerTool tool ? [.. Faults(tool.ProtocolTool.InputSchema, call.Params?.Arguments)] : [];

    private static IEnumerable<string> Faults(JsonElement schema, IDictionary<string, JsonElement>? arguments)
    {
        var taken = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal) : [];
        foreach (var (name, value) in arguments ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
        {
            if (!taken.TryGetValue(name, out var type))
                yield return $"{name}: '{name}' is not a parameter of this tool. Allowed: {string.Join(", ", taken.Keys)}.";
            else if (FaultOf(value, type) is { } fault)
                yield return $"{name}: {name} {fault}";
        }

        if (!schema.TryGetProperty("required", out var required))
            yield break;
        foreach (var name in required.EnumerateArray().Select(each => each.GetString()!).Where(name => arguments?.ContainsKey(name) is not true))
            yield return $"{name}: {name} is required.";
    }

    private static string? FaultOf(JsonElement value, JsonElement schema)
    {
        var type = schema.GetProperty("type");
        var types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(each => each.GetString()!)] : new[] { type.GetString()! };
        return value.ValueKind switch
        {
            JsonValueKind.Null => types.Contains("null", StringComparer.Ordinal) ? null : "must not be null.",
            JsonValueKind.String when value.GetString()!.Length > MaxLength => $"holds at most {MaxLength} characters.",
            JsonValueKind.String => types.Contains("string", StringComparer.Ordinal) ? null : Expected(types),
            JsonValueKind.Number => types.Contains("integer", StringComparer.Ordinal) && value.TryGetInt32(out _) ? null : Expected(types),
            _ => Expected(types),
        };
    }

    private static string Expected(string[] types) => types.Contains("integer", StringComparer.Ordinal) ? "must be a whole number." : "must be text; several values stand in one text, with commas between them.";
}
