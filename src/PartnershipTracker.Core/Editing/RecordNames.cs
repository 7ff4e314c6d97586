using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Editing;

/// <summary>A record as others name it.</summary>
/// <param name="Record">The type of record.</param>
/// <param name="Name">Its public id; of a partner its code.</param>
internal sealed record RecordName(Type Record, string Name);

/// <summary>Puts other names in the place of those by which a record names another.</summary>
internal static class RecordNames
{
    /// <summary>The record with another name at each of the places that held one. A list that would then name the same twice loses an item.</summary>
    /// <param name="by">The name of the record that stands for it; null where none does: the place is left empty.</param>
    public static RecordInput Replace(RecordKind kind, RecordInput input, RecordName named, string? by)
    {
        var references = RecordReferences.In(input).Where(reference => reference.Record == named.Record).ToList();
        var naming = references.Where(reference => reference.Id == by).Select(reference => reference.List).ToHashSet(StringComparer.Ordinal);
        var json = JsonSerializer.SerializeToNode(input, kind.InputType, RecordJson.Options)!;
        // From the end, so that the paths of those before still hold.
        foreach (var reference in references.Where(reference => reference.Id == named.Name).Reverse())
        {
            if (reference.Item is { } item && (by is null || !naming.Add(reference.List)))
                Drop(json, item);
            else
                Set(json, reference.Path, by);
        }

        return kind.Read(json.ToJsonString(RecordJson.Options));
    }

    private static void Drop(JsonNode json, string item)
    {
        var (list, last) = At(json, item);
        list.AsArray().RemoveAt(int.Parse(last, provider: null));
    }

    private static void Set(JsonNode json, string path, string? name)
    {
        var (holder, last) = At(json, path);
        if (int.TryParse(last, out var index))
            holder[index] = name;
        else
            holder[last] = name;
    }

    private static (JsonNode Holder, string Last) At(JsonNode json, string path)
    {
        var steps = path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        return (steps[..^1].Aggregate(json, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!), steps[^1]);
    }
}
