using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Editing;

/// <summary>A record to be saved.</summary>
/// <param name="Input">The whole new state.</param>
/// <param name="BaseVersion">The number of the revision that was edited; 0 for a record that is not to exist yet.</param>
public sealed record RecordWrite(RecordInput Input, int BaseVersion);

/// <summary>One step of a save: a state to be written, or a record to be taken out.</summary>
/// <param name="BaseVersion">The number of the latest revision, as far as whoever asks for the step knows.</param>
/// <param name="Input">The whole new state; null: the record is taken out.</param>
/// <param name="MergedInto">The record that stands for it once it is taken out.</param>
/// <param name="Returns">Whether it may bring back a record that was taken out.</param>
public sealed record RecordStep(RecordKind Kind, string Id, int BaseVersion, RecordInput? Input, string? MergedInto = null, bool Returns = false);
