using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Web.Api.Drafts;

/// <summary>A record that is proposed, not published.</summary>
public sealed record DraftedRecordInput
{
    /// <summary>The type of the record: milestone, source, agreement, summit, cooperation-area, assessment. Needed for a new draft; a draft never changes it.</summary>
    public string? Type { get; init; }

    /// <summary>The record that the draft changes; left out where it is to become a new one. A draft never changes it.</summary>
    public string? Id { get; init; }

    /// <summary>The version of that record that the draft is made from; the latest unless given.</summary>
    public int? BaseVersion { get; init; }

    /// <summary>Why the record is changed, as the history will show it.</summary>
    [MaxLength(Change.MaxWhyLength)]
    public string? Why { get; init; }

    /// <summary>The whole record as it is to be.</summary>
    public required JsonElement Record { get; init; }
}

/// <summary>What a reviewer says of a draft.</summary>
public sealed record DraftCommentInput
{
    /// <summary>What should be changed.</summary>
    [Required]
    [MaxLength(DraftRemark.MaxTextLength)]
    public required string Comment { get; init; }
}
