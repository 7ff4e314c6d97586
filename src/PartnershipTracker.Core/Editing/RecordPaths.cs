using System.Text.Json;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Editing;

/// <summary>Places in the JSON of an input.</summary>
internal static class RecordPaths
{
    /// <summary>The record with another id at each of the places that named one.</summary>
    public static RecordInput Replace(RecordUse use, string id)
    {
        var json = JsonSerializer.SerializeToNode(use.Input, use.Kind.InputType, RecordJson.Options)!;
        foreach (var path in use.Paths)
        {
            var steps = path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
            var holder = steps[..^1].Aggregate(json, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
            if (int.TryParse(steps[^1], out var last))
                holder[last] = id;
            else
                holder[steps[^1]] = id;
        }

        return use.Kind.Read(json.ToJsonString(RecordJson.Options));
    }
}
