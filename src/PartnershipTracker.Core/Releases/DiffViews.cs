using PartnershipTracker.Core.Changes;

namespace PartnershipTracker.Core.Releases;

/// <summary>What became of a record from one state of the whole to another.</summary>
public enum DiffKind
{
    /// <summary>It is in the later state only.</summary>
    Added,

    /// <summary>It is in both, and says something else.</summary>
    Changed,

    /// <summary>It is in the earlier state only: it was withdrawn.</summary>
    Withdrawn,

    /// <summary>It is in the earlier state only: another record stands for it now.</summary>
    Merged,
}

/// <summary>A record in which two states of the whole differ.</summary>
/// <param name="Id">The record's public id. Ids are unique within a type.</param>
/// <param name="Type">Its type ("milestone").</param>
/// <param name="Title">What it is called in the later state; where it is not in it, what it was called last.</param>
/// <param name="From">The number of its revision in the earlier state; null where it was not there.</param>
/// <param name="To">The number of its revision in the later state, or of the one with which it ended.</param>
/// <param name="MergedInto">The id of the record that stands for it now; null unless it was merged.</param>
/// <param name="Changes">In what it differs, field by field; empty where it is in one state only.</param>
public sealed record DiffItem(string Id, string Type, string Title, DiffKind Kind, int? From, int To, string? MergedInto, IReadOnlyList<FieldChange> Changes);
