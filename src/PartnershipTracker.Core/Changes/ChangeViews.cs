using System.Text.Json;
using System.Text.Json.Serialization;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Changes;

/// <summary>One change: a step of one record's history, as it is followed.</summary>
/// <param name="Cursor">The place behind this change: <c>since</c> and <c>Last-Event-ID</c> take it.</param>
/// <param name="Type">The record's type ("milestone").</param>
/// <param name="Id">The record's id.</param>
/// <param name="Title">What the record was called after it, or when it ended.</param>
/// <param name="Number">The number of the record's revision, from 1; its version from then on.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Save">The dataset version that it made: what was saved together shares it. 0 for what was recorded before saves were numbered.</param>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who made it; <c>seed</c>: it came with the site.</param>
/// <param name="Why">The reason, as the history shows it.</param>
/// <param name="MergedInto">The id of the record that stands for this one from then on; null unless it was merged.</param>
/// <param name="Changes">In what the record differs from before, field by field; empty for its first step, and where it ends.</param>
/// <param name="Record">What the record says from then on, as editors write it; null where it ends. Missing unless <c>include=record</c> asks for it.</param>
public sealed record ChangeDetails(
    string Cursor, string Type, string Id, string Title, int Number, RevisionKind Kind, long Save, DateTime At, string By, string Why, string? MergedInto,
    IReadOnlyList<FieldChange> Changes, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] JsonElement Record = default);

/// <summary>Some changes, and where they end.</summary>
/// <param name="Items">In the order in which they were recorded.</param>
/// <param name="End">How far was looked: behind this place others follow, and none before it.</param>
/// <param name="Cursor">The same as callers are told it; null before anything was recorded.</param>
/// <param name="HasMore">Whether others follow that are recorded already.</param>
public sealed record ChangeBatch(IReadOnlyList<ChangeDetails> Items, ChangePlace End, string? Cursor, bool HasMore);
