using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.JsonPatch.SystemTextJson;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>Changes of a record that say only what changes: JSON Patch (RFC 6902) and JSON Merge Patch (RFC 7396).</summary>
internal static class RecordPatch
{
    public const string PatchType = "application/json-patch+json";

    public const string MergeType = "application/merge-patch+json";

    /// <summary>The media types, as <c>Accept-Patch</c> tells them (RFC 5789).</summary>
    public static readonly IReadOnlyList<string> Types = [PatchType, MergeType];

    private static readonly string[] WithValue = ["add", "replace", "test"];

    private static readonly string[] WithFrom = ["move", "copy"];

    /// <summary>Applies a patch: a list of operations is JSON Patch, an object is merged.</summary>
    /// <param name="record">Is changed, and worth nothing where a fault is found.</param>
    /// <returns>What is wrong with the patch; null: nothing.</returns>
    public static string? Apply(JsonElement patch, JsonObject record)
    {
        if (patch.ValueKind == JsonValueKind.Array)
            return Operate(patch, record);
        if (patch.ValueKind != JsonValueKind.Object)
            return "A merge patch of a record is an object.";
        Merge(record, JsonObject.Create(patch)!);
        return null;
    }

    /// <summary>The fault of a patch that was sent as another type than it is; null: none.</summary>
    public static string? FaultOf(JsonElement patch, string mediaType) =>
        mediaType.Equals(PatchType, StringComparison.OrdinalIgnoreCase) == (patch.ValueKind == JsonValueKind.Array)
            ? null
            : $"{PatchType} is a list of operations, {MergeType} an object.";

    private static string? Operate(JsonElement patch, JsonObject record)
    {
        foreach (var (index, operation) in patch.EnumerateArray().Index())
        {
            if (FaultOf(operation) is { } fault)
                return $"Operation {index}: {fault}";
        }

        // One at a time, so that a fault can be told by its place.
        foreach (var (index, operation) in patch.EnumerateArray().Index())
        {
            if (Carry(operation, record) is { } fault)
                return $"Operation {index}: {fault}";
        }

        return null;
    }

    // Two things the library cannot do with JSON as it is: look for null, and copy a text or a number.
    private static string? Carry(JsonElement operation, JsonObject record)
    {
        var (op, path) = (TextOf(operation, "op"), TextOf(operation, "path")!);
        if (op == "test" && operation.GetProperty("value").ValueKind == JsonValueKind.Null)
            return TryFind(record, path, out var tested) && tested is null ? null : $"there is something else than null at '{path}'.";
        if (op != "copy")
            return Apply(operation.GetRawText(), record);

        var from = TextOf(operation, "from")!;
        return TryFind(record, from, out var copied)
            ? Apply(new JsonObject { ["op"] = "add", ["path"] = path, ["value"] = copied?.DeepClone() }.ToJsonString(), record)
            : $"there is nothing at '{from}'.";
    }

    private static string? Apply(string operation, JsonObject record)
    {
        string? fault = null;
        JsonSerializer.Deserialize<JsonPatchDocument<JsonObject>>($"[{operation}]", JsonSerializerOptions.Web)!.ApplyTo(record, error => fault ??= error.ErrorMessage);
        return fault;
    }

    // The library takes a missing value for null, and fails at the whole document.
    private static string? FaultOf(JsonElement operation)
    {
        if (operation.ValueKind != JsonValueKind.Object)
            return "It is no object.";
        var op = TextOf(operation, "op");
        if (op is not ("add" or "remove" or "replace" or "move" or "copy" or "test"))
            return "Its op is one of: add, remove, replace, move, copy, test.";
        if (!IsPointer(TextOf(operation, "path")))
            return "Its path is a JSON Pointer (RFC 6901) to something in the record, such as /title.";
        if (WithFrom.Contains(op, StringComparer.Ordinal) && !IsPointer(TextOf(operation, "from")))
            return "Its from is a JSON Pointer (RFC 6901) to something in the record, such as /title.";
        return WithValue.Contains(op, StringComparer.Ordinal) && !operation.TryGetProperty("value", out _) ? "It lacks a value." : null;
    }

    /// <summary>What a JSON Pointer (RFC 6901) leads to.</summary>
    private static bool TryFind(JsonObject record, string pointer, out JsonNode? node)
    {
        node = record;
        foreach (var part in pointer.Split('/').Skip(1).Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (node is JsonObject inner && inner.TryGetPropertyValue(part, out var member))
                node = member;
            else if (node is JsonArray list && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < list.Count)
                node = list[place];
            else
                return false;
        }

        return true;
    }

    private static bool IsPointer(string? path) => path is ['/', _, ..];

    private static string? TextOf(JsonElement operation, string name) =>
        operation.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // RFC 7396, section 2.
    private static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
            {
                target.Remove(name);
            }
            else if (value is JsonObject inner)
            {
                if (target[name] is not JsonObject)
                    target[name] = new JsonObject();
                Merge((JsonObject)target[name]!, inner);
            }
            else
            {
                target[name] = value.DeepClone();
            }
        }
    }
}
