using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Core.Seeding;

/// <summary>
/// Lays an entry that amends an earlier one over it. What the amendment states replaces what was there; citations and aliases are
/// added to those there, for no source is talked away. Where it gives a new date, the earlier citations keep the earlier one.
/// </summary>
internal static class Amendment
{
    /// <summary>The field by which an entry says that it amends one of the same id.</summary>
    public const string Field = "amends";

    private static readonly string[] Added = ["citations", "aliases"];

    private static readonly string[] Dates = ["date", "adopted"];

    /// <summary>Whether an entry amends an earlier one.</summary>
    public static bool IsMeant(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(Field, out var amends) && amends.ValueKind == JsonValueKind.True;

    /// <summary>The whole entry that comes of both.</summary>
    public static JsonElement Apply(JsonElement earlier, JsonElement amendment)
    {
        var whole = JsonObject.Create(earlier)!;
        KeepDate(whole, amendment);
        foreach (var property in amendment.EnumerateObject().Where(property => property.Name != Field))
        {
            if (Added.Contains(property.Name, StringComparer.Ordinal) && whole[property.Name] is JsonArray items && property.Value.ValueKind == JsonValueKind.Array)
                Append(items, property.Value);
            else
                whole[property.Name] = ToNode(property.Value);
        }

        return JsonSerializer.SerializeToElement(whole);
    }

    private static void KeepDate(JsonObject whole, JsonElement amendment)
    {
        if (Dates.FirstOrDefault(name => amendment.TryGetProperty(name, out _)) is not { } name || whole[name] is not JsonObject earlier)
            return;

        foreach (var citation in (whole["citations"] as JsonArray ?? []).OfType<JsonObject>())
            citation["date"] ??= earlier.DeepClone();
    }

    private static void Append(JsonArray items, JsonElement more)
    {
        foreach (var item in more.EnumerateArray())
            items.Add(ToNode(item));
    }

    private static JsonNode? ToNode(JsonElement element) => element.Deserialize<JsonNode>();
}
