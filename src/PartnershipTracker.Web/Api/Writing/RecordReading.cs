using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>Reads what scripts write about records: the record, or what is wrong.</summary>
internal static class RecordReading
{
    private const string Id = "id";

    /// <summary>A whole record.</summary>
    /// <param name="id">The id that it is to have; null where the record names it itself.</param>
    public static (RecordInput? Input, ProblemDetails? Fault) Whole(RecordKind kind, JsonElement json, string? id)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return (null, WriteProblems.InvalidRecord("", "A record is an object."));

        var record = JsonObject.Create(json)!;
        if (id is not null && !record.ContainsKey(Id))
            record[Id] = id;
        return Read(kind, record, id);
    }

    /// <summary>A record with a patch applied.</summary>
    public static (RecordInput? Input, ProblemDetails? Fault) Patched(RecordState current, JsonElement patch)
    {
        var record = JsonSerializer.SerializeToNode(current.Input, current.Kind.InputType, RecordJson.Options)!.AsObject();
        if (RecordPatch.Apply(patch, record) is { } fault)
            return (null, WriteProblems.PatchNotApplicable(fault));

        // A body holds no null in a list, but a patch may copy one there.
        return EmptyPlaceIn(record, "") is { } place ? (null, WriteProblems.InvalidRecord(place, "It must not be null.")) : Read(current.Kind, record, current.Input.Id);
    }

    private static (RecordInput? Input, ProblemDetails? Fault) Read(RecordKind kind, JsonObject record, string? id)
    {
        try
        {
            var input = kind.Read(record.ToJsonString());
            return id is null || input.Id == id ? (input, null) : (null, WriteProblems.InvalidRecord(Id, $"The id of a record never changes: it is '{id}'."));
        }
        catch (JsonException exception)
        {
            return (null, WriteProblems.InvalidRecord(JsonFault.At(exception)));
        }
    }

    private static string? EmptyPlaceIn(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.Select(member => EmptyPlaceIn(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")).FirstOrDefault(place => place is not null),
        JsonArray items => items.Index().Select(item => item.Item is null ? $"{path}[{item.Index}]" : EmptyPlaceIn(item.Item, $"{path}[{item.Index}]")).FirstOrDefault(place => place is not null),
        _ => null,
    };
}
