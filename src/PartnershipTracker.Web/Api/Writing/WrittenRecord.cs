using System.Text.Json;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>A record as it is written: the state that PUT takes and PATCH changes.</summary>
/// <param name="Type">The record's type ("milestone").</param>
/// <param name="Id">The record's id.</param>
/// <param name="Version">The number of its latest revision. The ETag begins with it, and <c>If-Match</c> takes it in quotation marks.</param>
/// <param name="Record">What it says; null where it was withdrawn.</param>
public sealed record WrittenRecord(string Type, string Id, int Version, JsonElement? Record)
{
    /// <summary>Where it is found, below the record's own address.</summary>
    public const string Address = "/record";

    public static WrittenRecord Of(RecordState state) => Of(state.Kind, state.Input.Id, state.Version, state.IsEnded ? null : state.Input);

    /// <param name="saved">What came of writing it.</param>
    /// <param name="input">What was written; null where it was withdrawn.</param>
    public static WrittenRecord Of(RecordKind kind, SavedRecord saved, RecordInput? input) => Of(kind, saved.Id, saved.Version, input);

    private static WrittenRecord Of(RecordKind kind, string id, int version, RecordInput? input) =>
        new(kind.Type, id, version, input is null ? null : JsonSerializer.SerializeToElement(input, kind.InputType, RecordJson.Options));
}

/// <summary>What a batch wrote.</summary>
/// <param name="Records">The records, in the order of the operations.</param>
public sealed record WrittenBatch(IReadOnlyList<WrittenRecord> Records);
