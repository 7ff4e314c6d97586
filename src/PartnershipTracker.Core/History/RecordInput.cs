using System.ComponentModel.DataAnnotations;

namespace PartnershipTracker.Core.History;

/// <summary>
/// What may be written about one record. The same shape serves seed files, forms, request bodies and the snapshots of
/// the history, so that any revision can be written again.
/// </summary>
public abstract record RecordInput
{
    /// <summary>The public id.</summary>
    [Required]
    [MaxLength(Record.MaxSlugLength)]
    [RegularExpression(Record.SlugPattern, ErrorMessage = "An id has lower-case letters and digits, in words joined by single hyphens.")]
    public required string Id { get; init; }
}
