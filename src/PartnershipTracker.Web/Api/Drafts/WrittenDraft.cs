using System.Text.Json;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Drafts;

namespace PartnershipTracker.Web.Api.Drafts;

/// <summary>A draft: a record on its way into the record.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Type">The type of the record, or <c>summit-desk</c> for a sheet on which several are written.</param>
/// <param name="Id">The record that it changes; null where it is to become a new one.</param>
/// <param name="BaseVersion">The version of that record that it was made from; 0 for a new one.</param>
/// <param name="Title">What it is called in lists.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="Why">Why the record is changed, in its author's words.</param>
/// <param name="Version">Raised by every change of the draft. The ETag begins with it, and <c>If-Match</c> takes it in quotation marks.</param>
/// <param name="CreatedAt">When it was begun (UTC).</param>
/// <param name="UpdatedAt">When it was last changed (UTC).</param>
/// <param name="Remarks">What was said of it on its way, the oldest first.</param>
/// <param name="Records">The records that come of it: a source that its form describes stands before what cites it. Empty where it cannot be read yet.</param>
/// <param name="Faults">What is wrong with it: while there is something, it cannot be proposed.</param>
/// <param name="Conflicts">The fields that were changed by it and, since it was begun, by others.</param>
public sealed record WrittenDraft(
    string Key, string Type, string? Id, int BaseVersion, string Title, string Author, DraftState State, string Why, int Version, DateTime CreatedAt, DateTime UpdatedAt,
    IReadOnlyList<DraftRemark> Remarks, IReadOnlyList<DraftedRecord> Records, IReadOnlyList<FieldError> Faults, IReadOnlyList<string> Conflicts)
{
    internal static WrittenDraft Of(DraftDetails draft, DraftReading reading, Func<RecordInput, RecordKind> kindOf) => new(
        draft.Key, draft.Type, draft.RecordSlug, draft.BaseVersion, draft.Title, draft.Author, draft.State, draft.Why, draft.Version, draft.CreatedAt, draft.UpdatedAt,
        draft.Remarks,
        [.. reading.Writes.Select(write => DraftedRecord.Of(write, kindOf(write.Input)))],
        reading.Faults,
        reading.Conflicts);
}

/// <summary>A record that comes of a draft.</summary>
/// <param name="Type">The record's type ("milestone").</param>
/// <param name="Id">The record's id.</param>
/// <param name="BaseVersion">The version that it changes; 0 for a new one.</param>
/// <param name="Record">What it is to say.</param>
public sealed record DraftedRecord(string Type, string Id, int BaseVersion, JsonElement Record)
{
    internal static DraftedRecord Of(RecordWrite write, RecordKind kind) =>
        new(kind.Type, write.Input.Id, write.BaseVersion, JsonSerializer.SerializeToElement(write.Input, kind.InputType, RecordJson.Options));
}

/// <summary>Drafts, without what they say.</summary>
/// <param name="Items">At most 200 of them.</param>
public sealed record DraftList(IReadOnlyList<DraftRow> Items);
